// Other platforms and processors: what the package is where there is no Linux, and where constants have other values.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as library from '../../lib/index.ts';
import { project, root } from './installed.ts';

const { folder, node, write } = project();

describe.each(['darwin', 'win32'])('on %s', (platform) => {
  const fake = `Object.defineProperty(process, 'platform', { value: '${platform}' });`;

  test.each(['import', 'require'])('the constants are those of Linux on x64 (%s)', async (how) => {
    const s = how === 'import' ? `await import('sockfd')` : `require('sockfd')`;
    const code = `${fake} (async () => { const s = ${s};
      process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(s).filter(([, value]) => typeof value === 'number')))); })()`;
    const { stdout, stderr } = await node(code, how === 'import' ? 'module' : 'commonjs');
    expect(stderr).toBe('');
    const rows = readFileSync(`${root}lib/values/constants.generated.ts`, 'utf8').matchAll(
      /here\(\s*'(\w+)',\s*(-?\d+)/g,
    );
    const x64 = [...rows].map(([, name = '', value]): [string, number] => [name, Number(value)]);
    expect(x64.length).toBeGreaterThan(2300);
    expect(JSON.parse(stdout)).toEqual(Object.fromEntries(x64));
  });

  test('every function fails with ENOSYS before it looks at its arguments, and says where to go', async () => {
    const { stdout, stderr } = await node(`${fake}
      const pure = ['own', 'errnoName', 'supports', 'diff', 'FD_CLR', 'FD_ISSET', 'FD_SET', 'FD_ZERO'];
      const wrong = [];
      const texts = new Set();
      let asked = 0;
      for (const name of ['sockfd', 'sockfd/node', 'sockfd/inspect', 'sockfd/netlink', 'sockfd/promises', 'sockfd/raw']) {
        const { SyscallError } = await import('sockfd');
        const all = await import(name);
        // A group of calls.
        const grouped = Object.entries(all.blocking ?? {});
        for (const [key, value] of [...Object.entries(all), ...grouped]) {
          if (typeof value !== 'function' || /^class/.test(value) || pure.includes(key)) continue;
          asked++;
          for (const args of [[], ['x', Symbol(), null], [{ family: 'no' }, {}, -1n]]) {
            let error;
            try {
              let result = value(...args);
              if (name === 'sockfd/raw' && result === -38) continue;
              if (name === 'sockfd/raw' && typeof result === 'string') continue;
              if (name === 'sockfd/promises') result = await (result[Symbol.asyncIterator] ? result.next() : result);
              error = 'returned ' + result;
            } catch (thrown) {
              error = thrown;
            }
            if (!(error instanceof SyscallError) || error.code !== 'ENOSYS' || error.errno !== 38) {
              wrong.push([name, key, String(error)]);
            } else texts.add(error.message.replace(error.syscall + ' ', ''));
          }
        }
      }
      console.log(JSON.stringify({ asked, wrong, texts: [...texts] }));`);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      asked: expect.toSatisfy((count: number) => count > 150),
      wrong: [],
      texts: [
        'ENOSYS (Function not implemented: sockfd makes system calls of Linux only, docs/docker.md shows how to run it elsewhere)',
      ],
    });
  });

  test('what makes no call works, so that a test suite can skip', async () => {
    const { stdout, stderr } = await node(`${fake}
      const s = await import('sockfd');
      const set = new Uint8Array(128);
      s.FD_SET(3, set);
      console.log(s.supports('AF_VSOCK'), s.supports('socket'), s.errnoName(38), s.FD_ISSET(3, set), s.own(3).fd);`);
    expect([stderr, stdout]).toEqual(['', 'false false ENOSYS true 3\n']);
  });

  test('packets are decoded, and nothing else is loaded for it', async () => {
    const { stdout, stderr } = await node(`${fake}
      const { checksum, decode } = await import('sockfd/packet');
      console.log(checksum(new Uint8Array([0, 1, 0, 2])), decode(new Uint8Array(3), { link: 'ethernet' }).malformed !== undefined);`);
    expect([stderr, stdout]).toEqual(['', '65532 true\n']);
  });
});

test('another processor has its own values, imported and required', async () => {
  const addon = process.env['SOCKFD_ADDON'] ?? `${root}build/Release/sockfd.node`;
  const other = write(
    'other.cjs',
    `const real = require(${JSON.stringify(addon)});
    module.exports = Object.defineProperties({}, Object.getOwnPropertyDescriptors(real));
    Object.defineProperty(module.exports, 'differing', { value: { SO_REUSEADDR: 4, EAGAIN: 35 } });`,
  );
  const { stdout, stderr } = await node(
    `import { createRequire } from 'node:module';
    import * as imported from 'sockfd';
    const required = createRequire('${folder}/x.js')('sockfd');
    for (const s of [imported, required]) console.log(s.SO_REUSEADDR, s.EAGAIN, s.SO_KEEPALIVE);`,
    'module',
    { SOCKFD_ADDON: other },
  );
  expect([stderr, stdout]).toEqual(['', `4 35 ${library.SO_KEEPALIVE}\n`.repeat(2)]);
});
