/** Lets what is under way at the same time come to its end in the order in which it began. */

/** @returns gives what the work gives, or rejects as it does, once all that was handed over before has ended */
export function createOrder(): <T>(work: Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(() => work);
    last = mine.catch(() => {});
    return mine;
  };
}
