// lib/addon/place.ts as it is published, in CommonJS. There is no module syntax, no `require` of an expression and none of
// `node:` that a bundler could stumble over before the library has said that it is to be kept external.

/** Bundlers that make ES modules have no __dirname; those that have one of their own have no package.json of ours there. */
export const root = typeof __dirname === 'string' ? __dirname.replace(/[^/\\]*$/, '') : '';

export function isThere(path) {
  return process.getBuiltinModule('node:fs').existsSync(path);
}

export function loadAddon(path) {
  return process.getBuiltinModule('node:module').createRequire(path)(path);
}

export function moduleUrl(name) {
  const { pathToFileURL } = process.getBuiltinModule('node:url');
  return pathToFileURL(`${__dirname}/${name}.js`).href;
}

export const threadUrl = moduleUrl;
