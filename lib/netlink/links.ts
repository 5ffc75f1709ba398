// rtnetlink(7) RTM_NEWLINK: `ip link`.
import { integer, wrongType } from '../values/arguments.ts';
import { attribute, joined } from '../values/attributes.ts';
import { NETLINK_ROUTE, NLM_F_CREATE, NLM_F_EXCL } from '../values/constants.generated.ts';
import { open } from '../values/open.ts';
import { type Fd, own } from '../values/own.ts';
import { Context, EXT_MASK, filterOf, SKIP_STATS } from './context.ts';
import { text, word } from './kinds.ts';
import { IFLA, ifinfomsg, type Link, linkNames, linkOf, nameAttribute } from './link.ts';
import { type LinkChange, type LinkInput, type LinkSettings, linkParts } from './link-request.ts';
import { NetlinkSocket } from './socket.ts';
import { only } from './table.ts';

/** Which links a list shall have. */
export interface LinkFilter {
  /** `'veth'`, `'bridge'`, ... */
  readonly kind?: string;
  /** The ports of a bridge, bond or VRF, by its name or index. */
  readonly master?: string | number;
  /** Only those that are up, or down. */
  readonly up?: boolean;
}

/** What only `change` takes: the kernel refuses it of a link that is not there yet, or passes it over in silence. */
const LATER: ReadonlySet<string> = new Set(
  'slave_data slave_kind af_spec ifalias carrier proto_down'.split(' '),
);

/** The other end of a veth to make. */
function peerOf(link: LinkInput): LinkSettings | undefined {
  if (typeof link !== 'object' || link === null || !('peer' in link)) return undefined;
  return link.kind === 'veth' && typeof link.peer === 'object' && link.peer !== null
    ? (link.peer as LinkSettings)
    : undefined;
}

/** Runs `change` with a socket in another namespace. */
function elsewhere(netns: Fd | { readonly pid: number }, change: (links: Links) => void): void {
  const pid = typeof netns === 'object' && 'pid' in netns ? netns.pid : undefined;
  const opened = pid === undefined ? undefined : own(open(`/proc/${pid}/ns/net`, 'r'));
  try {
    using socket = new NetlinkSocket(NETLINK_ROUTE, { netns: opened ?? (netns as Fd) });
    change(new Links(new Context(socket)));
  } finally {
    opened?.close();
  }
}

/** `ip link` */
export class Links {
  readonly #context: Context;
  /** Old kernels, such as 5.10, leave out with the counters what stands behind them, too: that of IPv6. */
  #mask = SKIP_STATS;

  /** @internal */
  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * The links of the namespace: `ip link show`.
   *
   * @throws {NetlinkError} ENODEV for a master that is not there
   */
  list(filter?: LinkFilter): Link[] {
    const { kind, master, up } = filterOf(filter, ['kind', 'master', 'up']);
    const index = master === undefined ? undefined : this.#context.index('filter.master', master);
    return this.#all().filter(
      (link) =>
        (kind === undefined || link.kind === kind) &&
        (index === undefined || link.master === index) &&
        (up === undefined || link.up === up),
    );
  }

  #all(): Link[] {
    const messages = this.#context.dump('GETLINK', {
      header: ifinfomsg.encode({}, 'filter'),
      attributes: attribute(EXT_MASK, word(this.#mask)),
    });
    const links = messages.map(linkOf).filter((link) => link !== undefined);
    const cut = ({ af_spec }: Link): boolean =>
      af_spec?.inet6 !== undefined && af_spec.inet6.addr_gen_mode === undefined;
    if (this.#mask === 0 || !links.some(cut)) return links;
    this.#mask = 0;
    return this.#all();
  }

  /**
   * One link, with the counters of its families: `ip -s link show dev`.
   *
   * @param link its name or index
   * @throws {NetlinkError} ENODEV
   */
  get(link: string | number): Link {
    const { header, attributes, about } = this.#target(link);
    const [data] = this.#context.request('GETLINK', { header, attributes, about, inner: IFLA });
    const found = data === undefined ? undefined : linkOf(data);
    if (found === undefined) throw new Error('RTM_GETLINK: no link in the answer');
    return found;
  }

  /**
   * Makes a link: `ip link add`. A veth is made together with its peer, each in its namespace:
   * `add({ ifname: 'a', kind: 'veth', up: true, peer: { ifname: 'b', netns: fd, up: true } })`.
   *
   * @throws {NetlinkError} EEXIST, EPERM; EOPNOTSUPP for a kind that the kernel lacks or that is not made like this
   * (`tun`: see `tuntap`)
   */
  add(link: LinkInput): void {
    const peer = peerOf(link);
    if (peer?.up === true) this.#addPair(link, peer);
    else this.#create(link);
  }

  #create(link: LinkInput): void {
    if (typeof link === 'object' && link !== null) only(link, 'link', (field) => !LATER.has(field));
    const peer = peerOf(link);
    if (peer !== undefined) only(peer, 'link.peer', (field) => !LATER.has(field));
    const { header, attributes } = linkParts(link, 'link', this.#context.index);
    // Without one the kernel would change the link of that name.
    text.put(link.kind, 'link.kind');
    this.#context.request('NEWLINK', {
      flags: NLM_F_CREATE | NLM_F_EXCL,
      header,
      attributes,
      about: link.ifname ?? link.kind,
      inner: linkNames(link.kind, undefined),
    });
  }

  /**
   * A veth whose peer shall be up, which the kernel does not do as it makes it: the end that is in this namespace is made
   * as the peer, and set up afterwards. Where both are elsewhere, this thread goes to the peer's namespace for that.
   */
  #addPair(link: LinkInput, peer: LinkSettings): void {
    const { kind, peer: _peer, ...own } = link as LinkInput & { readonly peer?: LinkSettings };
    const swap = peer.netns !== undefined && own.netns === undefined;
    const [first, second] = swap ? [peer, own] : [own, peer];
    const { up: late, ...rest } = second;
    if (late === true && typeof second.ifname !== 'string') {
      throw wrongType(swap ? 'link.ifname' : 'link.peer.ifname', 'a name beside up', second.ifname);
    }
    this.#create({ ...first, kind: 'veth', peer: rest });
    if (late !== true) return;
    const name = second.ifname ?? '';
    if (second.netns === undefined) this.change(name, { up: true });
    else elsewhere(second.netns, (links) => links.change(name, { up: true }));
  }

  /**
   * Changes a link: `ip link set`. `ifname` is its new name, `netns` moves it.
   *
   * @param link its name or index
   * @throws {NetlinkError} ENODEV, EPERM, EBUSY, EINVAL, EOPNOTSUPP
   */
  change(link: string | number, change: LinkChange): void {
    const { slave_data, slave_kind, ...rest } = change ?? {};
    // The kernel looks for the master before it sets one.
    const joins = slave_data !== undefined && rest.master !== undefined && rest.master !== null;
    this.#set(link, joins ? rest : change);
    if (joins) this.#set(rest.ifname ?? link, { slave_kind, slave_data });
  }

  #set(link: string | number, change: LinkChange): void {
    // Only an index leaves the name free to be the new one.
    const ifindex =
      typeof link === 'string' && change?.ifname === undefined
        ? 0
        : this.#context.index('link', link);
    const { header, attributes } = linkParts({ ...change, ifindex }, 'change', this.#context.index);
    const name = ifindex === 0 ? nameAttribute('link', String(link)) : undefined;
    this.#context.request('NEWLINK', {
      header,
      attributes: joined(name === undefined ? [attributes] : [attributes, name]),
      about: String(link),
      inner: linkNames(change.kind, change.slave_kind ?? 'bridge'),
    });
  }

  /**
   * Deletes a link, and the peer of a veth with it: `ip link delete`.
   *
   * @param link its name or index
   * @throws {NetlinkError} ENODEV, EPERM; EOPNOTSUPP for one that cannot be deleted, as the loopback
   */
  delete(link: string | number): void {
    const { header, attributes, about } = this.#target(link);
    this.#context.request('DELLINK', { header, attributes, about, inner: IFLA });
  }

  /**
   * Gives a link another name beside its own, which all calls take: `ip link property add altname`.
   *
   * @throws {NetlinkError} ENODEV, EEXIST, EPERM
   */
  addAltname(link: string | number, altname: string): void {
    this.#altname('NEWLINKPROP', link, altname);
  }

  /** Takes such a name away: `ip link property del altname`. */
  deleteAltname(link: string | number, altname: string): void {
    this.#altname('DELLINKPROP', link, altname);
  }

  #altname(name: 'NEWLINKPROP' | 'DELLINKPROP', link: string | number, altname: string): void {
    const { header, attributes, about } = this.#target(link);
    text.put(altname, 'altname');
    const names = IFLA.encode({ prop_list: [altname] }, 'link');
    this.#context.request(name, {
      flags: name === 'NEWLINKPROP' ? NLM_F_CREATE | NLM_F_EXCL : 0,
      header,
      attributes: joined([attributes, names]),
      about,
      inner: IFLA,
    });
  }

  #target(link: string | number): {
    header: Uint8Array;
    attributes: Uint8Array;
    about: string;
  } {
    if (typeof link === 'number') {
      const ifindex = integer('link', link, 1, 0x7fffffff);
      return {
        header: ifinfomsg.encode({ ifindex }, 'link'),
        attributes: new Uint8Array(0),
        about: String(link),
      };
    }
    if (typeof link !== 'string') throw wrongType('link', 'the name or the index of a link', link);
    return {
      header: ifinfomsg.encode({}, 'link'),
      attributes: nameAttribute('link', link),
      about: link,
    };
  }
}
