// The way past the tracer.
import { native } from '../addon/binding.ts';
import type { Calls } from '../addon/calls.ts';

/**
 * The calls as the addon has them, whatever the table of all calls has: the tracer's own work is not traced.
 *
 * @internal
 */
export const untraced: Calls = native.calls as unknown as Calls;
