// The environment's variables that the library looks at.

interface Permissions {
  querySync(about: { readonly name: 'env'; readonly variable: string }): { readonly state: string };
}

/** A variable of the environment. Under Deno it is unset unless the program may read it: nobody is asked for leave. */
export function environment(name: string): string | undefined {
  const { Deno: deno } = globalThis as { Deno?: { readonly permissions?: Permissions } };
  const state = deno?.permissions?.querySync({ name: 'env', variable: name }).state ?? 'granted';
  return state === 'granted' ? process.env[name] : undefined;
}
