/** The app manifest, as Slack's "create an app from a manifest" takes it. */
import { readFileSync } from "node:fs";
import { parseDocument, type YAMLMap } from "yaml";
import { z } from "zod";
import { CodedError } from "../../src/index.ts";
import { EVENTS_PATH } from "./transport.ts";

const SHAPE = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

/** A build puts it beside the compiled code (tools/bundle-core.js). */
const MANIFEST = new URL("./manifest.yaml", import.meta.url);

/**
 * The manifest as YAML.
 * @param address for HTTP mode: where Slack reaches the desk, as `https://desk.example.org`; null for Socket Mode
 * @throws CodedError `part-missing` when the file is not there, `settings-wrong` when the address is none that Slack takes
 */
export function readManifest(address: string | null = null): string {
  const text = manifestFile();
  if (address === null) return text;
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) {
    throw new CodedError("settings-wrong", { faults: [`"${address}" must be an address that begins with https://.`] });
  }
  const url = `${address.replace(/\/+$/, "")}${EVENTS_PATH}`;
  const document = parseDocument(text);
  document.setIn(["settings", "socket_mode_enabled"], false);
  document.setIn(["settings", "event_subscriptions", "request_url"], url);
  document.setIn(["settings", "interactivity", "request_url"], url);
  document.setIn(["settings", "interactivity", "message_menu_options_url"], url);
  document.setIn(["features", "slash_commands", 0, "url"], url);
  return document.toString({ lineWidth: 0 });
}

/** The scopes that the desk cannot do without, and the events, that the manifest asks for. */
export function manifestNeeds(): { readonly scopes: readonly string[]; readonly events: readonly string[] } {
  const read = SHAPE.parse(parseDocument<YAMLMap>(manifestFile()).toJS());
  const { bot, bot_optional: optional } = read.oauth_config.scopes;
  const scopes = bot.filter((scope) => !optional.includes(scope));
  return { scopes, events: read.settings.event_subscriptions.bot_events };
}

function manifestFile(): string {
  try {
    return readFileSync(MANIFEST, "utf8");
  } catch {
    throw new CodedError("part-missing", { part: "the Slack manifest" });
  }
}
