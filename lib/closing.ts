// Who is told that a number is about to stand for nothing, or for something else.

/** Called with the first and the last number that a call closes; undefined while nobody keeps anything for an fd. */
export const closing: { told: ((first: number, last: number) => void) | undefined } = {
  told: undefined,
};
