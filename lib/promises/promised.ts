// How the functions of sockfd/promises begin: what they throw at once is a rejection, too.
import { tellingCaller } from '../values/callers.ts';

/** The promise of what `begin` returns; what it throws is a rejection. */
export function promised<T>(begin: () => Promise<T>): Promise<T> {
  try {
    return tellingCaller(begin());
  } catch (error) {
    return Promise.reject(error);
  }
}
