// How the addon is found: without asking anybody else.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ended } from '../support/peer.ts';

test('the C library is found without a look-up of the names of open connections', async () => {
  const library = new URL('../../dist/index.js', import.meta.url).href;
  // It is asked for only to say what could not be loaded.
  const program = `
    const { report } = process;
    const { getReport } = report;
    const excluded = [];
    report.getReport = (...args) => {
      excluded.push(report.excludeNetwork);
      return getReport.apply(report, args);
    };
    const before = report.excludeNetwork;
    await import(${JSON.stringify(library)}).catch(() => {});
    process.stdout.write(JSON.stringify({ excluded, same: report.excludeNetwork === before }));`;
  const child = await ended(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, SOCKFD_ADDON: '/nowhere/sockfd.node' },
  });
  expect(child).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(child.stdout)).toEqual({ excluded: [true], same: true });
});

test('an addon that is loaded again is the one that was there', async () => {
  const library = new URL('../../dist/index.js', import.meta.url);
  const addon = new URL('../../build/Release/sockfd.node', import.meta.url);
  // What a development server does that loads everything anew: the cache of modules is emptied, of addons, too.
  const program = `
    const first = require(${JSON.stringify(fileURLToPath(library))});
    const promises = require(${JSON.stringify(fileURLToPath(new URL('promises/index.js', library)))});
    const [a, b] = first.socketpair(first.AF_UNIX, first.SOCK_STREAM);
    const waiting = promises.recv(a, new Uint8Array(1)).catch(({ code }) => code);
    for (const file of Object.keys(require.cache)) delete require.cache[file];
    const second = require(${JSON.stringify(fileURLToPath(library))});
    // The second instance's close ends the wait of the first, as one instance's would.
    second.close(a);
    const loads = [0, 1].map(() => {
      const module = { exports: {} };
      process.dlopen(module, ${JSON.stringify(fileURLToPath(addon))});
      return module.exports;
    });
    waiting.then((code) => console.log(JSON.stringify([
      code, first !== second, loads[0] === loads[1], second.getsockopt(b, second.SOL_SOCKET, second.SO_TYPE),
    ])));`;
  const child = await ended(process.execPath, ['-e', program]);
  expect(child).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(child.stdout)).toEqual(['EBADF', true, true, 1]);
});
