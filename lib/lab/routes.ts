// The routes of the hosts to networks that they are not in, over those that forward.
import { type HostAddress, networkText, overlap } from './address.ts';
import type { Host } from './host.ts';
import type { Plan, PlannedHost } from './plan.ts';

/** The first step from a host to each network that it is not in: the router, and the network on the way to it. */
function ways(plan: Plan, from: PlannedHost): Map<string, { via: PlannedHost; over: string }> {
  const found = new Map<string, { via: PlannedHost; over: string }>();
  const own = from.interfaces.map(({ network }) => network);
  const seen = new Set(own);
  let edge = own.map((network) => ({
    network,
    step: undefined as { via: PlannedHost; over: string } | undefined,
  }));
  while (edge.length > 0) {
    const next: typeof edge = [];
    for (const { network, step } of edge) {
      for (const router of plan.hosts) {
        const networks = router.interfaces.map((each) => each.network);
        if (router === from || !router.forward || !networks.includes(network)) continue;
        for (const beyond of networks) {
          if (seen.has(beyond)) continue;
          seen.add(beyond);
          const first = step ?? { via: router, over: network };
          found.set(beyond, first);
          next.push({ network: beyond, step: first });
        }
      }
    }
    edge = next;
  }
  return found;
}

/** All addresses in a network. */
function addressesIn(plan: Plan, network: string): readonly HostAddress[] {
  return plan.hosts.flatMap(({ interfaces }) =>
    interfaces.filter((each) => each.network === network).flatMap(({ addresses }) => addresses),
  );
}

/** Adds the routes to all networks that can be reached. */
export function addRoutes(plan: Plan, hosts: ReadonlyMap<string, Host>): void {
  for (const host of plan.hosts) {
    for (const [network, { via, over }] of ways(plan, host)) {
      const texts = new Set<string>();
      const gateways = via.interfaces.find((each) => each.network === over)?.addresses ?? [];
      const near = host.interfaces.find((each) => each.network === over)?.addresses ?? [];
      for (const address of addressesIn(plan, network)) {
        const dst = networkText(address);
        const gateway = gateways.find(
          (each) => near.some((own) => overlap(own, each)) && each.family === address.family,
        );
        if (gateway === undefined || texts.has(dst)) continue;
        texts.add(dst);
        hosts.get(host.name)?.netlink.routes.add({ dst, gateway: gateway.address });
      }
    }
  }
}
