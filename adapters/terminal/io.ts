/** What a command sees of the world: streams, environment and the day. */
import type { ProcessEvents } from "../shared/lifecycle.ts";
import { hasColour, type Paint, painter } from "./render/style.ts";

/** A stream that text is written to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Io {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** results */
  readonly stdout: Output;
  /** messages */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** today, `YYYY-MM-DD` in UTC */
  readonly today: () => string;
  /** signals, and errors that nobody caught */
  readonly events: ProcessEvents;
  /** ends the process at once */
  readonly exit: (status: number) => void;
}

/** The process's own streams. */
export function processIo(from: NodeJS.Process): Io {
  const { stdin, stdout, stderr, env } = from;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever reads has read enough, as in `copdesk ask … | head -1`.
    if (error.code === "EPIPE") from.exit(0);
    throw error;
  });
  return {
    stdin,
    stdout,
    stderr,
    env,
    today: () => new Date().toISOString().slice(0, 10),
    events: from,
    exit: (status) => from.exit(status),
  };
}

/** Columns to write in: what the terminal has, at most 100, since longer lines read badly; 80 where there is none. */
export function widthOf({ stdout, env }: Io): number {
  const columns = stdout.columns ?? Number.parseInt(env.COLUMNS ?? "", 10);
  return Number.isFinite(columns) && columns > 0 ? Math.min(Math.max(columns, 20), 100) : 80;
}

/** Paints what goes to `stdout`. */
export function paintFor({ stdout, env }: Io): Paint {
  return painter(hasColour({ env, isTTY: stdout.isTTY === true }));
}
