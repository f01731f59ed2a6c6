/** `copdesk doctor`: looks at everything that must be right, and says what to mend. */
import { accessSync, constants, mkdirSync } from "node:fs";
import type { Library } from "../../src/index.ts";
import type { Finding } from "../shared/adapter.ts";
import { readSettings, type Settings } from "../shared/config.ts";
import { addressFindings } from "./doctor-address.ts";
import { findingOf } from "./finding-of.ts";
import { type Io, paintFor } from "./io.ts";
import { type CorpusOption, openLibrary } from "./open-desk.ts";
import { PLATFORMS, type Platform } from "./platforms.ts";
import { plain } from "./render/width.ts";

/**
 * Runs the command.
 * @returns the exit status: 0 when everything is as it should be, else 1
 */
export async function doctor(
  options: CorpusOption,
  io: Io,
  platforms: readonly Platform[] = PLATFORMS,
): Promise<number> {
  const settings = readSettings(io.env);
  const corpus = await openLibrary(options).catch((error: unknown) => findingOf("corpus", error));
  const library = "ok" in corpus ? null : corpus;
  const findings = [
    nodeFinding(),
    "ok" in corpus ? corpus : corpusFinding(corpus),
    ...(settings.ok
      ? [
          dataFinding(settings.value),
          ...(await addressFindings(settings.value, library)),
          ...(await platformFindings(settings.value, platforms)),
        ]
      : settings.error.map((text) => ({ ok: false, text, mend: "Set it in the environment or in .env." }))),
  ];
  const paint = paintFor(io);
  for (const { ok, text, mend } of findings) {
    io.stdout.write(`${ok ? paint("good", "✓") : paint("bad", "✗")} ${plain(text)}\n`);
    if (!ok && mend !== undefined) io.stdout.write(`  → ${plain(mend)}\n`);
  }
  return findings.every((finding) => finding.ok) ? 0 : 1;
}

function nodeFinding(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { ok, text: `Node.js ${process.versions.node}`, mend: "Install Node.js 20.19 or newer." };
}

function corpusFinding({ corpus, faults }: Library): Finding {
  const { documents, newest } = corpus;
  const text = `corpus: ${documents.length} documents, newest ${newest ?? "undated"}`;
  if (faults.length === 0) return { ok: true, text };
  return { ok: false, text: `${text}; ${faults.length} faults`, mend: "Run copdesk check, which names each." };
}

function dataFinding({ data }: Settings): Finding {
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.W_OK);
    return { ok: true, text: `data folder: ${data} can be written` };
  } catch {
    return {
      ok: false,
      text: `data folder: ${data} cannot be written`,
      mend: "Make it writable, or name another with COPDESK_DATA.",
    };
  }
}

async function platformFindings(settings: Settings, platforms: readonly Platform[]): Promise<readonly Finding[]> {
  const each = await Promise.all(
    platforms.map(async ({ name, setUp, connection }): Promise<readonly Finding[]> => {
      const on = connection(settings);
      if (on === null) return [{ ok: true, text: `${name}: off; ${setUp}` }];
      return [{ ok: true, text: `${name}: set up (${on.mode})` }, ...(await on.check())];
    }),
  );
  return each.flat();
}
