// What a timeline is: plain data, the same behind `JSON.parse(JSON.stringify(timeline))`.

/** A kind of end: what sends and receives. */
export interface TimelineActor {
  readonly id: number;
  /** As `actor` or the lab named it; else its role, `client` or `server`, or the address of an end that is not recorded. */
  readonly name: string;
  /** Whether its calls are recorded; what is not is the other end of something that is. */
  readonly recorded: boolean;
}

/** A socket, or an end that is not recorded. */
export interface TimelineSocket {
  readonly id: number;
  /** The actor it belongs to, by its id. */
  readonly actor: number;
  /** The fds that calls had it by, in their order. */
  readonly fds: readonly number[];
  /** `AF_*` and `SOCK_*` as numbers, and `IPPROTO_*`; undefined of an end that is not recorded. */
  readonly family?: number;
  readonly type?: number;
  readonly protocol?: number;
  /** `127.0.0.1:80`, `[::1]:80`, where they are known. */
  readonly local?: string;
  readonly remote?: string;
  /** The listening socket that it was accepted from. */
  readonly listener?: number;
}

/** What all entries have. */
interface Entry {
  /** Its number: its place in `events`. */
  readonly id: number;
  /** When, in nanoseconds since the beginning. */
  readonly time: number;
}

/** A system call. */
export interface TimelineCall extends Entry {
  readonly kind: 'call';
  /** When it returned. */
  readonly end: number;
  readonly syscall: string;
  /** The line, as strace prints it. */
  readonly line: string;
  readonly result: number;
  /** The name of its errno. */
  readonly code?: string;
  /** The process and the thread that made it. */
  readonly pid: number;
  readonly tid: number;
  /** The fd that it is about, and the socket behind it. */
  readonly fd?: number;
  readonly socket?: number;
  /** Where a call has another socket as its result: what `accept` returned. */
  readonly made?: number;
  /** How many bytes of a stream went before those that it wrote or read, and how many these are. */
  readonly offset?: number;
  readonly bytes?: number;
  /** The packets that carry what it wrote, or had what it read. */
  readonly packets?: readonly number[];
  /** The promise that it is a try of: its place in `promises`. */
  readonly promise?: number;
}

/** A call that was awaited: `sockfd/promises`. */
export interface TimelinePromise {
  readonly id: number;
  /** When it began, in nanoseconds since the beginning. */
  readonly time: number;
  /** When it was settled; undefined where that was not seen. */
  readonly end?: number;
  readonly syscall: string;
  readonly fd: number;
  readonly socket?: number;
  /** What it was rejected with: the name of its errno, or of its class. */
  readonly code?: string;
  /** The calls that it made, by their places in `events`. */
  readonly tries: readonly number[];
}

/** What is said of a packet. */
export type PacketLabel =
  | 'retransmission'
  | 'duplicate ACK'
  | 'zero window'
  | 'window probe'
  | 'keep-alive'
  | 'window update'
  | 'FIN'
  | 'RST'
  | 'GSO'
  | 'GRO'
  | 'cut';

/** A packet. */
export interface TimelinePacket extends Entry {
  readonly kind: 'packet';
  /** When the other end got it, where that was seen. */
  readonly received?: number;
  /** The sockets at its ends. */
  readonly from: number;
  readonly to: number;
  /** `127.0.0.1:80` */
  readonly source: string;
  readonly destination: string;
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'icmp6' | 'other';
  /** In packetdrill's notation, with relative sequence numbers. */
  readonly text: string;
  /** The flags in tcpdump's letters. */
  readonly flags?: string;
  /** Relative to the initial sequence numbers: the SYN is 0. */
  readonly seq?: number;
  readonly ack?: number;
  /** The window as the header has it. */
  readonly win?: number;
  /** The bytes of payload. */
  readonly length: number;
  readonly labels: readonly PacketLabel[];
  /** Why a reset was sent, in the kernel's word: `TCP_ABORT_ON_LINGER`. */
  readonly reason?: string;
  /** Why the kernel dropped it when it had arrived: `NO_SOCKET`, `NETFILTER_DROP`. */
  readonly dropped?: string;
  /** The packet that a retransmission repeats. */
  readonly original?: number;
  /** The calls whose bytes it carries, and those that took them. */
  readonly writes: readonly number[];
  readonly reads: readonly number[];
  /** The bytes from the IP header on, in hexadecimal. */
  readonly data: string;
}

/** A socket's state has changed. */
export interface TimelineState extends Entry {
  readonly kind: 'state';
  readonly socket: number;
  /** `SYN_SENT`; undefined where what was before is not known. */
  readonly from?: string;
  readonly to: string;
  /** It was seen by a look at the socket: it may have changed before, and more than once. */
  readonly sampled?: true;
  /** What the tracepoint said, where `to` is what sock_diag knows better: TIME_WAIT has none, the socket's end is CLOSE. */
  readonly tracepoint?: string;
  /** Another network namespace had the same addresses: whose state it is cannot be told. */
  readonly ambiguous?: true;
}

/** The kernel sent something again, or dropped it, or a reset came or went. */
export interface TimelineNote extends Entry {
  readonly kind: 'retransmit' | 'reset sent' | 'reset received' | 'dropped';
  /** Of what was dropped, the socket that it was for; or that has sent it, where it had not got far. */
  readonly socket: number;
  /** In the kernel's word: `NO_SOCKET`, `SOCKET_RCVBUFF`. */
  readonly reason?: string;
  /** The packet that was dropped, where that can be told. */
  readonly packet?: number;
}

/** The recording itself: packets that were lost, a limit that was met. */
export interface TimelineMark extends Entry {
  readonly kind: 'mark';
  readonly text: string;
}

/** An entry. */
export type TimelineEvent =
  | TimelineCall
  | TimelinePacket
  | TimelineState
  | TimelineNote
  | TimelineMark;

/**
 * What a look at a socket of TCP has found: the lengths of its queues, and numbers of TCP_INFO under the kernel's names. Those
 * that an older kernel does not have are absent.
 */
export interface TimelineSample {
  /** When was looked, in nanoseconds since the beginning. */
  readonly time: number;
  readonly socket: number;
  /** The call behind which the thread that made it has looked; undefined where the recording's own thread has. */
  readonly call?: number;
  readonly state: string;
  /** Bytes that were received and not read, and bytes that were written and not acknowledged; of a listening socket none. */
  readonly recvQ?: number;
  readonly sendQ?: number;
  /** Of `sendQ`, those that were not sent yet. */
  readonly notsent_bytes?: number;
  /** Segments that were sent and not acknowledged; of a listening socket its queue. */
  readonly unacked?: number;
  readonly sacked?: number;
  readonly lost?: number;
  readonly retrans?: number;
  readonly total_retrans?: number;
  /** The congestion window and its threshold, in segments of `snd_mss` bytes. */
  readonly snd_cwnd?: number;
  readonly snd_ssthresh?: number;
  readonly snd_mss?: number;
  readonly rcv_mss?: number;
  /** The windows that the other end and this one have given, in bytes. */
  readonly snd_wnd?: number;
  readonly rcv_wnd?: number;
  /** In microseconds. */
  readonly rtt?: number;
  readonly rttvar?: number;
  readonly min_rtt?: number;
  readonly rto?: number;
  readonly rcv_space?: number;
  readonly bytes_acked?: number;
  readonly bytes_received?: number;
  readonly ca_state?: number;
  readonly backoff?: number;
}

/** The calls, packets and states of a time, on one clock. */
export interface Timeline {
  /** The version of this form. */
  readonly schema: 1;
  readonly title: string;
  readonly clock: {
    /** The beginning by CLOCK_MONOTONIC, and by CLOCK_REALTIME: nanoseconds, in decimal digits. */
    readonly monotonic: string;
    readonly realtime: string;
    /** By how much times of packets may be wrong against the others, in nanoseconds. */
    readonly error: number;
  };
  /** How long it took, in nanoseconds. */
  readonly duration: number;
  /**
   * How many frames and changes of state the recording was too slow for, and how many packets (and pages of kernel events) its
   * limit has left out.
   */
  readonly lost: { readonly packets: number; readonly events: number; readonly cut: number };
  /** What is missing, and how to get it. */
  readonly notes: readonly string[];
  readonly actors: readonly TimelineActor[];
  readonly sockets: readonly TimelineSocket[];
  /** Calls that were awaited, in the order of their beginnings. */
  readonly promises: readonly TimelinePromise[];
  /** What was seen of sockets of TCP, in the order of time. */
  readonly samples: readonly TimelineSample[];
  /** In their order: by time, and causes before their effects where the clocks cannot tell. */
  readonly events: readonly TimelineEvent[];
}
