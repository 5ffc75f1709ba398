// The packet filter of a host: a table of nftables with a chain for each hook that has a rule.
import { type Nftables, type NftMatch, type NftVerdict, nftables } from '../netlink/index.ts';
import { outOfRange } from '../values/arguments.ts';
import { type FirewallLayers, nftMatch } from './firewall-match.ts';

/** A rule of a host's packet filter. */
export interface FirewallRule {
  /** How many packets it was for, and their bytes. */
  readonly counter: { readonly packets: number; readonly bytes: number };
  /** Takes it away. */
  remove(): void;
}

const TABLE = 'lab';

const HOOKS: readonly string[] = ['prerouting', 'input', 'forward', 'output', 'postrouting'];

/** Verdicts that change addresses, which have chains of their own. */
function translates(verdict: NftVerdict): boolean {
  if (typeof verdict === 'string') return verdict === 'masquerade';
  return 'redirect' in verdict || 'dnat' in verdict || 'snat' in verdict;
}

export class Firewall {
  readonly #nft: Nftables;
  readonly #chains = new Set<string>();

  /** @param socket opens a socket of NETLINK_NETFILTER there */
  constructor(socket: () => number) {
    this.#nft = nftables({ fd: socket() });
    this.#nft.tables.add({ name: TABLE });
  }

  add(verdict: NftVerdict, which: NftMatch | FirewallLayers, hook: string): FirewallRule {
    const match = nftMatch(which);
    if (!HOOKS.includes(hook)) throw outOfRange('hook', `one of ${HOOKS.join(', ')}`, hook);
    const type = translates(verdict) ? 'nat' : 'filter';
    const chain = `${type}-${hook}`;
    if (!this.#chains.has(chain)) {
      this.#nft.chains.add({ table: TABLE, name: chain, hook, type });
      this.#chains.add(chain);
    }
    const nft = this.#nft;
    const handle = nft.rules.add({ table: TABLE, chain, match, counter: true, verdict });
    const own = { table: TABLE, chain, handle };
    return {
      get counter() {
        const rule = nft.rules.list({ table: TABLE, chain }).find((each) => each.handle === handle);
        const counter = rule?.counter;
        return typeof counter === 'object' ? counter : { packets: 0, bytes: 0 };
      },
      remove: () => nft.rules.delete(own),
    };
  }
}
