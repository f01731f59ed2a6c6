/** Reads one original in a process of its own, into a copy of the corpus that nobody answers from. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ORIGINALS } from "../../files/originals.ts";
import type { DraftState } from "../../web/keep/keeper.ts";

/** Longer than the importer itself gives a file, so that its own refusal is heard. */
const LONGEST_MS = 150_000;

const ENTRY = z.discriminatedUnion("status", [
  z.object({
    status: z.enum(["added", "updated"]),
    id: z.string(),
    warnings: z.array(z.string()),
    unsure: z.array(z.string()),
  }),
  z.object({ status: z.literal("unchanged"), id: z.string() }),
  z.object({ status: z.literal("conflict"), id: z.string() }),
  z.object({ status: z.literal("refused"), reason: z.string(), mend: z.string() }),
]);

/** Where a draft lies. */
export interface Staging {
  /** the copy of the corpus */
  readonly corpus: string;
  /** the original itself */
  readonly original: string;
}

/** @returns how it ended; what was read stands in the copy */
export async function stagedImport({ corpus, original }: Staging, from: string): Promise<DraftState> {
  mkdirSync(corpus, { recursive: true });
  // What the original replaces, and what a person mended there, decides what becomes of it.
  cpSync(from, corpus, { recursive: true, filter: (path) => basename(path) !== ORIGINALS });
  const told = await run(["add", "--json", "--corpus", corpus, original], corpus);
  const [entry] = z.array(ENTRY).safeParse(parsed(told)).data ?? [];
  if (entry === undefined)
    return refused("the importer ended without a word", "Try again, or import it with: copdesk add");
  switch (entry.status) {
    case "refused":
      return refused(entry.reason, entry.mend);
    case "unchanged":
      return refused(`the corpus holds it already, as ${entry.id}`, "Discard it.");
    case "conflict":
      return refused(
        `it changes what a person mended in ${entry.id}`,
        "Import it with: copdesk add, which shows both.",
      );
    default:
      nameAlone(join(corpus, `${entry.id}.md`), basename(original));
      nameAlone(join(corpus, ".imported", `${entry.id}.md`), basename(original));
      return {
        kind: "ready",
        id: entry.id,
        isUpdate: entry.status === "updated",
        notes: [...entry.unsure, ...entry.warnings],
      };
  }
}

/** The folder that a draft lies in is no folder that the original came from. */
function nameAlone(file: string, name: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace(/^( {2}file: ).*$/m, (_, key: string) => `${key}${JSON.stringify(name)}`),
  );
}

/** What the command writes; it is told nothing of the settings, and ended when it takes too long. */
function run(args: readonly string[], folder: string): Promise<string> {
  const isSource = import.meta.url.endsWith(".ts");
  const main = fileURLToPath(new URL(isSource ? "../main.ts" : "../main.js", import.meta.url));
  const loader = isSource ? ["--import", import.meta.resolve("tsx")] : [];
  const child = spawn(process.execPath, [...loader, main, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH },
    stdio: ["ignore", "pipe", "ignore"],
    timeout: LONGEST_MS,
    killSignal: "SIGKILL",
  });
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.once("error", () => resolve(""));
    child.once("close", () => resolve(Buffer.concat(parts).toString()));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refused(reason: string, mend: string): DraftState {
  return { kind: "refused", reason, mend };
}
