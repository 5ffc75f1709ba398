// How a call may end, whatever it was given.
import { GaiError, SyscallError } from '../../lib/index.ts';
import type { SurfaceName } from './surface.ts';
import { labelOf, THROWN } from './values.ts';

/** Why an exception is none that a call may end with; undefined where it is one. */
export function wrongException(error: unknown, args: readonly unknown[]): string | undefined {
  if (error === THROWN) return undefined;
  if (error instanceof SyscallError) {
    return error.errno > 0 && error.errno < 4096 && typeof error.code === 'string'
      ? undefined
      : `a SyscallError without an errno: ${error.message}`;
  }
  if (error instanceof GaiError) {
    return error.errno < 0 && error.code.startsWith('EAI_')
      ? undefined
      : `a GaiError without a code: ${error.message}`;
  }
  if (error instanceof TypeError || error instanceof RangeError) {
    if (/^(\w+: )?"[^"]+" must be /.test(error.message)) return undefined;
    // The engine's own, before any code of ours could look at the value.
    if (error.message.includes('has been revoked') && args.some(isRevoked)) return undefined;
  }
  const stack = error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' | ') : '';
  return `${error instanceof Error ? `${error.name}: ${error.message}` : String(error)} ${stack}`;
}

function isRevoked(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const text = labelOf(value);
  // What has a label is not to be looked into.
  if (text !== undefined) return text === 'a revoked proxy';
  return Object.values(Object.getOwnPropertyDescriptors(value)).some((field) =>
    isRevoked(field.value),
  );
}

/** Why a result is none of its function; undefined where it is one. */
export function wrongResult(
  surface: SurfaceName,
  name: string,
  args: readonly unknown[],
  result: unknown,
): string | undefined {
  if (surface !== 'library') {
    if (name === 'strerror' || name === 'gai_strerror' || name === 'sockaddr_decode') {
      return typeof result === 'string' ? undefined : `${String(result)} instead of a string`;
    }
    if (!Number.isSafeInteger(result) || (result as number) < -4095) {
      return `${String(result)} instead of an integer`;
    }
    if (/^(write|send|sendto)$/.test(name) && (result as number) > (args[3] as number)) {
      return `sent ${String(result)} bytes of ${String(args[3])}`;
    }
  } else if (Number.isNaN(result)) {
    return 'NaN';
  }
  return undefined;
}
