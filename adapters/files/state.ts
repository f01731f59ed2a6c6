/** What must survive a restart, as small files in the data folder that several processes may share. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CodedError } from "../../src/index.ts";
import type { Claims, Memory, Replies, ReplyState } from "../shared/state.ts";
import { readSnapshot, writeSnapshot } from "./snapshot.ts";

export interface State {
  readonly memory: Memory;
  readonly claims: Claims;
  readonly replies: Replies;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long a file is kept, in milliseconds: claims a little longer than they hold, replies longer than the week promised. */
const KEPT = { claims: 20 * MINUTE, threads: 30 * DAY, replies: 30 * DAY } as const;
const CLAIM_HOLDS = 15 * MINUTE;
const REMEMBERED = 10;
/** Old files are looked for after this many were written. */
const SWEEP_EVERY = 500;

type Room = keyof typeof KEPT;

/**
 * Opens (or makes) the data folder.
 * @param now milliseconds since 1970
 * @throws CodedError `file-unreadable` when the folder cannot be made or written
 */
export function openState(folder: string, now: () => number = Date.now): State {
  const path = (room: Room, name: string) => join(folder, room, name);
  try {
    for (const room of rooms()) mkdirSync(join(folder, room), { recursive: true });
    writeSnapshot(join(folder, "writable"), "");
    rmSync(join(folder, "writable"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new CodedError("file-unreadable", { file: folder, reason: code }, { cause: error });
  }
  let written = 0;
  const sweep = () => {
    if (written++ % SWEEP_EVERY === 0) for (const room of rooms()) removeOld(join(folder, room), now() - KEPT[room]);
  };

  return {
    memory: {
      recall: (thread) => readQuestions(path("threads", `${digest(thread)}.json`)),
      remember(thread, question) {
        sweep();
        const file = path("threads", `${digest(thread)}.json`);
        writeSnapshot(file, JSON.stringify([...readQuestions(file), question].slice(-REMEMBERED)));
      },
    },
    claims: {
      claim(key) {
        sweep();
        return claimFile(path("claims", digest(key)), now());
      },
    },
    replies: {
      keep(state) {
        sweep();
        const text = JSON.stringify(state);
        const key = digest(text);
        // Written again when it is there already, so that it is kept from now on.
        writeSnapshot(path("replies", `${key}.json`), text);
        return key;
      },
      find(key) {
        const text = /^[a-z0-9]{1,24}$/.test(key) ? readSnapshot(path("replies", `${key}.json`)) : null;
        return text === null ? null : parse<ReplyState>(text);
      },
    },
  };
}

function rooms(): readonly Room[] {
  return ["claims", "threads", "replies"];
}

/** 24 hexadecimal digits. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}

/** Making a file that must not be there is the one step in which two processes cannot both succeed. */
function claimFile(file: string, now: number): boolean {
  try {
    writeFileSync(file, String(now), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const since = Number(readSnapshot(file) || now);
  if (now - since < CLAIM_HOLDS) return false;
  writeSnapshot(file, String(now));
  return true;
}

function readQuestions(file: string): readonly string[] {
  const text = readSnapshot(file);
  const questions = text === null ? null : parse<unknown>(text);
  return Array.isArray(questions) ? questions.filter((each) => typeof each === "string") : [];
}

function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function removeOld(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before) < before) rmSync(file, { force: true });
  }
}
