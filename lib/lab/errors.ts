// What a lab says when it cannot be.
import { shareClass } from '../values/arguments.ts';

/** A lab that cannot be made, or a part of it that failed: one sentence with what is missing and what to ask for. */
export class LabError extends Error {
  override readonly name: string = 'LabError';
}

shareClass('LabError', LabError);

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
