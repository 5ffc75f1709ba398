// Values that no caller should pass: every type of JavaScript, at its edges.
import fc from 'fast-check';
import type { Guards } from './memory.ts';
import type { Random } from './random.ts';

/** What the throwing values throw: a call passes it on as it is. */
export const THROWN = new Error('thrown by an argument');

/** Texts for values that must not be looked at to be described. */
const labels = new WeakMap<object, string>();

export function label<T extends object>(text: string, value: T): T {
  labels.set(value, text);
  return value;
}

export function labelOf(value: object): string | undefined {
  return labels.get(value);
}

const NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  2,
  3,
  0.5,
  -0.5,
  1.5,
  1e-320,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  127,
  128,
  255,
  256,
  1023,
  1024,
  1025,
  32767,
  32768,
  65535,
  65536,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  -(2 ** 31) - 1,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 32 + 1,
  -(2 ** 32),
  2 ** 53 - 1,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 53),
  2 ** 63,
  2 ** 64,
  1e300,
  Number.MIN_VALUE,
  Number.MAX_VALUE,
];

const STRINGS: readonly string[] = [
  '',
  ' ',
  '0',
  '1',
  '-1',
  'lo',
  'nothing',
  '\0',
  '\0abstract\0name',
  'nul\0inside',
  '\ud800',
  'x\udfff\ud800x',
  '\u{1f4a9}'.repeat(40),
  '127.0.0.1',
  '127.1',
  '0x7f000001',
  '127.0.0.1\0',
  '256.1.1.1',
  '127.0.0.1.1',
  '::1',
  '::ffff:127.0.0.1',
  'fe80::1%lo',
  'fe80::1%1',
  'fe80::1%nothing',
  'fe80::1%',
  'fe80::1%4294967296',
  '::1%lo%lo',
  'x'.repeat(107),
  'x'.repeat(108),
  'x'.repeat(109),
  'x'.repeat(70_000),
];

/** Values of fast-check's own making; `fd` is left out because nothing would keep its number away from this process. */
const corpus: readonly unknown[] = [
  ...fc.sample(
    fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
    }),
    { seed: 1, numRuns: 1000 },
  ),
  ...fc.sample(fc.string({ unit: 'binary' }), { seed: 2, numRuns: 200 }),
  ...fc.sample(fc.double(), { seed: 3, numRuns: 200 }),
  ...fc.sample(fc.bigInt(), { seed: 4, numRuns: 100 }),
].filter((value) => typeof value !== 'object' || value === null || !('fd' in value));

function throwing(): never {
  throw THROWN;
}

/** Property names that some call reads. */
const FIELDS = [
  'fd',
  'events',
  'data',
  'family',
  'address',
  'port',
  'path',
  'length',
  'byteLength',
  'close',
  'size',
  'iov',
  'control',
  'level',
  'type',
  'fds',
  'interval',
  'value',
] as const;

/** A proxy of which every use throws. */
function throwingProxy(target: object): object {
  return label(
    'a proxy that throws',
    new Proxy(target, {
      get: throwing,
      has: throwing,
      ownKeys: throwing,
      getOwnPropertyDescriptor: throwing,
      getPrototypeOf: throwing,
      set: throwing,
      defineProperty: throwing,
      apply: throwing,
      construct: throwing,
    }),
  );
}

/** An object of which each field is another one at each look. */
function lying(random: Random): object {
  const answers: readonly unknown[] = [
    -1,
    1,
    2,
    2 ** 40,
    Number.NaN,
    1n,
    'text',
    '127.0.0.1',
    null,
    undefined,
    {},
    [],
    [new Uint8Array(8)],
    new Uint8Array(8),
    () => 1,
    Symbol('a lie'),
  ];
  const object = {};
  for (const field of FIELDS) {
    Object.defineProperty(object, field, {
      enumerable: true,
      get: () => {
        const answer = random.pick(answers);
        // An fd that is none of this process's own.
        return field === 'fd' && typeof answer === 'number' ? -1 : answer;
      },
      set: () => {},
    });
  }
  return label('an object with lying getters', object);
}

function getterThrows(random: Random): object {
  const object = {};
  const field = random.pick(FIELDS);
  Object.defineProperty(object, field, { enumerable: true, get: throwing });
  return label(`an object whose getter of ${field} throws`, object);
}

type ViewType = new (
  buffer: ArrayBuffer,
  byteOffset?: number,
  length?: number,
) => ArrayBufferView<ArrayBuffer>;

const VIEWS: readonly ViewType[] = [Uint8Array, Int32Array, BigInt64Array, DataView];

function detached(random: Random): object {
  const buffer = new ArrayBuffer(random.pick([0, 1, 16, 256]));
  const View = random.pick(VIEWS);
  const value = random.chance(0.2)
    ? buffer
    : new View(buffer.byteLength < 8 ? new ArrayBuffer(16) : buffer);
  const under = ArrayBuffer.isView(value) ? value.buffer : value;
  structuredClone(under, { transfer: [under] });
  return label(`a detached ${value.constructor.name}`, value);
}

function shrunk(random: Random): object {
  const size = random.pick([16, 128, 4096]);
  const buffer = new ArrayBuffer(size, { maxByteLength: size });
  const View = random.pick(VIEWS);
  const unit = View === Uint8Array || View === DataView ? 1 : 8;
  const elements = unit === 1 ? size / 2 : View === Int32Array ? size / 8 : size / 16;
  const fixed = random.chance(0.5);
  const value = fixed ? new View(buffer, size / 2, elements) : new View(buffer, 8);
  const left = random.pick([0, 8, size / 2, size / 2 + 8]);
  buffer.resize(left);
  return label(
    `a ${fixed ? 'fixed' : 'tracking'} ${View.name} of a buffer shrunk from ${size} to ${left}`,
    value,
  );
}

function emptyView(random: Random): object {
  const View = random.pick(VIEWS);
  const size = random.pick([0, 64]);
  return new View(new ArrayBuffer(size), size, 0);
}

function holes(): unknown[] {
  const array: unknown[] = [];
  array[2] = new Uint8Array(1);
  return label('an array with holes', array);
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return label('a revoked proxy', proxy);
}

/** An array that changes the memory of its first element while its second is read. */
function shrinkingArray(): unknown[] {
  const buffer = new ArrayBuffer(256, { maxByteLength: 256 });
  const array: unknown[] = [new Uint8Array(buffer), null];
  Object.defineProperty(array, 1, {
    enumerable: true,
    get: () => {
      buffer.resize(0);
      return new Uint8Array(8);
    },
  });
  return label('an array whose getter shrinks the buffer of another element', array);
}

function detachingArray(): unknown[] {
  const buffer = new ArrayBuffer(256);
  let attached = true;
  const array: unknown[] = [new Uint8Array(buffer), null];
  Object.defineProperty(array, 1, {
    enumerable: true,
    get: () => {
      if (attached) structuredClone(buffer, { transfer: [buffer] });
      attached = false;
      return new Uint8Array(8);
    },
  });
  return label('an array whose getter detaches the buffer of another element', array);
}

class ViewOfItsOwn extends Uint8Array {
  override get byteLength(): number {
    return 1 << 20;
  }

  override get byteOffset(): number {
    return 1 << 20;
  }

  override get length(): number {
    return 1 << 20;
  }
}

/** A view that says it is longer than it is. */
function lyingView(guards: Guards): object {
  const { buffer, offset } = guards.room(16);
  return label(
    'a view with a lying byteLength',
    new ViewOfItsOwn(buffer as ArrayBuffer, offset, 16),
  );
}

const makers: readonly ((random: Random, guards: Guards) => unknown)[] = [
  () => undefined,
  () => null,
  (random) => random.chance(0.5),
  (random) => random.pick(NUMBERS),
  (random) => random.pick(NUMBERS),
  (random) => random.pick(NUMBERS),
  (random) => random.pick(STRINGS),
  (random) =>
    random.pick([0n, 1n, -1n, 2n ** 31n, 2n ** 63n, 2n ** 64n - 1n, 2n ** 64n, -(2n ** 70n)]),
  (random) => random.pick([Symbol('a symbol'), Symbol.iterator]),
  () => () => 1,
  () => class {},
  () => new Date(0),
  () => new Date(Number.NaN),
  () => /regexp/,
  () => new Map(),
  () => Promise.resolve(1),
  () => Object.create(null) as object,
  () => label('[object]', { [Symbol.toPrimitive]: throwing }),
  () => Object(1) as object,
  () => Object('text') as object,
  () => [],
  () => [1, 2, 3],
  () => [undefined],
  () => [[[]]],
  holes,
  () => throwingProxy({}),
  () => throwingProxy([]),
  () => throwingProxy(new Uint8Array(8)),
  () => throwingProxy(() => 1),
  () => label('a proxy of a Uint8Array', new Proxy(new Uint8Array(8), {})),
  () => label('a proxy of an ArrayBuffer', new Proxy(new ArrayBuffer(8), {})),
  revoked,
  lying,
  getterThrows,
  detached,
  detached,
  shrunk,
  shrunk,
  shrinkingArray,
  detachingArray,
  emptyView,
  () => label('an Uint8Array by prototype only', Object.create(Uint8Array.prototype) as object),
  () =>
    label('an ArrayBuffer by name only', { [Symbol.toStringTag]: 'ArrayBuffer', byteLength: 8 }),
  () => new SharedArrayBuffer(16),
  () => new ArrayBuffer(0),
  (_, guards) => lyingView(guards),
  (random, guards) =>
    guards.view(random, random.pick([0, 1, 2, 3, 4, 7, 8, 15, 16, 24, 128, 1024])),
  (random, guards) => guards.view(random, random.below(200)),
  (random, guards) => guards.ints(random.below(8)),
  (random) => random.pick(corpus),
  (random) => random.pick(corpus),
  (random) => random.bits() | 0,
  (random) => random.bits(),
  (random) => -random.bits(),
];

/** Any value at all. */
export function hostile(random: Random, guards: Guards): unknown {
  return random.pick(makers)(random, guards);
}

/** Rarely, because it takes long: text that fills a buffer of any size. */
export function longText(random: Random): string {
  return random.pick(['x', '\u{1f4a9}', '\ud800', '\0']).repeat(random.pick([1 << 16, 1 << 20]));
}
