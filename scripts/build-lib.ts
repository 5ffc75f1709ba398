// npm run build:lib: makes dist/ of lib/. CommonJS, which `import`, `require` and every tool with a module system of its own
// load alike, so that there is one state; the modules that entry points share are joined into few files. The constants are
// 2,400 names, which cost an ES module five times less than CommonJS, so `import 'sockfd'` has an ES module for those.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build, type Metafile, type Plugin } from 'esbuild';
import { BUNDLED } from '../lib/addon/bundled.ts';
import { x64Values } from './generate-constants.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
}

/** The rooms that have an entry point of the package: all but that of `sockfd` itself. */
function rooms(): string[] {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  return Object.keys(exports).flatMap((name) =>
    name === '.' || name === './package.json' ? [] : [name.slice(2)],
  );
}

/** How the functions of an entry point fail where there is no Linux. */
function failure(room: string): string {
  return room === 'promises' ? 'rejects' : room === 'raw' ? 'returns' : 'throws';
}

/** The entry point that makes no calls, which runs anywhere and without the addon. */
const PURE = 'packet/index';

/** The typed calls, which go into one file: one file more costs more to load than functions that are not called. */
const library = [...readdirSync('lib/calls').map((name) => `calls/${name}`), 'values/elsewhere.ts'];

/** Imports of those, which make nothing of them but the place where they go. */
const beside = library.map((path) => `import '${root}lib/${path}';`).join('\n');

/** The modules that are made late, by the one that gives them: those of lib/values that nothing else needs. */
const late: Readonly<Record<string, readonly string[]>> = {
  'late-ethtool': ['ethtool'],
  'late-options': [
    ...['known-options', 'option-codecs', 'option-row', 'option-table.generated'],
    // A new file of codecs goes here, too.
    ...['family-codecs', 'sctp-codecs', 'tls-codecs'],
  ],
};

/** lib/values/late-*.ts as they are published: their modules within a function, which V8 only skims until it is called. */
async function deferred(name: string): Promise<string> {
  const own = [name, ...(late[name] ?? [])].map((each) => join(root, `lib/values/${each}.ts`));
  const { outputFiles } = await build({
    entryPoints: [`lib/values/${name}.ts`],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [
      {
        name: 'others stay outside',
        setup({ onResolve }) {
          onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
            const file = join(resolveDir, path);
            return own.includes(file) ? undefined : { path: file, external: true };
          });
        },
      },
    ],
  });
  const text = outputFiles[0]?.text ?? '';
  const exported = /^export \{\s*(\w+)\s*\};$/m;
  const given = exported.exec(text)?.[1];
  if (given === undefined) throw new Error(`lib/values/${name}.ts exports not one function`);
  return [
    ...[...text.matchAll(IMPORT)].map(([each]) => each),
    // Names of their own: what is called alike elsewhere would get a number, and stacks would show it.
    `let ${given}Made;`,
    `export function ${given}() { ${given}Made ??= ${given}Make(); return ${given}Made; }`,
    `function ${given}Make() {`,
    text.replace(IMPORT, '').replace(exported, ''),
    `return ${given}();`,
    '}',
  ].join('\n');
}

/** The entry points, each with what lib/values/elsewhere.ts makes of it; and the modules that are published in another form. */
const published: Plugin = {
  name: 'published',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'entry' }));
    onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
      contents: [
        `export * from './lib/${path}.ts';`,
        path === PURE ? '' : "export { refuse as $refuse } from './lib/values/elsewhere.ts';",
        // The raw calls do without the typed ones.
        path === PURE || path === 'raw/index' ? '' : beside,
        path === 'index' ? "export { native as $native } from './lib/addon/binding.ts';" : '',
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    }));
    onLoad(
      {
        filter:
          /lib\/(command\/(run|ss|fds|describe|repl|trace|trace-json|timeline|timeline-calls)|trace\/tracer)\.ts$/,
      },
      ({ path }) => ({ contents: `${readFileSync(path, 'utf8')}\n${beside}`, loader: 'ts' }),
    );
    onLoad({ filter: /lib\/addon\/place\.ts$/ }, () => ({
      contents: readFileSync('scripts/place.published.js', 'utf8'),
    }));
    onLoad({ filter: /lib\/trace\/late\.ts$/ }, () => ({
      contents: 'export const loadTracer = () => LATE_TRACER;',
    }));
    onLoad({ filter: /lib\/values\/late-\w+\.ts$/ }, async ({ path }) => ({
      contents: await deferred(basename(path, '.ts')),
    }));
    onResolve({ filter: /constants\.generated\.ts$/ }, ({ importer }) =>
      importer === join(root, 'lib/index.ts') ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export {}' }));
  },
};

/** The names of an `import` or `export` list: `a, b as c`. */
function namesOf(list: string): (readonly [name: string, as: string])[] {
  return list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [name = '', as = name] = each.split(' as ');
      return [name, as] as const;
    });
}

/** `name`, or `name: as`, as object literals and patterns have it. */
function property([name, as]: readonly [string, string]): string {
  return name === as ? name : `${name}: ${as}`;
}

const IMPORT = /^import (?:(\w+),? ?)?(?:\* as (\w+) )?(?:\{([^}]*)\} )?(?:from )?"([^"]+)";$/gm;

/** What stands in CommonJS for an `import` of esbuild. */
function required(_: string, all?: string, space?: string, list?: string, from = ''): string {
  // It is global, and a bundler for ES modules could not require it.
  if (from === 'node:process') return all === 'process' ? '' : `const ${all} = process;`;
  const source = `require("${from}")`;
  const whole = [all, space].filter((name) => name !== undefined);
  const lines = whole.map((name) => `const ${name} = ${source};`);
  const names = namesOf(list ?? '').map(property);
  if (names.length > 0) lines.push(`const { ${names.join(', ')} } = ${source};`);
  return lines.length === 0 ? `${source};` : lines.join('\n');
}

/** A file of esbuild as CommonJS. Only values that never change are exported, so names need not be looked up each time. */
function commonJs(text: string, room: string | undefined): string {
  const exports = [...text.matchAll(/^export \{([^}]*)\};$/gm)].flatMap(([, list = '']) =>
    namesOf(list),
  );
  const refuse = exports.find(([, as]) => as === '$refuse')?.[0];
  const visible = exports
    .filter(([, as]) => as !== '$refuse')
    .map(([name, as]) => `  ${property([as, name])},\n`);
  let body = text
    .replace(/^export \{[^}]*\};\n/gm, '')
    .replace(IMPORT, required)
    .replace(/\bimport\(("[^"]+")\)/g, 'Promise.resolve(require($1))')
    .replace('LATE_TRACER', 'require("./trace/environment.js")');
  const shebang = /^#!.*\n/.exec(body)?.[0] ?? '';
  body = `${shebang}"use strict";\n${body.slice(shebang.length)}`;
  if (/^(import|export)\b/m.test(body)) throw new Error(`module syntax is left:\n${body}`);
  if (visible.length > 0) body += `module.exports = {\n${visible.join('')}};\n`;
  // Where a name was another's, too, the function has got a number: stacks show the name that users know.
  const renamed = exports.filter(([name, as]) => name !== as && !as.startsWith('$'));
  if (room !== undefined && renamed.length > 0) {
    body += `for (const name of [${renamed.map(([, as]) => `"${as}"`).join(', ')}]) Object.defineProperty(module.exports[name], "name", { value: name });\n`;
  }
  if (room !== undefined && refuse !== undefined) {
    body += `if (process.platform !== "linux") ${refuse}(module.exports, "${failure(room)}");\n`;
  }
  // What Node.js wraps around it, so that a name of its own is not declared again.
  new Script(
    `(function (exports, require, module, __filename, __dirname) {${body.slice(shebang.length)}\n})`,
  );
  return body;
}

/** Names for the files that entry points share, by the largest module in each: stacks show them. */
function chunkNames({ outputs }: Metafile): Map<string, string> {
  const names = new Map<string, string>();
  for (const [path, { inputs, entryPoint }] of Object.entries(outputs)) {
    if (!basename(path).startsWith('chunk-')) continue;
    const sizes = Object.entries(inputs).map(([input, { bytesInOutput }]) => ({
      input,
      bytesInOutput,
    }));
    const [first] = sizes
      .filter(({ input }) => !/late-\w+\.ts$/.test(input))
      .sort((a, b) => b.bytesInOutput - a.bytesInOutput);
    // What `import()` loads, all of which others have, too, has nothing of its own.
    const source = first?.input ?? entryPoint ?? path;
    const input = source.replace(/^lib\//, '').replace(/(\.generated)?\.ts$/, '');
    const name = 'lib/calls/socket.ts' in inputs ? 'library' : input.replaceAll('/', '-');
    names.set(basename(path), first === undefined ? `${name}-exports.js` : `${name}.js`);
  }
  if (new Set(names.values()).size < names.size) throw new Error('two chunks of one name');
  return names;
}

async function scripts(): Promise<void> {
  const entries = [...rooms().map((room) => `${room}/index`), 'index'];
  const { outputFiles, metafile } = await build({
    entryPoints: [
      ...entries.map((path) => ({ in: `entry:${path}`, out: path === 'index' ? 'typed' : path })),
      ...[
        'trace/environment',
        'command/main',
        'command/trace-json',
        'command/timeline-calls',
        'lab/thread',
        'lab/helper',
        'lab/run',
        'timeline/thread',
      ].map((path) => ({
        in: `lib/${path}.ts`,
        out: path,
      })),
    ],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    // One other character makes two bytes of each, and V8 twice as slow to compile them.
    charset: 'ascii',
    legalComments: 'none',
    chunkNames: 'chunk-[hash]',
    metafile: true,
    write: false,
    plugins: [published],
  });
  const names = chunkNames(metafile);
  for (const { path, text } of outputFiles) {
    // All of them as a namespace would be a getter for each in what every entry point loads.
    if (text.includes('constants_generated_exports')) {
      throw new Error('a module imports * of the constants: native.constants knows them by name');
    }
    const file = posix.relative(join(root, 'dist'), path);
    const name = names.get(file) ?? file;
    const room = /^(\w+)\/index\.js$/.exec(file)?.[1] ?? (file === 'typed.js' ? '' : undefined);
    const renamed = commonJs(text, room).replace(
      /chunk-\w+\.js/g,
      (chunk) => names.get(chunk) ?? chunk,
    );
    mkdirSync(dirname(`dist/${name}`), { recursive: true });
    writeFileSync(`dist/${name}`, renamed);
  }
  chmodSync('dist/command/main.js', 0o755);
}

/** A list in lines of a hundred columns: what is short is read sooner. */
function filled(items: readonly string[]): string {
  let line = '';
  const lines: string[] = [];
  for (const item of items) {
    if (line.length + item.length > 98) {
      lines.push(line);
      line = '';
    }
    line += `${item},`;
  }
  return [...lines, line].join('\n');
}

/** `sockfd`: the functions of typed.js, and the constants as literals, of which the addon knows the exceptions. */
function entry(): void {
  const typed = readFileSync('dist/typed.js', 'utf8');
  const list = /^module\.exports = \{\n([^}]*)\};$/m.exec(typed)?.[1] ?? '';
  const functions = namesOf(list.replaceAll(': ', ' as '))
    .map(([name]) => name)
    .filter((name) => name !== '$native');
  const values = x64Values();
  writeFileSync(
    'dist/index.mjs',
    `import modules from "node:module";
// Of what is imported, Node.js would first look for all names.
function load() {
  let here;
  try {
    here = modules.createRequire(import.meta.url);
    here.resolve("./typed.js");
  } catch {
    throw new Error(${JSON.stringify(BUNDLED)});
  }
  return here("./typed.js");
}
const typed = load();
export const {
${functions.map((name) => `  ${name},\n`).join('')}} = typed;
export const {
${filled(values.map(([name, value]) => `${name}=${value}`))}
} = typed.$native.differing;
`,
  );
  const names = [...functions, ...values.map(([name]) => name)];
  writeFileSync(
    'dist/index.js',
    `"use strict";
const { $native, ...functions } = require("./typed.js");
module.exports = {
${values.map(([name, value]) => `  ${name}: ${value},\n`).join('')}};
Object.assign(module.exports, $native.differing, functions);
// For those who read the names of the exports without running this.
0 && (module.exports = { ${names.join(', ')} });
`,
  );
}

/** Lets TypeScript check the sources and write the declarations of all. */
function compile(): void {
  rmSync('build/types', { recursive: true, force: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}

const DECLARED = /(from |import\()(['"])(\.[^'"]+)\.ts\2/g;

/** The declarations that the entry points lead to, with specifiers that every resolution of TypeScript knows. */
function declarations(): void {
  const due = ['index.d.ts', ...rooms().map((room) => `${room}/index.d.ts`)];
  for (const file of due) {
    const text = readFileSync(`build/types/${file}`, 'utf8');
    for (const [, , , path = ''] of text.matchAll(DECLARED)) {
      const other = posix.join(posix.dirname(file), `${path}.d.ts`);
      if (!due.includes(other)) due.push(other);
    }
    mkdirSync(dirname(`dist/${file}`), { recursive: true });
    // As long as before, so that the map of the declarations stays true.
    writeFileSync(`dist/${file}`, text.replaceAll(DECLARED, '$1$2$3.js$2'));
    const map = `build/types/${file}.map`;
    if (existsSync(map)) {
      const places = JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] };
      const sources = places.sources.map((source) =>
        posix.relative(
          posix.dirname(`dist/${file}`),
          posix.join('build/types', dirname(file), source),
        ),
      );
      writeFileSync(`dist/${file}.map`, JSON.stringify({ ...places, sources }));
    }
  }
  writeFileSync('dist/index.d.mts', "export * from './index.js';\n");
}

compile();
// Not before: what does not compile leaves what was there.
rmSync('dist', { recursive: true, force: true });
declarations();
await scripts();
entry();
writeFileSync('dist/package.json', `${JSON.stringify({ type: 'commonjs' })}\n`);
