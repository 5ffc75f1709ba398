// How the addon is found: without asking anybody else.
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
