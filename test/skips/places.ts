// Where a test runs that this machine cannot run: by what it says that it lacks.

/** What a machine can lack, and where it is. */
export interface Place {
  /** Of the reasons that tests give. */
  readonly reasons: RegExp;
  /** What is missing, for a reader. */
  readonly what: string;
  /** The command, with what it has. */
  readonly where: string;
  /** Where the place is a kernel: its name in test/kernels/seen.json. No test is skipped there for such a reason. */
  readonly kernel?: string;
}

/** The first of them that a reason is one of is its place. */
export const places: readonly Place[] = [
  {
    reasons: /SO_INQ|Linux \d+\.\d|has no (SO_|MPTCP)|with MPTCP|no NAT/,
    what: 'calls and options that came after this kernel (`SO_INQ` of Unix sockets is of 6.17)',
    where: '`npm test` on a newer kernel',
    kernel: '6.18',
  },
  {
    reasons:
      /(limit|hard limit) of (\d+ )?fds|a kernel (with|that)|of the kernel|in the kernel|needs AF_|needs \/dev\/|vsock loopback|security module/,
    what: 'SCTP, DCCP, kTLS, CAN, AF_ALG, vsock’s loopback, netem, fq, etf, dctcp, vegas, AF_XDP of sock_diag, labels of sockets; numbers of fds above 65,536 and 1,000,000',
    where: '`npm run test:kernels -- --kernel 6.12`',
    kernel: '6.12',
  },
  {
    reasons: /translated/,
    what: 'a processor that is fast enough for the kernel’s own timers (QEMU without KVM)',
    where: '`npm test` outside of a virtual machine',
  },
  {
    reasons: /seccomp|every port|right to trace/,
    what: 'what a container refuses, or lets everybody do',
    where: '`npm test` outside of one',
  },
  {
    reasons: /root|CAP_|privilege|another user|others may not|others cannot|EPERM|EACCES|no lab/,
    what: 'root, or being somebody else',
    where: '`npm run test:docker`: the suite as root and as an ordinary user',
  },
  {
    reasons: /test\/runtimes\/tools/,
    what: 'the whole suite on other versions of Node.js, Deno and Bun',
    where: '`npm run test:runtimes`',
  },
  {
    reasons:
      /unshare|needs (the program|tc|npm|a browser|chromium|a C compiler|g?cc|scipy|strace|python3|setpriv|ip|ss|nft|nc|ping|curl|git|lsof|tcpdump|tshark|ethtool|script|systemd-|getent|nsenter|\/usr\/include|\/etc\/)|ip netns|udhcpc|libFuzzer/,
    what: 'programs, Jest, TypeScript’s versions, Deno, Bun, a browser',
    where: '`.ci/run`, which installs them',
  },
  {
    reasons: /sanitizer/,
    what: 'a malloc that is no sanitizer’s',
    where: '`npm test`',
  },
  {
    reasons: /processor|x64|arm64|musl|glibc/,
    what: 'another processor, musl',
    where: '`npm run test:arch`',
  },
];

/** What is in parentheses, of which there may be some within. */
const PARENTHESES = /\(((?:[^()]|\([^()]*\))*)\)/g;

/** How reasons are told from what else is in parentheses. */
const REASON = /\b(needs?|only|others|allowed|ENOENT|EPERM)\b/;

/** Why a test is skipped: what it said when it ran, else what its title or that of its group says in parentheses. */
export function reasonOf(title: string, note: string | undefined): string {
  if (note !== undefined) return note;
  const said = [...title.matchAll(PARENTHESES)].map(([, text = '']) => text);
  return (
    said.find((text) => REASON.test(text)) ?? /(?:^| > )(needs .*?)(?: > |$)/.exec(title)?.[1] ?? ''
  );
}

/** Where a test with that reason runs; undefined where nobody has said. */
export function placeOf(reason: string): Place | undefined {
  return places.find(({ reasons }) => reasons.test(reason));
}
