// Every parameter of a public function or method that is an object with fields: found by TypeScript's compiler.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const own = `${root}lib/`;

/** Whether a type is an object of fields that the library itself declares, and no address, class, function or list. */
function isFields(type: ts.Type, checker: ts.TypeChecker): boolean {
  if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return false;
  if (type.getCallSignatures().length > 0 || checker.isArrayType(type)) return false;
  if (type.isClass() || checker.isTupleType(type)) return false;
  const properties = type.getProperties();
  if (properties.length === 0 || properties.some(({ name }) => name.startsWith('__@')))
    return false;
  // Addresses are told apart by their family; they have tests of their own.
  const family = properties.find(({ name }) => name === 'family');
  if (family !== undefined && (family.flags & ts.SymbolFlags.Optional) === 0) return false;
  const declared = properties.flatMap(({ declarations = [] }) => declarations);
  return (
    declared.length > 0 &&
    declared.every((each) => each.getSourceFile().fileName.startsWith(own)) &&
    // What has methods is an object of the library's, not a list of wishes.
    properties.every(
      (each) =>
        checker.getTypeOfSymbol(each).getCallSignatures().length === 0 ||
        (each.flags & ts.SymbolFlags.Optional) !== 0,
    )
  );
}

/** `entry: name(parameter)` of each. */
export function objectParameters(entries: readonly string[]): string[] {
  const file = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(file.config, ts.sys, root);
  const paths = entries.map((entry) => `${own}${entry === '.' ? 'index' : `${entry}/index`}.ts`);
  const program = ts.createProgram(paths, options);
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const seen = new Set<ts.Type>();

  const signature = (where: string, each: ts.Signature): void => {
    for (const parameter of each.parameters) {
      const given = checker.getTypeOfSymbol(parameter);
      const type = checker.getBaseConstraintOfType(given) ?? given;
      const parts = type.isUnion() ? type.types : [type];
      if (parts.some((part) => isFields(part, checker))) found.add(`${where}(${parameter.name})`);
    }
    const result = each.getReturnType();
    const inner = checker.getAwaitedType(result) ?? result;
    members(where.slice(0, where.indexOf(':')), inner);
  };

  /** The methods of what a function gives back, and of its properties. */
  const members = (entry: string, type: ts.Type): void => {
    for (const part of type.isUnion() ? type.types : [type]) {
      const name = part.symbol?.name;
      const from = part.symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
      if (seen.has(part) || !from.startsWith(own) || name === undefined) continue;
      seen.add(part);
      for (const property of part.getProperties()) {
        if (/^(__|#)/.test(property.name)) continue;
        if (property.getJsDocTags().some(({ name: tag }) => tag === 'internal')) continue;
        const flags = ts.getCombinedModifierFlags(property.declarations?.[0] as ts.Declaration);
        if ((flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0) continue;
        const kind = checker.getTypeOfSymbol(property);
        for (const each of kind.getCallSignatures()) {
          signature(`${entry}: ${name}.${property.name}`, each);
        }
        if (kind.getCallSignatures().length === 0) members(entry, kind);
      }
    }
  };

  for (const [i, path] of paths.entries()) {
    const source = program.getSourceFile(path);
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${relative(root, path)} is no module`);
    const entry = entries[i] as string;
    for (const symbol of checker.getExportsOfModule(module)) {
      const real =
        (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
      if (real.valueDeclaration === undefined) continue;
      const type = checker.getTypeOfSymbol(real);
      for (const each of type.getCallSignatures()) signature(`${entry}: ${symbol.name}`, each);
      for (const each of type.getConstructSignatures()) members(entry, each.getReturnType());
    }
  }
  return [...found].sort();
}
