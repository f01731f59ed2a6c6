/** A desk over a folder that changes: the new corpus is read beside the old one and taken over in one step. */
import { setImmediate } from "node:timers/promises";
import { deserialize } from "node:v8";
import {
  type Audience,
  type Desk,
  type DeskOptions,
  faultLine,
  type Library,
  libraryWithout,
  outlineOf,
  type Part,
  withChange,
  wordsFor,
} from "../../../src/index.ts";
import { type Watching, type WatchOptions, watchCorpus } from "../../files/watch-corpus.ts";
import type { Logger } from "../../shared/log.ts";
import { errorOf } from "../failure.ts";
import { type Desks, openingDesks, readingAhead } from "./desks.ts";
import { inSlices } from "./in-slices.ts";
import { createReader, type Reader, type Told } from "./reader.ts";

/** The desk of the moment. */
export interface LivingDesk {
  /** @param level what may be shown; everything unless given */
  desk(level?: Audience): Desk;
  /** what is wrong with the folder as it is now, one line each; empty when the desk answers from all of it */
  faults(): readonly string[];
  stop(): Promise<void>;
}

export interface LivingOptions extends WatchOptions, DeskOptions {
  readonly reader?: Reader;
  /** levels that will be asked for; everything always may be */
  readonly levels?: readonly Audience[];
  /** told when the desk or what is wrong has changed */
  readonly onChange?: (living: Pick<LivingDesk, "desk" | "faults">) => void;
}

const LEFT_OUT = "the corpus has faults; documents that cannot be read are left out";

/** Watches a folder from now on; `library` is what it held when the process began. */
export function watchDesk(
  folder: string,
  library: Library,
  log: Logger,
  { publicUrl = null, levels = [], reader = createReader(folder), onChange = () => {}, ...options }: LivingOptions = {},
): LivingDesk {
  // First of all, so that what changes while the first desk is made is noticed.
  const watching: Watching = watchCorpus(folder, () => reload(), options);
  let desks = atOnce(openingDesks(library, null, { levels, publicUrl }));
  // Questions are answered meanwhile; whoever asks first merely waits for what is needed.
  inSlices(readingAhead(desks)).catch((error: unknown) =>
    log.error({ err: error }, "the documents could not be read ahead"),
  );
  let faults: readonly string[] = library.faults.map(faultLine);
  if (faults.length > 0) log.error({ faults }, LEFT_OUT);
  let stopped = false;
  const desk = (level: Audience = "secretariat"): Desk => {
    const shown = desks.all.find((each) => each.level === level);
    if (shown === undefined) throw new Error(`the desk was not opened for ${level}`);
    return shown.desk;
  };
  const living = { desk, faults: () => faults };

  const take = async (next: Library, what: string) => {
    const opened = await inSlices(openingDesks(next, desks, { levels, publicUrl }));
    await inSlices(readingAhead(opened));
    desks = opened;
    log.info({ corpus: desk().corpus }, what);
    onChange(living);
  };

  const find = (now: readonly string[], what: string) => {
    if (now.join("\n") === faults.join("\n")) return;
    faults = now;
    if (now.length > 0) log.error({ faults }, what);
    onChange(living);
  };

  const hear = async (told: Told, parts: Part[]) => {
    switch (told.kind) {
      case "gone":
        return take(
          libraryWithout(desks.open.library, new Set(told.documents)),
          "documents are gone and answer no more",
        );
      case "parts":
        parts.push(...deserialize(told.bytes));
        return setImmediate();
      case "broken":
        return find(
          wordsFor(errorOf(told.failure)).lines,
          "the corpus is broken; the desk answers from what it held before",
        );
      case "done": {
        const next = withChange(desks.open.library, { ...told.change, parts });
        const changed = next.corpus.version !== desks.open.corpus.version || told.change.words !== null;
        if (changed) await take(next, "the corpus has changed and was taken over");
        return find(next.faults.map(faultLine), LEFT_OUT);
      }
    }
  };

  const reload = async () => {
    if (stopped) return;
    try {
      const parts: Part[] = [];
      for await (const told of reader.read(outlineOf(desks.open.library))) await hear(told, parts);
    } catch (error) {
      if (stopped) return;
      const what = "the corpus could not be read anew";
      find(
        [`${what}: ${error instanceof Error ? error.message : String(error)}`],
        `${what}; the desk answers from what it held before`,
      );
    }
  };

  return {
    ...living,
    stop: async () => {
      stopped = true;
      const still = watching.stop();
      await reader.stop();
      await still;
    },
  };
}

function atOnce(opening: Generator<void, Desks>): Desks {
  let step = opening.next();
  while (step.done !== true) step = opening.next();
  return step.value;
}
