/** Looks for `copdesk doctor` whether the desk can listen, and whether its pages are where citations lead to. */
import { CodedError, createDesk, type Library } from "../../src/index.ts";
import type { Finding } from "../shared/adapter.ts";
import type { Settings } from "../shared/config.ts";
import { createHealthApp, type DeskServer, startServer } from "../shared/health.ts";
import { networkFault } from "../shared/network-fault.ts";
import { isDeskPage } from "../web/frame.ts";
import { createPages } from "../web/pages.ts";
import { findingOf } from "./finding-of.ts";

/** How long the public address may take to answer, in milliseconds. */
const REACH_MS = 5_000;

/**
 * Listens for as long as it takes to ask for a page at the public address; where a desk runs already, that one is asked.
 * @param library null: there is none, so no page can be asked for
 */
export async function* addressFindings(
  settings: Settings,
  library: Library | null,
  today: () => string,
): AsyncGenerator<Finding> {
  const { host, port, publicUrl } = settings;
  let server: DeskServer | null = null;
  try {
    server = await startServer(appOf(library, today, publicUrl), host, port);
    yield { ok: true, text: `address: ${host}:${port} is free` };
  } catch (error) {
    // Most likely a desk that runs already: worth knowing, and nothing to mend.
    const taken = error instanceof CodedError && error.code === "address-taken";
    yield taken
      ? { ok: true, text: `address: ${host}:${port} is in use, by a running desk?` }
      : findingOf("address", error);
  }
  yield await publicFinding(settings, library);
  await server?.close();
}

function appOf(library: Library | null, today: () => string, publicUrl: string | null) {
  const corpus = { version: "", documents: 0, newest: null };
  const app = createHealthApp({
    adapters: () => [],
    desk: () => ({ ok: true, detail: "answering" }),
    corpus: () => corpus,
    data: () => ({ faults: [] }),
    stopping: () => false,
  });
  if (library === null) return app;
  const desk = createDesk(library);
  return app.route("/", createPages({ desk: () => desk, original: async () => null, today, publicUrl }));
}

async function publicFinding({ publicUrl, host, port }: Settings, library: Library | null): Promise<Finding> {
  if (publicUrl === null) {
    const text = "public address: not set; a citation leads to where its document was published, if that is known";
    return { ok: true, text };
  }
  const [document] = library?.corpus.documents ?? [];
  if (document === undefined) return { ok: true, text: `public address: ${publicUrl}, not tried without a corpus` };
  const page = `${publicUrl}/documents/${encodeURIComponent(document.id)}`;
  try {
    const response = await fetch(page, { signal: AbortSignal.timeout(REACH_MS) });
    if (isDeskPage(await response.text())) {
      return {
        ok: true,
        text: `public address: citations lead to ${publicUrl}/documents/…, which this machine can open`,
      };
    }
    return {
      ok: false,
      text: `public address: ${page} answers with status ${response.status}, and not with a page of the desk`,
      mend: `Have whatever answers there pass ${publicUrl}/documents/ and /originals/ on to ${host}:${port}/documents/ and /originals/, without a login.`,
    };
  } catch (error) {
    const fault = networkFault(error);
    const reason = fault?.reason ?? (error instanceof Error ? error.message : String(error));
    return {
      ok: false,
      text: `public address: ${page} cannot be opened from this machine: ${reason}`,
      mend: "Set COPDESK_PUBLIC_URL to an address that leads to the desk, or to nothing. Should people be able to open it, and this machine alone not, then all is well.",
    };
  }
}
