/** How time that passes is measured: by a clock that nobody sets, so that it never steps back. */

/** Milliseconds since some fixed moment; only differences mean anything. */
export type Elapsed = () => number;

/** The clock of this process. */
export const elapsed: Elapsed = () => performance.now();
