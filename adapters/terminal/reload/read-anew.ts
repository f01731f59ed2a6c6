/** Reads a corpus folder that has changed, with an eye to what was answered from so far. */
import { basename } from "node:path";
import { serialize } from "node:v8";
import { CodedError, type CorpusFiles, type DocumentFiles, type Fault, readChange } from "../../../src/index.ts";
import { readCorpus } from "../../files/read-corpus.ts";
import { failureOf } from "../failure.ts";
import type { Job, Reading } from "./job.ts";

/** So many documents go into one message: unfolding it lasts a few milliseconds. */
const AT_ONCE = 10;

/**
 * Reads the folder and tells what it finds, step by step: documents that are gone are told before the rest is read and
 * checked, which takes its time.
 */
export async function readAnew({ folder, known, passedOver }: Job, tell: (reading: Reading) => void): Promise<void> {
  const broken = (error: unknown) => tell({ kind: "broken", failure: failureOf(error) });
  try {
    const texts = textsOf(folder);
    const names = [...texts.documents.map(({ name }) => name), ...texts.unread.map(({ file }) => file)];
    const ids = new Set(names.map((name) => basename(name).replace(/\.md$/, "")));
    const gone = known.documents.map(({ id }) => id).filter((id) => !ids.has(id));
    if (gone.length > 0) tell({ kind: "gone", documents: gone });
    if (ids.size === 0) return broken(new CodedError("corpus-empty", { folder }));
    const begin = ({ file, print }: DocumentFiles) => {
      const passed = passedOver.find((each) => each.file === file.name && each.print === print);
      if (passed !== undefined) throw new Error(passed.reason);
      tell({ kind: "begins", file: file.name, print });
    };
    const change = await readChange(texts, known, begin);
    if (!change.ok) return broken(new CodedError("corpus-broken", { faults: change.error }));
    const { parts, ...rest } = change.value;
    for (let at = 0; at < parts.length; at += AT_ONCE) {
      tell({ kind: "parts", bytes: serialize(parts.slice(at, at + AT_ONCE)) });
    }
    tell({ kind: "done", change: rest });
  } catch (error) {
    broken(error);
  }
}

/** A folder that was emptied was emptied on purpose; one that is gone is rather a disk that is away. */
function textsOf(folder: string): CorpusFiles & { readonly unread: readonly Fault[] } {
  try {
    return readCorpus(folder);
  } catch (error) {
    if (error instanceof CodedError && error.code === "corpus-empty")
      return { documents: [], facts: [], unread: [], lexicon: [] };
    throw error;
  }
}
