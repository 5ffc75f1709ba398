// The numbers of the attributes in the tables, compared with what a C program prints that includes the headers.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { IFA } from '../../lib/netlink/addresses.ts';
import { IFLA_BRPORT } from '../../lib/netlink/bridge.ts';
import type { Inner } from '../../lib/netlink/kinds.ts';
import { IFLA } from '../../lib/netlink/link.ts';
import { dataTables } from '../../lib/netlink/link-kinds.ts';
import { NDA } from '../../lib/netlink/neighbours.ts';
import { expressionTables } from '../../lib/netlink/nft-expressions.ts';
import { CHAIN, RULE, TABLE } from '../../lib/netlink/nft-objects.ts';
import { RTA } from '../../lib/netlink/route.ts';
import { FRA } from '../../lib/netlink/rules.ts';
import { runC } from '../support/peer.ts';

const HEADERS = [
  'linux/rtnetlink.h',
  'linux/if_link.h',
  'linux/if_addr.h',
  'linux/neighbour.h',
  'linux/fib_rules.h',
  'linux/if_tunnel.h',
  'linux/netfilter/nf_tables.h',
];

/** The names of a space and of all spaces in it, by number. */
function namesOf(space: Inner, seen = new Set<Inner>()): Map<string, number> {
  const names = new Map<string, number>();
  if (seen.has(space)) return names;
  seen.add(space);
  for (let type = 0; type < 100; type++) {
    const name = space.name(type);
    if (!/_\d+$/.test(name) || name.includes('6RD')) names.set(name, type);
    const inner = space.inner(type);
    if (inner === undefined) continue;
    for (const [each, number] of namesOf(inner, seen)) names.set(each, number);
  }
  return names;
}

test('every attribute that the headers have has their number', async () => {
  const spaces: Inner[] = [
    IFLA,
    IFLA_BRPORT,
    IFA,
    RTA,
    NDA,
    FRA,
    TABLE,
    CHAIN,
    RULE,
    ...Object.values(dataTables),
    ...Object.values(expressionTables),
  ];
  const ours = new Map(spaces.flatMap((space) => [...namesOf(space)]));
  const text = HEADERS.map((name) => readFileSync(`/usr/include/${name}`, 'utf8')).join('\n');
  // Names of families are in another header, and of nobody's doubt.
  const known = [...ours.keys()].filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  expect(known.length).toBeGreaterThan(300);
  const program = `
${HEADERS.map((name) => `#include <${name}>`).join('\n')}
#include <stdio.h>
int main(void) {
${known.map((name) => `  printf("${name} %d\\n", (int)${name});`).join('\n')}
}`;
  const lines = (await runC(program)).trim().split('\n');
  const theirs = new Map(
    lines.map((line): [string, number] => {
      const [name = '', number = ''] = line.split(' ');
      return [name, Number(number)];
    }),
  );
  expect(new Map(known.map((name) => [name, ours.get(name)]))).toEqual(theirs);
});
