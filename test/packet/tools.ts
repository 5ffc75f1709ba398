// tcpdump and tshark as the judges of packets.
import { rmSync, writeFileSync } from 'node:fs';
import { type BlockInput, type LinkName, writePcapng } from '../../lib/packet/index.ts';
import { ended, hasProgram, temporaryFolder } from '../support/peer.ts';

/** Why a test with tcpdump cannot run; empty where it can, else in parentheses for its title. */
export const noTcpdump: string = hasProgram('tcpdump') ? '' : ' (needs tcpdump)';
export const noTshark: string = hasProgram('tshark') ? '' : ' (needs tshark)';

/** Does something with bytes in a file. */
export async function withFile<T>(
  bytes: Uint8Array,
  run: (file: string) => Promise<T>,
): Promise<T> {
  const folder = temporaryFolder();
  try {
    writeFileSync(`${folder}/capture`, bytes);
    return await run(`${folder}/capture`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A capture of packets of one link, a millisecond apart. */
export function captureOf(packets: readonly Uint8Array[], link: LinkName): Uint8Array {
  return writePcapng([
    { interface: { link } },
    ...packets.map((data, i): BlockInput => ({ packet: { time: BigInt(i) * 1_000_000n, data } })),
  ]);
}

/** What tcpdump prints of a capture: one line for each packet; dumps of bytes are left out. */
export async function tcpdump(file: string, ...options: readonly string[]): Promise<string[]> {
  const { stdout, stderr, status } = await ended('tcpdump', ['-n', '-t', ...options, '-r', file]);
  if (status !== 0) throw new Error(`tcpdump: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '' && !/^[\t]/.test(line));
}

/** What tshark prints, after its remark about root. */
export async function tshark(
  file: string,
  ...options: readonly string[]
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const { stdout, stderr, status } = await ended('tshark', ['-n', '-r', file, ...options]);
  if (status !== 0) throw new Error(`tshark: ${stderr}`);
  return { stdout, stderr: stderr.replace(/^Running as user "root".*\n/, '') };
}
