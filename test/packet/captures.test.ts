// What real programs send, captured by tcpdump in a namespace of the test's own: our lines, and every byte again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import {
  Conversations,
  decode,
  encode,
  format,
  readCapture,
  verify,
} from '../../lib/packet/index.ts';
import { keep } from '../support/fds.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { ended, hasProgram, temporaryFolder } from '../support/peer.ts';
import { CAPTURE } from '../support/tcpdump.ts';
import { noTcpdump, noTshark, tcpdump, tshark } from './tools.ts';

const why =
  noNamespace ||
  noTcpdump ||
  (['nc', 'ping', 'curl'].every(hasProgram) ? '' : ' (needs nc, ping, curl)');

inOwnNamespace();

const END = 'the end of the capture';

/** Captures what `traffic` sends, and gives the file to `look`. */
async function captured(
  options: readonly string[],
  traffic: () => Promise<void>,
  look: (file: string) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  const child = spawn('tcpdump', ['-n', ...CAPTURE, '-w', '-', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  try {
    let told = '';
    while (!told.includes('listening on')) told += String((await once(child.stderr, 'data'))[0]);
    await traffic();
    // What was sent before the last datagram is in the capture before it. It is sent again where it was not captured.
    while (!Buffer.concat(chunks).includes(END)) {
      const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
      s.sendto(fd, END, 0, { family: s.AF_INET, address: '127.0.0.1', port: 40012 });
      s.close(fd);
      const signal = AbortSignal.timeout(1000);
      await once(child.stdout, 'data', { signal }).catch(() => undefined);
    }
    child.kill('SIGINT');
    await closed;
    writeFileSync(`${folder}/capture`, Buffer.concat(chunks));
    await look(`${folder}/capture`);
  } finally {
    child.kill('SIGKILL');
    await closed;
    rmSync(folder, { recursive: true });
  }
}

/** TCP by curl and by the library over both families, UDP by nc to nobody, ping: and a reset. */
async function programs(): Promise<void> {
  const server = createServer((_, response) => response.end('x'.repeat(5000)));
  server.listen(0, '::');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const host of ['127.0.0.1', '[::1]']) {
    expect((await ended('curl', ['-s', `http://${host}:${port}/`])).stdout).toHaveLength(5000);
  }
  server.close();
  for (const host of ['127.0.0.1', '::1']) {
    expect((await ended('ping', ['-n', '-c', '1', host])).status).toBe(0);
    await ended('sh', ['-c', `echo hello | nc -u -w 1 ${host} 40009`]);
  }
  // The library: data, urgent data, a reset by SO_LINGER, a connection to nobody.
  const listener = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
  s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 40010 });
  s.listen(listener);
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.connect(fd, { family: s.AF_INET, address: '127.0.0.1', port: 40010 });
  const accepted = s.accept(listener).fd;
  s.write(fd, 'hello');
  s.send(fd, '!', s.MSG_OOB);
  s.setsockopt(accepted, s.SOL_SOCKET, s.SO_LINGER, { onoff: 1, linger: 0 });
  s.close(accepted);
  s.close(fd);
  const nobody = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
  expect(() => s.connect(nobody, { family: s.AF_INET, address: '127.0.0.1', port: 40011 })).toThrow(
    'ECONNREFUSED',
  );
}

describe.skipIf(why !== '')(`captures of real programs${why}`, () => {
  test.each([
    ['loopback as Ethernet', ['-i', 'lo'], 'ethernet'],
    ['any as SLL2', ['-i', 'any', '-y', 'LINUX_SLL2'], 'sll2'],
    ['any as SLL', ['-i', 'any', '-y', 'LINUX_SLL'], 'sll'],
  ] as const)(
    '%s',
    async (_name, options, link) => {
      await captured(options, programs, async (file) => {
        const { packets } = readCapture(readFileSync(file));
        expect(packets.length).toBeGreaterThan(30);
        const state = new Conversations();
        const absolute: string[] = [];
        const relative: string[] = [];
        for (const each of packets) {
          expect(each.link).toBe(link);
          const packet = decode(each.data, { link: each.link, length: each.length });
          expect(packet.malformed).toBeUndefined();
          expect(Buffer.from(encode(packet)).equals(each.data)).toBe(true);
          const ifname = (index: number) => s.if_indextoname(index);
          absolute.push(format(packet, { ifname }));
          relative.push(format(packet, { ifname, state }));
          // The loopback leaves the checksums of TCP and UDP to nobody; those of IP and ICMP are right.
          const wrong = verify(packet).filter(({ path }) => !/(tcp|udp)\.checksum$/.test(path));
          expect(wrong).toEqual([]);
        }
        expect(absolute).toEqual(await tcpdump(file, '-S'));
        expect(relative).toEqual(await tcpdump(file));
        for (const what of [
          'Flags [S]',
          'Flags [R.]',
          'urg 1',
          'ICMP echo',
          'ICMP6, echo',
          'UDP, length 6',
        ]) {
          expect(
            absolute.filter((line) => line.includes(what)),
            `${what}: ${absolute.join('\n')}`,
          ).not.toEqual([]);
        }
      });
    },
    20_000,
  );

  test.skipIf(noTshark !== '')(
    `tshark says the same of embedded packets${noTshark}`,
    async () => {
      await captured(['-i', 'lo'], programs, async (file) => {
        const { packets } = readCapture(readFileSync(file));
        const { stdout } = await tshark(
          file,
          '-Y',
          'icmp.type == 3',
          '-T',
          'fields',
          '-e',
          'udp.dstport',
        );
        const ours = packets.flatMap(({ data }) => {
          const { icmp } = decode(data);
          return icmp?.type === 3 ? [String(icmp.original?.udp?.dport)] : [];
        });
        expect(ours.length).toBeGreaterThan(0);
        expect(stdout.trimEnd().split('\n')).toEqual(ours);
      });
    },
    20_000,
  );
});
