// Every header that the tables of names (constants.def, ioctl.def) take them from.
#pragma once

// The C library's headers first: the kernel's then leave out what those already have.
#include <fcntl.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <netdb.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/ip_icmp.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/un.h>
#include <time.h>
// clang-format off
#include <asm/termbits.h>
#include <linux/errqueue.h>
#include <linux/ethtool.h>
#include <linux/net_tstamp.h>
#include <linux/sockios.h>
#include <linux/close_range.h>
#include <linux/filter.h>
#include <linux/fiemap.h>
#include <linux/fs.h>
#include <linux/if_addr.h>
#include <linux/if_alg.h>
#include <linux/if_ether.h>
#include <linux/if_link.h>
#include <linux/if_packet.h>
#include <linux/if_tun.h>
#include <linux/if_vlan.h>
#include <linux/if_xdp.h>
#include <linux/can.h>
#include <linux/can/bcm.h>
#include <linux/can/isotp.h>
#include <linux/can/j1939.h>
#include <linux/can/raw.h>
#if __has_include(<linux/dccp.h>)
#include <linux/dccp.h>
#endif
#include <linux/sctp.h>
#include <linux/tipc.h>
#include <linux/mptcp.h>
#include <linux/netlink.h>
#include <linux/nsfs.h>
#include <linux/ppp-ioctl.h>
#include <linux/rtnetlink.h>
#include <linux/serial.h>
#include <linux/sock_diag.h>
#include <linux/inet_diag.h>
#include <linux/unix_diag.h>
#include <linux/tls.h>
#include <linux/vm_sockets.h>
#include <linux/netfilter_ipv4.h>
#include <linux/netfilter_ipv6/ip6_tables.h>
// clang-format on

// After them, because it fills in what they lack.
#include "compat.h"
