/** `copdesk mcp`: the desk as an MCP server over standard input and output, until whoever started it is gone. */
import { packageVersion } from "../files/package-root.ts";
import { defaultCorpusFolder } from "../files/read-corpus.ts";
import { createLifecycle } from "../shared/lifecycle.ts";
import { createLogger } from "../shared/log.ts";
import { startThreadedDesk } from "./answering/threaded-desk.ts";
import type { Io } from "./io.ts";
import type { CorpusOption } from "./open-desk.ts";
import { publicUrlOf } from "./public-address.ts";

/** How long a question in work may take after a signal, in milliseconds. */
const DRAIN_MS = 2_000;

/**
 * Runs the command; standard output belongs to the protocol, and everything else is said on standard error.
 * @returns the exit status: 0 after the client has closed the streams, or a signal
 * @throws CodedError `settings-wrong`, and those of the corpus
 */
export async function mcp({ corpus }: CorpusOption, io: Io): Promise<number> {
  const folder = corpus ?? defaultCorpusFolder();
  const logLevel = io.env.COPDESK_LOG_LEVEL || "warn";
  const log = createLogger(logLevel);
  const publicUrl = publicUrlOf(io);
  const threaded = await startThreadedDesk({ setting: { folder, publicUrl, logLevel, levels: ["secretariat"] }, log });
  const { openStdio } = await import("../mcp/stdio.ts");
  const connection = openStdio({
    // Whoever can start the command has the files as well.
    desk: () => threaded.at("secretariat"),
    today: io.today,
    version: packageVersion(),
    unforeseen: (error) => log.error({ err: error }, "a request of a program failed"),
  });
  const lifecycle = createLifecycle({ log, deadlineMs: DRAIN_MS, events: io.events, exit: io.exit });
  lifecycle.add({ name: "mcp", stop: () => connection.close() });
  for (const end of ["end", "close"]) io.stdin.once(end, () => lifecycle.stop("the client has gone"));
  const status = await lifecycle.ended;
  await threaded.stop();
  return status;
}
