/** A value that is made when it is first asked for, and kept: patterns over many scripts take long to build. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * A reading of a text that is kept until another text is read: the steps that understand a question read it one after
 * the other. Only for readings that nobody changes.
 */
export function untilTheNext<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) };
    return last.value;
  };
}
