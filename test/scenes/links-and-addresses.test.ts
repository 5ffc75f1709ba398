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

/** What ip(8) lists. */
function listed(): Link[] {
  return JSON.parse(execFileSync('ip', ['-j', 'address'], { encoding: 'utf8' })) as Link[];
}

test.skipIf(why !== '')(`links and addresses are those of ip${why}`, async () => {
  // On a machine with containers links come and go: those are compared that were there all the time, as they were.
  const before = new Map(listed().map((link) => [link.ifindex, JSON.stringify(link)]));
  const scene = await runScene('links-and-addresses.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  const links = listed().filter((link) => before.get(link.ifindex) === JSON.stringify(link));
  expect(links.length).toBeGreaterThan(0);
  for (const { ifindex, ifname, mtu, address = '' } of links) {
    expect(scene.value(`link ${ifindex}`)).toEqual({ name: ifname, mtu, address });
  }
  const theirs = links.flatMap(({ ifname, addr_info }) =>
    addr_info.map(({ local, prefixlen }) => `${ifname} ${local}/${prefixlen}`),
  );
  const names = new Set(links.map(({ ifname }) => ifname));
  const ours = scene
    .value<string[]>('addresses')
    .filter((each) => names.has(each.slice(0, each.lastIndexOf(' '))));
  expect(ours.sort()).toEqual(theirs.sort());
});
