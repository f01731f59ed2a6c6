/** Runs a command in this process and collects what it wrote. */
import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import type { Io } from "../../adapters/terminal/io.ts";
import { run } from "../../adapters/terminal/program.ts";

export interface Ran {
  readonly status: number;
  /** results */
  readonly out: string;
  /** messages */
  readonly err: string;
}

export interface Given {
  readonly env?: Readonly<Record<string, string>>;
  /** standard input; empty unless given */
  readonly input?: string;
  readonly columns?: number;
}

/** An `Io` over strings, and what was written to it so far. */
export function collectingIo({ env = {}, input = "", columns }: Given = {}) {
  let out = "";
  let err = "";
  const events = new EventEmitter();
  const exits: number[] = [];
  const io: Io = {
    stdin: Readable.from(input === "" ? [] : [input]),
    stdout: {
      write: (text) => {
        out += text;
      },
      ...(columns === undefined ? {} : { columns }),
    },
    stderr: {
      write: (text) => {
        err += text;
      },
    },
    env,
    today: () => "2026-11-20",
    events,
    exit: (status) => exits.push(status),
  };
  return { io, events, exits, out: () => out, err: () => err };
}

/** Runs `copdesk <args>`. */
export async function copdesk(args: readonly string[], given: Given = {}): Promise<Ran> {
  const { io, out, err } = collectingIo(given);
  const status = await run(args, io);
  return { status, out: out(), err: err() };
}
