// What the outermost layer of a packet is: names, and the numbers that capture files have for them.

/**
 * The kinds of links: Ethernet, Linux cooked captures, BSD's loopback in the byte order of its host (`null`) and in that
 * of the network (`loop`), and IP packets without a link (`raw` for both versions).
 */
export type LinkName = 'ethernet' | 'sll' | 'sll2' | 'null' | 'loop' | 'raw' | 'ipv4' | 'ipv6';

/** The LINKTYPE_* number of each kind of link. */
export const LINKTYPES: Readonly<Record<LinkName, number>> = {
  ethernet: 1,
  sll: 113,
  sll2: 276,
  null: 0,
  loop: 108,
  raw: 101,
  ipv4: 228,
  ipv6: 229,
};

/** The kind of link that a LINKTYPE_* number stands for; undefined for one that decode does not know. */
export function linkName(linkType: number): LinkName | undefined {
  for (const name of Object.keys(LINKTYPES) as LinkName[]) {
    if (LINKTYPES[name] === linkType) return name;
  }
  // DLT_RAW, as some systems write it into a file.
  return linkType === 12 || linkType === 14 ? 'raw' : undefined;
}
