/** The catalogue of everything that can go wrong at the edges: code → what happened and what to do about it. */
import type { Fault } from "./domain/fault.ts";

/** What each error carries beside its code; the wording is made from this alone. */
export interface ErrorData {
  readonly "corpus-missing": { readonly folder: string };
  readonly "corpus-empty": { readonly folder: string };
  readonly "corpus-unwritable": { readonly folder: string; readonly reason: string };
  readonly "corpus-broken": { readonly faults: readonly Fault[] };
  readonly "file-missing": { readonly file: string };
  readonly "file-unreadable": { readonly file: string; readonly reason: string };
  readonly "lines-broken": { readonly file: string; readonly faults: readonly LineFault[] };
  readonly "date-wrong": { readonly value: string };
  readonly "question-missing": Record<never, never>;
  readonly "question-twice": { readonly file: string };
  readonly "choice-missing": { readonly choices: readonly string[] };
  readonly "settings-wrong": { readonly faults: readonly string[] };
  readonly "credentials-missing": Record<never, never>;
  readonly "address-taken": { readonly host: string; readonly port: number };
  readonly "address-wrong": { readonly host: string; readonly port: number; readonly reason: string };
  readonly "platform-refused": { readonly platform: string; readonly reason: string; readonly mend?: string };
  readonly "database-refused": { readonly at: string; readonly reason: string };
  readonly "database-away": { readonly at: string; readonly reason: string };
  readonly "answer-late": { readonly seconds: number };
  readonly "answers-lost": { readonly count: number };
  readonly "part-missing": { readonly part: string };
  readonly "request-wrong": { readonly faults: readonly string[] };
  readonly "request-large": { readonly kilobytes: number };
  readonly "request-failed": Record<never, never>;
  readonly "media-wrong": Record<never, never>;
  readonly "method-wrong": Record<never, never>;
  readonly "origin-wrong": Record<never, never>;
  readonly "name-wrong": Record<never, never>;
  readonly "not-there": { readonly what: string };
  readonly "too-many-requests": Record<never, never>;
  readonly unexpected: { readonly reason: string };
}

/** A line of a JSON Lines file that does not hold what it should. */
export interface LineFault {
  /** from 1 */
  readonly line: number;
  readonly reason: string;
}

export type ErrorCode = keyof ErrorData;

/** An error in words. */
export interface ErrorWords {
  /** one line for each thing that is wrong */
  readonly lines: readonly string[];
  /** what to do about it, in one sentence; null where each line says so itself */
  readonly mend: string | null;
  /** true where the command was used wrongly, false where its work failed */
  readonly misuse: boolean;
}

type Catalogue = { readonly [Code in ErrorCode]: (data: ErrorData[Code]) => ErrorWords };

const CATALOGUE: Catalogue = {
  "corpus-missing": ({ folder }) =>
    failed(`There is no corpus folder "${folder}".`, "Name it with --corpus DIR or COPDESK_CORPUS."),
  "corpus-empty": ({ folder }) =>
    failed(
      `The corpus folder "${folder}" holds no document.`,
      "Put <id>.md files there, or import some with: copdesk add FILE…",
    ),
  "corpus-unwritable": ({ folder, reason }) =>
    failed(
      `Nothing can be written in the corpus folder "${folder}": ${reason}.`,
      `Make it writable, or work on a copy: cp -R "${folder}" my-corpus, and name that with --corpus my-corpus or COPDESK_CORPUS.`,
    ),
  "corpus-broken": ({ faults }) => ({ lines: faults.map(faultLine), mend: null, misuse: false }),
  "file-missing": ({ file }) => misused(`There is no file "${file}".`, "Check the path."),
  "file-unreadable": ({ file, reason }) =>
    failed(`"${file}" cannot be read: ${reason}.`, "Check the path and its permissions."),
  "lines-broken": ({ file, faults }) => ({
    lines: faults.map(({ line, reason }) => `${file}:${line}: ${reason}`),
    mend: "Each line must be one JSON object.",
    misuse: false,
  }),
  "date-wrong": ({ value }) => misused(`"${value}" is no date.`, "Write it as 2023-05-22, 2023-05 or 2023."),
  "question-missing": () => misused("There is no question.", 'Ask one: copdesk ask "who is the Q3/2 focal point"'),
  "question-twice": ({ file }) =>
    misused(`There is a question on the command line and another source, --batch ${file}.`, "Use one of them."),
  "choice-missing": ({ choices }) => misused(`One of ${choices.join(", ")} is needed.`, "Add --help for an example."),
  "settings-wrong": ({ faults }) => ({ lines: faults, mend: "Set them in the environment or in .env.", misuse: true }),
  "credentials-missing": () => ({
    lines: [
      "No chat platform is set up, and the web desk is off since COPDESK_HOST is more than this machine, so there is nothing to serve.",
      "Web: set COPDESK_PUBLIC_URL, or let COPDESK_HOST be 127.0.0.1; see docs/operations.md.",
      "Slack: set SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode); see docs/slack.md.",
      "Discord: set DISCORD_TOKEN; see docs/discord.md.",
    ],
    mend: "Set them in the environment or in .env.",
    misuse: true,
  }),
  "address-taken": ({ host, port }) =>
    failed(`${host}:${port} is in use by another program.`, "Choose another port with COPDESK_PORT."),
  "address-wrong": ({ host, port, reason }) =>
    failed(`Cannot listen on ${host}:${port}: ${reason}.`, "Check COPDESK_HOST and COPDESK_PORT."),
  "platform-refused": ({ platform, reason, mend }) =>
    failed(
      `${platform} cannot be reached or refuses: ${reason}.`,
      mend ?? "Check its credentials with: copdesk doctor",
    ),
  "database-refused": ({ at, reason }) =>
    failed(
      `The database ${at} does not let the desk in: ${reason}.`,
      "Check user, password and database name in COPDESK_DATABASE_URL, and that the user may create tables there.",
    ),
  "database-away": ({ at, reason }) =>
    failed(
      `The database ${at} cannot be reached: ${reason}.`,
      "Check host and port in COPDESK_DATABASE_URL, and that PostgreSQL runs there and takes connections from this machine.",
    ),
  "answer-late": ({ seconds }) =>
    failed(`No answer was found within ${seconds} seconds.`, "Ask again in fewer or simpler words."),
  "answers-lost": ({ count }) =>
    failed(
      `The desk stopped with questions unanswered: ${count}.`,
      "Whoever asked has to ask again; the log says what each was waiting for.",
    ),
  "part-missing": ({ part }) => failed(`This installation does not hold ${part}.`, "Build it again with: npm ci"),
  "request-wrong": ({ faults }) => ({
    lines: faults,
    mend: "Send what /api/openapi.json describes; docs/api.md shows examples.",
    misuse: true,
  }),
  "request-large": ({ kilobytes }) =>
    misused(`The request is larger than ${kilobytes} KB.`, "Send a shorter question, or fewer earlier ones."),
  "request-failed": () =>
    failed(
      "The request could not be answered, for a reason that nobody foresaw.",
      "Try again; the log says what happened.",
    ),
  "media-wrong": () => misused("The body is not JSON.", "Send it with content-type: application/json"),
  "method-wrong": () => misused("This can be read, and nothing else.", "Use GET."),
  "origin-wrong": () =>
    misused("A page elsewhere may not ask here.", "Ask from a program, or name the page in COPDESK_EMBED_ORIGINS."),
  "name-wrong": () =>
    misused("The desk does not answer under this name.", "Use 127.0.0.1 or localhost, or set COPDESK_PUBLIC_URL."),
  "not-there": ({ what }) => misused(`There is no ${what}.`, "Look it up in /api/openapi.json and /api/documents."),
  "too-many-requests": () =>
    failed("Too many requests came from this address.", "Wait a minute, then go on more slowly."),
  unexpected: ({ reason }) =>
    failed(`Something went wrong that should not: ${reason}`, "COPDESK_LOG_LEVEL=debug shows where; please report it."),
};

/** An expected failure at the edge: carries data, gets its words from the catalogue. */
export class CodedError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "CodedError";
  readonly code: Code;
  readonly data: ErrorData[Code];

  constructor(code: Code, data: ErrorData[Code], options?: ErrorOptions) {
    super(CATALOGUE[code](data).lines.join("\n"), options);
    this.code = code;
    this.data = data;
  }

  /** What happened and what to do, ready to be shown. */
  words(): ErrorWords {
    return CATALOGUE[this.code](this.data);
  }
}

/** The words for anything that was thrown; what is no `CodedError` counts as unexpected. */
export function wordsFor(thrown: unknown): ErrorWords {
  if (thrown instanceof CodedError) return thrown.words();
  return CATALOGUE.unexpected({ reason: firstLine(thrown instanceof Error ? thrown.message : String(thrown)) });
}

/** `file:line: message → mend`, one line. */
export function faultLine(fault: Fault): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  return `${place}: ${firstLine(fault.message)} → ${firstLine(fault.mend)}`;
}

/** Every code of the catalogue. */
export const ERROR_CODES: readonly string[] = Object.keys(CATALOGUE);

function failed(line: string, mend: string): ErrorWords {
  return { lines: [line], mend, misuse: false };
}

function misused(line: string, mend: string): ErrorWords {
  return { lines: [line], mend, misuse: true };
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? "";
}
