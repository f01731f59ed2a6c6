/** A value that is made when it is first asked for, and kept: patterns over many scripts take long to build. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
