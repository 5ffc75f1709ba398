// Test runners with a module system of their own: Jest as it comes, with TypeScript and with its ES modules, and vitest's
// pools in contexts of node:vm. What they are given makes calls, fails in every way, and traces.
import { describe, expect, test } from 'vitest';
import { missing, programOf, project, root, tool } from './installed.ts';

const { folder, write, run } = project();

/** What any of them has to pass, once the names are there. `t` is what the runner's types leave of TypeScript. */
const body = `
test('makes a socket, and owns it', () => {
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(fd, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.close(fd);
  const owner = s.own(s.socket(s.AF_INET, s.SOCK_DGRAM));
  owner[Symbol.dispose ?? Symbol.for('Symbol.dispose')]();
  expect(() => owner.fd).toThrow('EBADF');
});

test('errors are of the classes that this context has', () => {
  expect(() => s.close(-1)).toThrow(s.SyscallError);
  const thrown = (call) => {
    try {
      call();
    } catch (error) {
      return error;
    }
  };
  expect(thrown(() => s.close(-1)) instanceof Error).toBe(true);
  expect(thrown(() => s.close('x')) instanceof TypeError).toBe(true);
  expect(thrown(() => s.socket(1.5, 1)) instanceof RangeError).toBe(true);
  expect(thrown(() => raw.close('x')) instanceof TypeError).toBe(true);
  expect(thrown(() => s.close('x')).code).toBe('ERR_INVALID_ARG_TYPE');
  expect(thrown(() => s.close('x')).stack).toContain('suite');
  expect(thrown(() => s.bind(3, { family: s.AF_INET, address: 'x', port: 1 })) instanceof TypeError).toBe(true);
});

test('takes the buffers of Node.js and of this context', () => {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM);
  for (const bytes of [Buffer.from('abc'), Uint8Array.of(97, 98, 99), Uint8Array.of(97, 98, 99).buffer]) {
    s.send(a, bytes);
    const buf = new Uint8Array(8);
    expect(s.recv(b, buf)).toBe(3);
    expect(buf[2]).toBe(99);
  }
  const address = Buffer.from(s.sockaddr({ family: s.AF_UNIX, path: '/nowhere' }));
  expect(() => s.connect(a, address)).toThrow('ENOENT');
  s.close(a);
  s.close(b);
});

test('waits, and is told of a close', async () => {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const waiting = p.recv(a, new Uint8Array(1));
  s.send(b, 'x');
  expect(await waiting).toBe(1);
  const closed = p.recv(a, new Uint8Array(1));
  s.close(a);
  await expect(closed).rejects.toThrow('EBADF');
  s.close(b);
});

test('traces', () => {
  const lines = [];
  const stop = t.trace((line) => lines.push(line));
  s.close(s.socket(s.AF_INET, s.SOCK_STREAM));
  try {
    s.close('x');
  } catch (error) {
    expect(error instanceof TypeError).toBe(true);
  }
  stop();
  s.close(s.socket(s.AF_INET, s.SOCK_STREAM));
  expect(lines.length).toBe(2);
});

test('inspects', () => {
  const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
  s.bind(fd, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  const { port } = s.getsockname(fd);
  expect(i.sockets({ family: s.AF_INET }).some((one) => one.local.port === port)).toBe(true);
  s.close(fd);
});
`;

const names = [
  ['s', 'sockfd'],
  ['raw', 'sockfd/raw'],
  ['p', 'sockfd/promises'],
  ['t', 'sockfd/trace'],
  ['i', 'sockfd/inspect'],
] as const;
const imports = names.map(([name, path]) => `import * as ${name} from '${path}';`).join('\n');
const requires = names.map(([name, path]) => `const ${name} = require('${path}');`).join('\n');

const TESTS = 6;

describe(`Jest${missing('jest')}`, () => {
  const jest = tool('jest');

  async function passes(config: object, files: string, tests: number, env = {}): Promise<void> {
    if (jest === undefined) return;
    write('jest.config.json', JSON.stringify({ rootDir: folder, ...config }));
    const args = [programOf(jest, 'jest'), '--ci', '--runInBand', '--config', 'jest.config.json'];
    const { status, stderr } = await run(process.execPath, [...args, files], env);
    expect(stderr).toMatch(new RegExp(`Tests: +${tests} passed, ${tests} total`));
    expect(status).toBe(0);
  }

  test.skipIf(jest === undefined)(
    'as it comes; files one after the other in one process',
    async () => {
      write('required/suite.test.js', `${requires}\n${body}`);
      write('required/suite-again.test.js', `${requires}\n${body}`);
      await passes({}, 'required', 2 * TESTS);
    },
    120_000,
  );

  test.skipIf(jest === undefined)(
    'modules that are loaded anew share what is traced and who is told of a close',
    async () => {
      write(
        'anew/suite.test.js',
        `const s = require('sockfd');
        const p = require('sockfd/promises');
        jest.resetModules();
        const again = require('sockfd');
        const waits = require('sockfd/promises');
        const t = require('sockfd/trace');
        test('is another instance', () => expect(again.close).not.toBe(s.close));
        test('its errors are those of the first', () => {
          expect(() => again.close(-1)).toThrow(s.SyscallError);
          expect(() => s.close(-1)).toThrow(again.SyscallError);
        });
        test('its tracer sees the first', () => {
          const lines = [];
          const stop = t.trace((line) => lines.push(line));
          s.close(s.socket(1, 1));
          again.close(again.socket(1, 1));
          stop();
          expect(lines).toHaveLength(4);
        });
        test('a close of each ends the waits of both', async () => {
          for (const { close } of [s, again]) {
            const [a, b] = s.socketpair(1, 1);
            const all = [p, waits].map((each) => each.recv(a, new Uint8Array(1)));
            close(a);
            for (const one of all) await expect(one).rejects.toThrow('EBADF');
            close(b);
          }
        });`,
      );
      await passes({}, 'anew', 4);
    },
    120_000,
  );

  test.skipIf(jest === undefined || tool('ts-jest') === undefined)(
    'TypeScript in CommonJS, with its types',
    async () => {
      write('typed/suite.test.ts', `// @ts-nocheck\n${imports}\n${body}`);
      write(
        'typed/types.test.ts',
        `import { AF_INET, IPPROTO_TCP, SOCK_STREAM, TCP_INFO, close, getsockopt, socket } from 'sockfd';
        import { recv } from 'sockfd/promises';
        declare const test: (name: string, run: () => void) => void;
        test('types', () => {
          const fd = socket(AF_INET, SOCK_STREAM);
          const rtt: number = getsockopt(fd, IPPROTO_TCP, TCP_INFO).rtt;
          close(fd);
          if (typeof recv !== 'function' || rtt > 1e9) throw new Error();
        });`,
      );
      const tsconfig = {
        module: 'commonjs',
        moduleResolution: 'node10',
        target: 'es2022',
        lib: ['es2022', 'esnext.disposable', 'dom'],
        strict: true,
        types: [],
      };
      const transform = { '\\.ts$': [tool('ts-jest'), { tsconfig }] };
      await passes({ transform }, 'typed', TESTS + 1);
    },
    120_000,
  );

  test.skipIf(jest === undefined)(
    'ES modules (--experimental-vm-modules)',
    async () => {
      write('modules/suite.test.mjs', `${imports}\n${body}`);
      const env = { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' };
      const config = {
        testMatch: ['**/*.test.mjs'],
        transform: {},
        moduleFileExtensions: ['js', 'mjs'],
      };
      await passes(config, 'modules', TESTS, env);
    },
    120_000,
  );
});

describe('vitest', () => {
  const vitest = `${root}node_modules/vitest`;

  test.each(['forks', 'threads', 'vmForks', 'vmThreads'])(
    '--pool %s',
    async (pool) => {
      write(
        `${pool}/suite.test.ts`,
        `// @ts-nocheck\nimport { expect, test } from '${vitest}/dist/index.js';\n${imports}\n${body}`,
      );
      const args = [programOf(vitest, 'vitest'), 'run', '--root', folder, '--pool', pool, pool];
      const { status, stdout, stderr } = await run(process.execPath, args);
      expect(stdout + stderr).toMatch(new RegExp(`Tests +${TESTS} passed \\(${TESTS}\\)`));
      expect(status).toBe(0);
    },
    120_000,
  );
});
