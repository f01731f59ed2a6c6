/** Slack's error words, each with what to do about it. */
import { CodedError } from "../../src/index.ts";
import { reasonOf } from "./reason.ts";

/** Which credential or setting a call depends on. */
export type Credential = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";

const WHERE: Readonly<Record<Credential, string>> = {
  SLACK_BOT_TOKEN: "“OAuth & Permissions” shows the bot token (xoxb-…)",
  SLACK_APP_TOKEN: "“Basic Information”, “App-Level Tokens” shows the app-level token (xapp-…)",
};

/** What to do when Slack refuses, in one or two sentences. */
export function mendFor(reason: string, credential: Credential): string {
  switch (reason) {
    case "invalid_auth":
    case "not_authed":
    case "token_expired":
      return `${credential} is not a token that Slack knows. On https://api.slack.com/apps, ${WHERE[credential]}; copy it anew.`;
    case "account_inactive":
    case "token_revoked":
      return `The app was removed from the workspace. Install it again on https://api.slack.com/apps, then copy ${credential} anew.`;
    case "not_allowed_token_type":
      return `${credential} is a token of the wrong kind. On https://api.slack.com/apps, ${WHERE[credential]}.`;
    case "missing_scope":
    case "no_permission":
      return credential === "SLACK_APP_TOKEN"
        ? "The app-level token needs the scope connections:write. Make a new one under “Basic Information”, “App-Level Tokens”."
        : "The app lacks a scope. Compare it with the manifest (copdesk slack manifest), then reinstall the app.";
    case "socket_mode_not_enabled":
    case "forbidden_team":
      return "Switch on Socket Mode in the settings of the app, or use HTTP mode; see docs/slack.md.";
    default:
      return "Check the network, a proxy and SLACK_API_URL, and https://slack-status.com; then try again.";
  }
}

/** The coded error for a refused start. */
export function refusal(error: unknown, credential: Credential): CodedError<"platform-refused"> {
  const reason = reasonOf(error);
  return new CodedError(
    "platform-refused",
    { platform: "Slack", reason, mend: mendFor(reason, credential) },
    { cause: error },
  );
}
