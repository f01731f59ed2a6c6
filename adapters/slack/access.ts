/** Whether the workspace still lets the desk in: told by Slack's events, and by what it says to each call. */
import { webApi } from "@slack/bolt";
import { mendFor } from "./refusal.ts";

/** What Slack says of a token that is of no use any more. */
const LOST: ReadonlySet<string> = new Set([
  "account_inactive",
  "app_uninstalled",
  "invalid_auth",
  "not_authed",
  "token_expired",
  "token_revoked",
  "tokens_revoked",
]);

export interface Access {
  /** Slack said so in an event: "app_uninstalled", "tokens_revoked" */
  lost(reason: string): void;
  /** Follows a call to the Web API; gives what it gives. */
  watch<T>(call: Promise<T>): Promise<T>;
  /** null while the desk is let in; else why not and what to do, in a line */
  fault(): string | null;
}

/** A call that works shows that the token is good again. */
export function createAccess(): Access {
  let reason: string | null = null;
  return {
    lost(why) {
      reason = why;
    },
    async watch(call) {
      try {
        const value = await call;
        reason = null;
        return value;
      } catch (error) {
        const said = error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
        // Every other word of Slack's is one to somebody whom it knows.
        if (said !== null) reason = LOST.has(said) ? said : null;
        throw error;
      }
    },
    fault: () => (reason === null ? null : `the workspace does not let the desk in: ${reason}. ${mendOf(reason)}`),
  };
}

function mendOf(reason: string): string {
  const removed = reason === "app_uninstalled" || reason === "tokens_revoked";
  return mendFor(removed ? "token_revoked" : reason, "SLACK_BOT_TOKEN");
}
