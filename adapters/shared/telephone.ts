/** How much of a text a telephone shows. */

/** Characters in a line of a chat on a telephone. */
const LINE = 42;

/** Lines that a text takes there, empty ones among them. */
export function telephoneLines(text: string): number {
  return text === "" ? 0 : text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
}
