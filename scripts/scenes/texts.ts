// What the pages of the scenes say: what happens, and what to look for in the picture.

/** A scene. */
export interface Scene {
  readonly number: number;
  readonly title: string;
  /** Below examples/. */
  readonly script: string;
  /** The name of its page, without its end. */
  readonly page: string;
  /** What happens, in a sentence or two. */
  readonly what: string;
  /** What to look for. */
  readonly see: readonly string[];
}

type Row = readonly [script: string, title: string, what: string, ...see: string[]];

const ROWS: readonly Row[] = [
  [
    '01-tcp-conversation.ts',
    'A TCP conversation',
    'A server listens, a client connects, a question and its answer go over the wire, and both close.',
    '`listen` and `accept` are calls on different fds: the listening one stays as it is, and each connection gets a new one.',
    'The first `close` sends a FIN; the other end reads 0 bytes, which is the end of the file and no error.',
    'An fd is a name of `/proc/self/fd` for as long as it is open.',
  ],
  [
    '02-line-server.ts',
    'The line server',
    'A server on `epoll` answers every line with `server-` and the line. Two clients, each a process of its own, as over two terminals.',
    'One thread serves both: `epoll_wait` says which fd has something, and nobody waits for anybody.',
    'Each client has its own connection, and gets its own answer.',
    'A client that leaves is a `read` of 0 at the server, which closes its fd.',
  ],
  [
    '03-udp.ts',
    'UDP',
    'One bound socket talks to several peers, with `sendto` and `recvfrom`, and without a connection.',
    'There is no handshake: the first packet is the first datagram.',
    'A client that never called `bind` has a port from its first `sendto` on; `recvfrom` says whose each datagram is.',
    'Each `recvfrom` is one datagram; of one that is longer than the buffer the rest is gone, and MSG_TRUNC says so.',
  ],
  [
    '04-stream-has-no-messages.ts',
    'A stream has no messages',
    'Two writes are read at once, and one large write in many reads.',
    'The bytes of two `write` calls come in one `read`: what is kept is their order, not their boundaries.',
    'One large `write` is several segments, and each `read` has what is there.',
    'The counts of both sides add up to the same number.',
  ],
  [
    '05-where-to-bind.ts',
    'Where to bind',
    'What a server that is bound to one address, to a wildcard, to port 0 accepts; which binds are refused; what SO_REUSEADDR and SO_REUSEPORT allow.',
    'A concrete address accepts connections to that address alone: the others are answered with an RST.',
    'A wildcard accepts connections to every address; with port 0 the kernel chooses one of `ip_local_port_range`.',
    'The refusals have their own errnos: EADDRINUSE for what is taken, EACCES for a privileged port, EADDRNOTAVAIL for a foreign address.',
  ],
  [
    '06-byte-order.ts',
    'Byte order',
    'Port 8080 in the integer of a program, in a `sockaddr_in`, and in the header of a packet.',
    '`htons(8080)` is 0x901f where the least significant byte comes first.',
    'In the packet, the port is `1f 90` on every host: network byte order has the most significant byte first.',
  ],
  [
    '07-address-formats.ts',
    'Address formats',
    'Addresses of IPv4, IPv6 and local sockets, through the same `bind`.',
    'The third argument of `bind` says how many bytes the address has: 16, 28, or as many as a path needs.',
    'One byte too few is EINVAL.',
    'A local address is a path, or a name behind a zero byte, or nothing.',
  ],
  [
    '08-connect-fails.ts',
    'Three ways a connect fails',
    'Nobody listens; the packets vanish; there is no route.',
    'Where nobody listens, the answer to the SYN is an RST, and `connect` gives ECONNREFUSED at once.',
    'Where packets vanish, the same SYN goes out again and again (`retransmission`), until the kernel has had enough, and `connect` gives ETIMEDOUT.',
    'Without a route there is no packet at all: ENETUNREACH or EHOSTUNREACH comes from this kernel.',
  ],
  [
    '09-three-resets.ts',
    'Three reasons for an RST',
    'A SYN to a closed port; a close with SO_LINGER {1, 0}; a segment for a connection that is gone.',
    'An RST says that there is no such connection (any more). The picture has the kernel’s reason beside each where it tells one.',
    'The next call of the peer gives ECONNRESET, and a write after that EPIPE.',
    'Closing with unread data is a reset, too: the sender must learn that nobody has read it.',
  ],
  [
    '10-three-way-handshake.ts',
    'The three-way handshake',
    'The script carries each packet by hand from one host to the other, and looks at both ends while it is on its way.',
    'SYN, SYN+ACK, ACK, in this order, between the begin of `connect` and what the sockets say afterwards.',
    'The client goes from CLOSE to SYN_SENT to ESTABLISHED. The server’s end is ESTABLISHED before `accept` is called: the kernel makes connections, `accept` only hands them out.',
    'For a request that waits for its ACK the kernel has no socket yet, and so no state in the picture: what `ss` shows as SYN_RECV. The socket is made when the ACK is there, and the trace has both changes then.',
  ],
  [
    '11-four-way-close.ts',
    'The four-way close',
    'One side closes, the other reads what is left and then closes; then both close at once.',
    'Each direction has its FIN and its ACK. Who closes first goes through FIN_WAIT1, FIN_WAIT2 and TIME_WAIT, the other through CLOSE_WAIT and LAST_ACK.',
    'What was sent before the FIN is still read, and then the end of the file.',
    'When both close at once, both FINs cross, and both ends go through CLOSING.',
  ],
  [
    '12-half-close.ts',
    'Half close',
    'A client says with `shutdown(SHUT_WR)` that it has sent everything, and still reads the answer.',
    'The FIN of the client comes before the answer of the server.',
    'The server reads the end of the file, and can still write.',
    'The client goes on reading in FIN_WAIT1, or in FIN_WAIT2 when its FIN is acknowledged, here with the answer itself; a write of its own is EPIPE.',
  ],
  [
    '13-two-queues.ts',
    'The two queues',
    'A listener with a small backlog that does not accept: its accept queue fills.',
    'Connections are ESTABLISHED and wait, though nobody has accepted them: Recv-Q of the listener counts them, Send-Q is the limit.',
    'When the queue is full, the SYN of the next client gets no answer, and is sent again.',
    'An `accept` makes room: the SYN that is sent again is answered. With `tcp_abort_on_overflow` the answer is an RST.',
  ],
  [
    '14-a-socket-is-a-file.ts',
    'A socket is a file',
    'The fd, the inode and the queues of a socket; `dup`; and an fd that is passed to another process.',
    'The link of the fd in `/proc` reads `socket:[inode]`, and the inode is in the kernel’s tables with its queues.',
    'A second fd is the same socket: closing one of them sends nothing.',
    'Passed with SCM_RIGHTS, the socket has another fd in the other process, and the same inode. The FIN goes out with the last `close` of all.',
  ],
  [
    '15-how-many-connections.ts',
    'How many connections',
    'What ends first: the fds of a process, its memory, or the ports that tell connections apart.',
    'At RLIMIT_NOFILE `accept` gives EMFILE; the connection waits in the queue and is served when an fd is free.',
    'A connection is its four-tuple: two that differ in one of local address, local port, remote address and remote port are two.',
    'The same four once more are EADDRNOTAVAIL or EADDRINUSE.',
  ],
  [
    '16-process-per-client.ts',
    'Way 1: a process per client',
    'Processes that inherit a listening fd; and workers that are given connected ones with SCM_RIGHTS.',
    'Several processes wait in `accept` for the same socket; each connection goes to one of them.',
    'In the pool, the parent accepts and sends the fd over a local socket; the worker has another number for it.',
    'Each answer names the process that served it; the parent waits for those that end.',
  ],
  [
    '17-thread-per-client.ts',
    'Way 2: a thread per client',
    'The number of an fd is all that a thread has to be told.',
    'All threads have one table of fds: the thread reads and writes the fd that another one has accepted.',
    'What the thread closes is closed for all: EBADF.',
  ],
  [
    '18-select.ts',
    'Way 3: select',
    'One thread waits for several fds, with sets of bits.',
    '`select` waits until its time is over when nobody says anything; else it leaves in the sets the fds that are ready.',
    'A client that is gone makes its fd ready: there is an end of file to be read.',
    'A set has room for the fds below FD_SETSIZE; one above is refused with EINVAL.',
  ],
  [
    '19-epoll.ts',
    'Way 4: epoll',
    'The modes of `epoll`, and many connections in one thread (on this page some hundred; the script has 10,000 where it may).',
    'Level says an event for as long as there is something; edge once for each time that something comes; one-shot once until it is asked for.',
    'Of three threads that wait for the same fd all are woken, with EPOLLEXCLUSIVE not.',
    'What an event costs grows with the idle fds for `select` and `poll`, and not for `epoll`: the kernel keeps the list.',
  ],
  [
    '20-blocking-and-non-blocking.ts',
    'Blocking and non-blocking',
    'The same calls on sockets that do not wait.',
    '`connect` returns at once with EINPROGRESS, while the handshake is on its way; `poll` says when it is over, and SO_ERROR what came of it.',
    'A `recv` with nothing there and a `send` without room give EAGAIN.',
  ],
  [
    '21-is-the-peer-there.ts',
    'Is the peer still there?',
    'The cable to a peer is cut, and no FIN comes. Keep-alive probes find out; so does TCP_USER_TIMEOUT while data is on its way.',
    'After a second of silence the probes begin (`keep-alive`): arrows with gaps, which do not arrive.',
    'After as many without an answer as were configured, `recv` gives ETIMEDOUT.',
    'Data that nobody acknowledges is sent again, until TCP_USER_TIMEOUT is over.',
  ],
  [
    '22-broadcast-and-multicast.ts',
    'Broadcast and multicast',
    'Datagrams for all, and for the members of a group.',
    'Without SO_BROADCAST a broadcast is EACCES.',
    'One `sendto` to a group reaches all members, and those who have not joined hear nothing.',
    'The membership is in `/proc/net/igmp` while it lasts.',
  ],
  [
    '23-raw-sockets.ts',
    'Raw sockets',
    'A ping by hand, over a raw socket and over a datagram socket of ICMP, with the frames that a packet socket sees.',
    'The echo reply has the id and the sequence number of the request.',
    'A raw socket gets the header of IP, too, and all ICMP of the host.',
    'Without CAP_NET_RAW, `socket` gives EPERM.',
  ],
  [
    '24-udp-nobody-answers.ts',
    'Nobody said UDP answers',
    'A connected UDP socket sends to a port where nobody is.',
    'The first `send` succeeds: the datagram has left. The answer is an ICMP error.',
    'The next call gives ECONNREFUSED, though it has nothing to do with it.',
    'With IP_RECVERR the error can be read with who sent it.',
  ],
  [
    '25-out-of-band.ts',
    'Out of band',
    'One urgent byte in a stream: the mark where it was sent, and what tells of it.',
    'The segment with the urgent byte has the flag U, and a pointer to where urgent data ends.',
    '`poll` says POLLPRI; SIOCATMARK says whether the reader has come to the mark; a read stops there.',
    '`MSG_OOB` reads the byte; with SO_OOBINLINE it stays in the stream.',
  ],
];

export const SCENES: readonly Scene[] = ROWS.map(([script, title, what, ...see]) => {
  const number = Number(script.slice(0, 2));
  return {
    number,
    title,
    page: script.slice(0, -3),
    script: number === 2 ? 'support/02-two-terminals.ts' : script,
    what,
    see,
  };
});
