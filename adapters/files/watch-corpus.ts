/** Notices when the files of a corpus folder change. */
import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** How a folder is watched, in milliseconds. */
export interface WatchOptions {
  /** how often to look, whether or not the system tells of changes: network file systems do not */
  readonly everyMs?: number;
  /** how long the files must have kept still: a person saves several, an editor writes and renames */
  readonly settleMs?: number;
}

/** A folder that is being watched. */
export interface Watching {
  /** looks no more, and waits for a running `onChange` */
  stop(): Promise<void>;
}

/** A folder that never keeps still is read all the same, after so many looks. */
const MOST_LOOKS = 20;

/**
 * Watches the documents, facts and word lists of a corpus. The system's notices only wake it early; what counts is names,
 * sizes and times of the files, so that it also works where there are none.
 * @param onChange called after each change, never twice at once; it must not reject
 */
export function watchCorpus(folder: string, onChange: () => Promise<void>, options: WatchOptions = {}): Watching {
  const { everyMs = 3_000, settleMs = 250 } = options;
  const wakes = [folder, join(folder, "lexicon")].map((each) => tryWatch(each, () => wake()));
  let stopped = false;
  let wake = () => {};
  let awake = false;

  const pause = (ms: number, early: boolean) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, awake && early ? 0 : ms).unref();
      awake = false;
      wake = () => {
        awake = true;
        if (!early && !stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async () => {
    let seen = await stateOf(folder);
    while (!stopped) {
      await pause(everyMs, true);
      let state = await stateOf(folder);
      if (state === seen) continue;
      for (let look = 0; look < MOST_LOOKS && !stopped; look++) {
        await pause(settleMs, false);
        const later = await stateOf(folder);
        if (later === state) break;
        state = later;
      }
      if (stopped) return;
      seen = state;
      await onChange();
    }
  };
  const running = run();

  return {
    stop: () => {
      stopped = true;
      for (const each of wakes) each?.close();
      wake();
      return running;
    },
  };
}

/** The system's notices of a folder; null where it gives none. */
function tryWatch(folder: string, onEvent: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent);
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

/** One text that changes when any file of the corpus does; a folder that cannot be read has a state of its own. */
async function stateOf(folder: string): Promise<string> {
  const listed = await Promise.all([list(folder, /\.(?:md|ya?ml)$/), list(join(folder, "lexicon"), /\.ya?ml$/)]);
  return JSON.stringify(listed);
}

async function list(folder: string, wanted: RegExp): Promise<readonly string[] | null> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).filter((name) => wanted.test(name) && !name.startsWith(".")).sort();
  } catch {
    return null;
  }
  return Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => null);
      return found === null ? name : `${name} ${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
    }),
  );
}
