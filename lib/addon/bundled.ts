// What is said where the library was put into a bundle. The build writes it into dist/index.mjs, too.

export const BUNDLED: string =
  'sockfd: it was put into a bundle, which cannot hold its addon: keep the package external (esbuild ' +
  "--external:sockfd, Vite ssr.external: ['sockfd'], webpack externals: { sockfd: 'commonjs sockfd' }, Next.js " +
  "serverExternalPackages: ['sockfd'])";
