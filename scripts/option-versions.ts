// The Linux version that brought an option, for those younger than the oldest kernel that the library supports.

/** The oldest kernel that the library supports: the oldest that npm run test:kernels boots. */
export const OLDEST = '5.10';

const versions: Readonly<Record<string, string>> = {
  '5.11':
    'SO_BUSY_POLL_BUDGET SO_PREFER_BUSY_POLL ALG_SET_DRBG_ENTROPY SCTP_REMOTE_UDP_ENCAPS_PORT',
  '5.14': 'SO_NETNS_COOKIE SCTP_PLPMTUD_PROBE_INTERVAL',
  '5.15': 'SO_BUF_LOCK',
  '5.16':
    'SO_RESERVE_MEM MPTCP_INFO MPTCP_SUBFLOW_ADDRS MPTCP_TCPINFO SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW',
  '5.18': 'SO_TXREHASH',
  '5.19': 'SO_RCVMARK TLS_TX_ZEROCOPY_RO',
  '6.0': 'TLS_RX_EXPECT_NO_PAD',
  '6.1': 'CAN_RAW_XL_FRAMES',
  '6.3': 'IP_LOCAL_PORT_RANGE',
  '6.4': 'IP_PROTOCOL PACKET_VNET_HDR_SZ',
  '6.5': 'SO_PASSPIDFD SO_PEERPIDFD MPTCP_FULL_INFO',
  '6.7': 'TCP_AO_ADD_KEY TCP_AO_DEL_KEY TCP_AO_GET_KEYS TCP_AO_INFO TCP_AO_REPAIR',
  '6.9': 'TCP_IS_MPTCP',
  '6.12': 'SO_DEVMEM_DONTNEED',
  '6.14': 'SO_RCVPRIORITY',
  '6.15': 'TCP_DELACK_MAX_US TCP_RTO_MAX_MS TCP_RTO_MIN_US',
  '6.16': 'SO_PASSRIGHTS',
  '6.17': 'SO_INQ',
};

const byName = new Map(
  Object.entries(versions).flatMap(([version, names]) =>
    names.split(' ').map((name) => [name, version] as const),
  ),
);

/** The first Linux that has an option; undefined for those that the oldest has. */
export function since(name: string): string | undefined {
  return byName.get(name);
}
