// The links and addresses that rtnetlink dumps, against those that ip(8) lists.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { hasProgram } from '../support/peer.ts';
import { runScene } from './scene.ts';

const why = hasProgram('ip') ? '' : ' (needs ip)';

interface Link {
  ifindex: number;
  ifname: string;
  mtu: number;
  address?: string;
  addr_info: { local: string; prefixlen: number }[];
}

test.skipIf(why !== '')(`links and addresses are those of ip${why}`, async () => {
  const scene = await runScene('links-and-addresses.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  const links = JSON.parse(execFileSync('ip', ['-j', 'address'], { encoding: 'utf8' })) as Link[];
  expect(links.length).toBeGreaterThan(0);
  for (const { ifindex, ifname, mtu, address = '' } of links) {
    expect(scene.value(`link ${ifindex}`)).toEqual({ name: ifname, mtu, address });
  }
  const theirs = links.flatMap(({ ifname, addr_info }) =>
    addr_info.map(({ local, prefixlen }) => `${ifname} ${local}/${prefixlen}`),
  );
  expect(scene.value<string[]>('addresses').sort()).toEqual(theirs.sort());
});
