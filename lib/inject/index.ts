// The entry point `sockfd/inject`: what is wrong with system calls while a test wants it.
import { startTracing } from '../trace/start.ts';

export { type InjectableCall, injectable } from './calls.ts';
export { type Delay, type Fault, type Injection, inject } from './inject.ts';
export type { When } from './when.ts';

startTracing();
