// lib/addon/place.ts as it is published, in CommonJS. There is no module syntax, no `require` of an expression and none of
// `node:` that a bundler could stumble over before the library has said that it is to be kept external.

/** Bundlers that make ES modules have no __dirname; those that have one of their own have no package.json of ours there. */
export const root = typeof __dirname === 'string' ? __dirname.replace(/[^/\\]*$/, '') : '';

export function isThere(path) {
  return process.getBuiltinModule('node:fs').existsSync(path);
}

export function namesIn(folder) {
  return isThere(folder) ? process.getBuiltinModule('node:fs').readdirSync(folder) : [];
}

export function headOf(path, length) {
  const fs = process.getBuiltinModule('node:fs');
  const fd = fs.openSync(path, 'r');
  try {
    const head = new Uint8Array(length);
    fs.readSync(fd, head, 0, length, 0);
    return { head, size: fs.fstatSync(fd).size };
  } finally {
    fs.closeSync(fd);
  }
}

export function loadAddon(path) {
  return process.getBuiltinModule('node:module').createRequire(path)(path);
}

export function moduleUrl(name) {
  const { pathToFileURL } = process.getBuiltinModule('node:url');
  return pathToFileURL(`${__dirname}/${name}.js`).href;
}

export const threadUrl = moduleUrl;
