/** Commands in what is told, as they must be typed: where npm ran this one, the shell does not know it by its name alone. */
import type { Io } from "./io.ts";

/** The text, with `npx` before each command where this one was begun by `npx` or a script of npm. */
export function asTyped(text: string, env: Io["env"]): string {
  return env.npm_command === undefined ? text : text.replace(/(?<!npx |[\w./-])copdesk (?=[a-z-])/g, "npx copdesk ");
}
