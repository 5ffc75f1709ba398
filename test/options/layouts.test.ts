// Where the structs of families that this machine's kernel need not have keep their fields: as C's compiler says.
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { codecs } from '../../lib/values/option-codecs.ts';
import { hasProgram, runC } from '../support/peer.ts';

const any = { family: s.AF_UNSPEC, data: new Uint8Array(0) };
const marked = new Uint8Array(128).fill(0xff);

/** A struct: C's name, the beginning of its members' names, the members that are called otherwise. */
type Layout = readonly [struct: string, prefix: string, members?: Readonly<Record<string, string>>];

const layouts: Readonly<Record<string, Layout>> = {
  sctp_rtoinfo: ['struct sctp_rtoinfo', 'srto_'],
  sctp_assocparams: ['struct sctp_assocparams', 'sasoc_'],
  sctp_initmsg: ['struct sctp_initmsg', 'sinit_'],
  sctp_prim: ['struct sctp_prim', 'ssp_'],
  sctp_setpeerprim: ['struct sctp_setpeerprim', 'sspp_'],
  sctp_paddrparams: ['struct sctp_paddrparams', 'spp_'],
  sctp_sndrcvinfo: ['struct sctp_sndrcvinfo', 'sinfo_'],
  sctp_event_subscribe: [
    'struct sctp_event_subscribe',
    'sctp_',
    Object.fromEntries(
      [
        ...['data_io', 'association', 'address', 'send_failure', 'peer_error', 'shutdown'],
        ...['partial_delivery', 'adaptation_layer', 'authentication', 'sender_dry'],
        ...['stream_reset', 'assoc_reset', 'stream_change', 'send_failure_event'],
      ].map((name) => [name, `sctp_${name}_event`]),
    ),
  ],
  sctp_paddrinfo: ['struct sctp_paddrinfo', 'spinfo_'],
  sctp_status: ['struct sctp_status', 'sstat_'],
  sctp_assoc_value: ['struct sctp_assoc_value', ''],
  sctp_sack_info: ['struct sctp_sack_info', 'sack_'],
  sctp_authkeyid: ['struct sctp_authkeyid', 'scact_'],
  sctp_paddrthlds: ['struct sctp_paddrthlds', 'spt_'],
  sctp_paddrthlds_v2: ['struct sctp_paddrthlds_v2', 'spt_'],
  sctp_sndinfo: ['struct sctp_sndinfo', 'snd_'],
  sctp_assoc_stats: ['struct sctp_assoc_stats', 'sas_'],
  sctp_default_prinfo: ['struct sctp_default_prinfo', 'pr_'],
  sctp_prstatus: ['struct sctp_prstatus', 'sprstat_'],
  sctp_add_streams: ['struct sctp_add_streams', 'sas_'],
  sctp_stream_value: ['struct sctp_stream_value', ''],
  sctp_event: ['struct sctp_event', 'se_'],
  sctp_udpencaps: ['struct sctp_udpencaps', 'sue_'],
  sctp_probeinterval: ['struct sctp_probeinterval', 'spi_'],
  group_req: ['struct group_req', 'gr_'],
  group_source_req: ['struct group_source_req', 'gsr_'],
  can_isotp_options: ['struct can_isotp_options', ''],
  can_isotp_fc_options: ['struct can_isotp_fc_options', ''],
  can_isotp_ll_options: ['struct can_isotp_ll_options', ''],
  'can_filter[]': ['struct can_filter', ''],
  'j1939_filter[]': ['struct j1939_filter', ''],
  xdp_statistics: ['struct xdp_statistics', ''],
  xdp_mmap_offsets: ['struct xdp_mmap_offsets', ''],
  tpacket_rollover_stats: ['struct tpacket_rollover_stats', 'tp_'],
};

/** The bytes in which two encodings differ: the first of them, and how many. */
function differing(one: Uint8Array, other: Uint8Array): readonly [number, number] {
  const at = [...one.keys()].filter((i) => one[i] !== other[i]);
  return [at[0] ?? -1, at.length];
}

type Value = Readonly<Record<string, unknown>>;

/** Something of the same type with all bits set; a number of a struct within the struct is signed where its name says so. */
function full(value: unknown, name = ''): unknown {
  if (typeof value === 'bigint') return 0xffffffffffffffffn;
  if (typeof value === 'number') return /^(assoc_id|state)$/.test(name) ? -1 : 0xffffffff;
  if (typeof value !== 'object' || value === null) return value;
  if ('family' in value) return marked;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, full(each, key)]));
}

/** What encodes with every field 0. */
function zeros(value: unknown): unknown {
  if (typeof value === 'bigint') return 0n;
  if (typeof value === 'number') return 0;
  if (typeof value !== 'object' || value === null) return value;
  if ('family' in value) return any;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, zeros(each)]));
}

const without = hasProgram('cc') ? '' : ' (needs a C compiler)';

test.skipIf(without !== '')(`each field is where C has it${without}`, async () => {
  const ours = Object.entries(layouts).flatMap(([type, [struct, prefix, members = {}]]) => {
    const codec = codecs[type as keyof typeof codecs];
    const isList = type.endsWith('[]');
    const encode = (value: unknown): Uint8Array => codec.encode(isList ? [value] : value, type);
    const decoded = codec.decode(new Uint8Array(codec.size));
    const none = zeros(isList ? (decoded as unknown[])[0] : decoded) as Value;
    const empty = encode(none);
    const fields = Object.keys(none).map((name) => {
      const value = none[name];
      const takes = (number: number): boolean => {
        try {
          return encode({ ...none, [name]: number }).byteLength > 0;
        } catch {
          return false;
        }
      };
      // A number with as many bits as it takes.
      const numbers = [0xffffffff, -1, 0xffff, 0xff];
      const bits = typeof value === 'number' ? numbers.find(takes) : full(value);
      const [at, length] = differing(empty, encode({ ...none, [name]: bits }));
      return `${struct} ${members[name] ?? prefix + name} ${at} ${length}`;
    });
    return [`${struct} sizeof ${empty.byteLength}`, ...fields];
  });
  const prints = ours.map((line) => {
    const [, struct = '', member = ''] = /^(struct \w+) (\w+) /.exec(line) ?? [];
    return member === 'sizeof'
      ? `printf("${struct} sizeof %zu\\n", sizeof(${struct}));`
      : `printf("${struct} ${member} %zu %zu\\n", offsetof(${struct}, ${member}), sizeof(((${struct}*)0)->${member}));`;
  });
  const theirs = await runC(`#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <linux/can.h>
#include <linux/can/isotp.h>
#include <linux/can/j1939.h>
#include <linux/if_packet.h>
#include <linux/if_xdp.h>
#include <linux/sctp.h>
int main(void) { ${prints.join('\n')} return 0; }`);
  expect(ours).toEqual(theirs.trim().split('\n'));
});

test.skipIf(without !== '')(`struct tls12_crypto_info_* of each cipher${without}`, async () => {
  const ciphers = {
    aes_gcm_128: s.TLS_CIPHER_AES_GCM_128,
    aes_gcm_256: s.TLS_CIPHER_AES_GCM_256,
    aes_ccm_128: s.TLS_CIPHER_AES_CCM_128,
    chacha20_poly1305: s.TLS_CIPHER_CHACHA20_POLY1305,
    sm4_gcm: s.TLS_CIPHER_SM4_GCM,
    sm4_ccm: s.TLS_CIPHER_SM4_CCM,
    aria_gcm_128: s.TLS_CIPHER_ARIA_GCM_128,
    aria_gcm_256: s.TLS_CIPHER_ARIA_GCM_256,
  };
  const fields = ['iv', 'key', 'salt', 'rec_seq'] as const;
  const structs = Object.keys(ciphers).map((name) => `struct tls12_crypto_info_${name}`);
  const theirs = await runC(`#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <linux/tls.h>
int main(void) {
${structs
  .map((name) => {
    const sizes = fields.map(
      (field) =>
        `printf(" %zu+%zu", offsetof(${name}, ${field}), sizeof(((${name}*)0)->${field}));`,
    );
    return `printf("%zu", sizeof(${name})); ${sizes.join(' ')} printf("\\n");`;
  })
  .join('\n')}
return 0; }`);
  const lines = theirs.trim().split('\n');
  for (const [i, cipher_type] of Object.values(ciphers).entries()) {
    const [size = 0, ...places] = (lines[i] ?? '').split(' ');
    const sizes = places.map((place) => place.split('+').map(Number));
    const parts = fields.map((name, j) => [name, new Uint8Array(sizes[j]?.[1] ?? 0).fill(j + 1)]);
    const value = { version: s.TLS_1_3_VERSION, cipher_type, ...Object.fromEntries(parts) };
    const data = codecs.tls_crypto_info.encode(value, 'value');
    expect(data.byteLength).toBe(Number(size));
    for (const [j, [at = 0, length = 0]] of sizes.entries()) {
      expect([...data.subarray(at, at + length)]).toEqual(new Array(length).fill(j + 1));
    }
    expect(codecs.tls_crypto_info.decode(data)).toEqual(value);
    expect(() => codecs.tls_crypto_info.encode({ ...value, key: Uint8Array.of(1) }, 'v')).toThrow(
      /"v.key"/,
    );
  }
});
