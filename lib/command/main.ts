#!/usr/bin/env node
// The command `sockfd`. Its own process may use V8's compile cache; a program that imports the library decides for itself.
import * as modules from 'node:module';

(modules as { enableCompileCache?: () => unknown }).enableCompileCache?.();
// What is imported above is not in the cache, so it is nothing but this.
import('./run.ts').then(({ run }) => run(process.argv.slice(2)));
