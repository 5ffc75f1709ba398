// Codecs of the keys of kernel TLS: one struct for each cipher.
import { outOfRange, wrongType } from './arguments.ts';
import type { Codec } from './codec.ts';
import {
  TLS_CIPHER_AES_CCM_128,
  TLS_CIPHER_AES_GCM_128,
  TLS_CIPHER_AES_GCM_256,
  TLS_CIPHER_ARIA_GCM_128,
  TLS_CIPHER_ARIA_GCM_256,
  TLS_CIPHER_CHACHA20_POLY1305,
  TLS_CIPHER_SM4_CCM,
  TLS_CIPHER_SM4_GCM,
} from './constants.generated.ts';
import type * as values from './family-values.ts';
import { bytesOf } from './memory.ts';
import { bytes, type Struct, struct, u16 } from './struct.ts';

const tlsHead = struct<{ version: number; cipher_type: number }>({
  version: u16,
  cipher_type: u16,
});

/** How long the initialization vector, the key and the salt of a cipher are. */
const ciphers: ReadonlyMap<number, readonly [iv: number, key: number, salt: number]> = new Map([
  [TLS_CIPHER_AES_GCM_128, [8, 16, 4]],
  [TLS_CIPHER_AES_GCM_256, [8, 32, 4]],
  [TLS_CIPHER_AES_CCM_128, [8, 16, 4]],
  [TLS_CIPHER_CHACHA20_POLY1305, [12, 32, 0]],
  [TLS_CIPHER_SM4_GCM, [8, 16, 4]],
  [TLS_CIPHER_SM4_CCM, [8, 16, 4]],
  [TLS_CIPHER_ARIA_GCM_128, [8, 16, 4]],
  [TLS_CIPHER_ARIA_GCM_256, [8, 32, 4]],
]);

const SEQUENCE = 8;

/** struct tls12_crypto_info_* of a cipher; undefined for one that has none here. */
function cryptoInfo(cipher: number): Struct<values.TlsCryptoInfo> | undefined {
  const sizes = ciphers.get(cipher);
  if (sizes === undefined) return undefined;
  const [iv, key, salt] = sizes;
  return struct<values.TlsCryptoInfo>(
    {
      version: u16,
      cipher_type: u16,
      iv: bytes(iv),
      key: bytes(key),
      salt: bytes(salt),
      rec_seq: bytes(SEQUENCE),
    },
    { salt: new Uint8Array(0) },
  );
}

const tls: Codec<values.TlsCryptoInfo> = {
  size: tlsHead.size,
  // The kernel wants exactly as much room as the cipher's struct has, and tells which it is to whoever has room for that.
  sizeOf: (head) => cryptoInfo(tlsHead.decode(head).cipher_type)?.size ?? tlsHead.size,
  decode: (data) => {
    const head = tlsHead.decode(data.subarray(0, tlsHead.size));
    const whole = cryptoInfo(head.cipher_type);
    if (whole !== undefined && data.byteLength >= whole.size) return whole.decode(data);
    const none = new Uint8Array(0);
    return { ...head, iv: none, key: none, salt: none, rec_seq: none };
  },
  encode: (value, name) => {
    if (typeof value !== 'object' || value === null) {
      throw wrongType(name, '{ version, cipher_type, iv, key, salt, rec_seq }', value);
    }
    const given = value as values.TlsCryptoInfo;
    const whole = cryptoInfo(given.cipher_type);
    if (whole === undefined) {
      throw outOfRange(`${name}.cipher_type`, 'one of TLS_CIPHER_*', given.cipher_type);
    }
    const [iv = 0, key = 0, salt = 0] = ciphers.get(given.cipher_type) ?? [];
    const sizes = { iv, key, salt, rec_seq: SEQUENCE };
    for (const [field, size] of Object.entries(sizes)) {
      const bytes = given[field as keyof typeof sizes] ?? new Uint8Array(0);
      const { byteLength } = bytesOf(`${name}.${field}`, bytes);
      // A short key would be another key.
      if (byteLength !== size) throw outOfRange(`${name}.${field}`, `${size} bytes`, byteLength);
    }
    return whole.encode(value, name);
  },
};

/** The codecs, by the names of their types. */
export const tlsCodecs: Readonly<Record<'tls_crypto_info', Codec>> = { tls_crypto_info: tls };
