import type { IncomingMessage, ServerResponse } from "node:http";
import type { AwaitedDesk } from "../../src/index.ts";
import type { Elapsed } from "./clock.ts";
import type { Logger } from "./log.ts";
import type { Inbox } from "./stores/inbox.ts";
import type { State } from "./stores/state.ts";

/** What `copdesk serve` hands to each chat platform. */
export interface AdapterContext extends State {
  /** the desk of the moment: the corpus may be exchanged between two questions */
  readonly desk: () => AwaitedDesk;
  /** today as `YYYY-MM-DD` (UTC) */
  readonly today: () => string;
  /** how time that passes is measured: throttling and waiting go by it, never by the clock on the wall */
  readonly elapsed: Elapsed;
  readonly log: Logger;
  /** where several processes serve: see to it that what one of them leaves undone is done by another */
  readonly inbox?: Inbox;
  /**
   * Puts a handler on the desk's own HTTP server, for platforms that send signed requests. It gets the request with its
   * body unread; `path` is exact, as `/slack/events`. Absent where there is no server, as in a test.
   */
  readonly mount?: (path: string, handle: (request: IncomingMessage, response: ServerResponse) => void) => void;
}

/** A platform that is connected and answering. */
export interface RunningAdapter {
  readonly name: "slack" | "discord";
  /** for `/healthz`: connected or not, and a word on it */
  status(): { readonly ok: boolean; readonly detail: string };
  /**
   * Takes no new questions, lets running ones finish until the deadline, then disconnects.
   * @throws CodedError `answers-lost` when some were not finished by then, after it has disconnected
   */
  stop(deadlineMs: number): Promise<void>;
}

/** One thing that `copdesk doctor` looked at. */
export interface Finding {
  readonly ok: boolean;
  /** what was looked at and how it is, in one line */
  readonly text: string;
  /** what to do, for what is not ok */
  readonly mend?: string;
}

/**
 * What `adapters/<platform>/doctor.ts` exports: asks the platform whether the credentials, scopes and commands are as
 * they should be. Never rejects: a platform that cannot be reached is a finding.
 */
export type CheckAdapter<Settings> = (settings: Settings) => Promise<readonly Finding[]>;
