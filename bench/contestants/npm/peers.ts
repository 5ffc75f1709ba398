// Loads the packages from the folder that the benchmark installed them in.
import { createRequire } from 'node:module';

/** The folder is the benchmark's, by the environment. */
export const peers = createRequire(`${process.env['SOCKFD_BENCH_PEERS'] ?? process.cwd()}/`);
