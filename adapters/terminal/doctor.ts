/** `copdesk doctor`: looks at everything that must be right, and says what to mend. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { CodedError, wordsFor } from "../../src/index.ts";
import type { Finding } from "../shared/adapter.ts";
import { readSettings, type Settings } from "../shared/config.ts";
import { createHealthApp, startServer } from "../shared/health.ts";
import { type Io, paintFor } from "./io.ts";
import { type CorpusOption, openDesk } from "./open-desk.ts";
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
  const findings = [
    nodeFinding(),
    await corpusFinding(options),
    ...(settings.ok
      ? [
          dataFinding(settings.value),
          await addressFinding(settings.value),
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

async function corpusFinding(options: CorpusOption): Promise<Finding> {
  try {
    const { documents, newest } = (await openDesk(options)).corpus;
    return { ok: true, text: `corpus: ${documents} documents, newest ${newest ?? "undated"}` };
  } catch (error) {
    return failed("corpus", error);
  }
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

async function addressFinding({ host, port }: Settings): Promise<Finding> {
  try {
    const source = { adapters: () => [], corpus: () => ({ version: "", documents: 0, newest: null }) };
    const server = await startServer(createHealthApp({ ...source, stopping: () => false }), host, port);
    await server.close();
    return { ok: true, text: `address: ${host}:${port} is free` };
  } catch (error) {
    // Most likely a desk that runs already: worth knowing, and nothing to mend.
    const taken = error instanceof CodedError && error.code === "address-taken";
    return taken
      ? { ok: true, text: `address: ${host}:${port} is in use, by a running desk?` }
      : failed("address", error);
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

function failed(subject: string, error: unknown): Finding {
  const { lines, mend } = wordsFor(error);
  return { ok: false, text: `${subject}: ${lines.join("; ")}`, ...(mend === null ? {} : { mend }) };
}
