/** What `copdesk doctor` sees in the environment before it asks anybody: names that are no settings, tokens of another shape. */
import { spellingDistance } from "../../src/index.ts";
import type { Finding } from "../shared/adapter.ts";
import { type Environment, SETTING_NAMES, type Settings } from "../shared/config.ts";

const OURS = "COPDESK_";
const PREFIXES = [OURS, "SLACK_", "DISCORD_"];

/** A name this near to a setting's is taken for it, whatever it begins with. */
const NEARLY = 2;
/** A name of the platforms' that is further than this from every setting is most likely meant for another program. */
const NEAR = 4;

/** Variables that begin as settings do, or nearly are one, each with the setting that is spelled most like it. */
export function nameFindings(environment: Environment): readonly Finding[] {
  return Object.keys(environment)
    .filter((name) => environment[name] && !SETTING_NAMES.includes(name))
    .sort()
    .flatMap(nameFinding);
}

function nameFinding(name: string): readonly Finding[] {
  const distances = SETTING_NAMES.map((setting) => [spellingDistance(name, setting), setting] as const);
  const [distance, nearest] = distances.reduce((a, b) => (b[0] < a[0] ? b : a));
  if (distance > NEARLY && !PREFIXES.some((prefix) => name.startsWith(prefix))) return [];
  if (distance > NEAR && !name.startsWith(OURS)) {
    return [{ ok: true, text: `settings: ${name} is none of the desk's; the nearest is ${nearest}` }];
  }
  const mend = `Write ${nearest}, which is nearest, or take it out; docs/operations.md lists all.`;
  return [{ ok: false, text: `settings: ${name} is none, so it does nothing`, mend }];
}

interface Shape {
  readonly name: string;
  readonly value: string | null;
  readonly shape: RegExp;
  /** how it looks, and where it is found */
  readonly like: string;
  readonly where: string;
}

/** Credentials that do not look as their platform makes them; another server than the platform's own may have others. */
export function shapeFindings({ slack, discord }: Settings): readonly Finding[] {
  const shapes: readonly Shape[] = [
    ...(slack === null || slack.apiUrl !== null
      ? []
      : [
          {
            name: "SLACK_BOT_TOKEN",
            value: slack.botToken,
            shape: /^(?:xoxe\.)?xoxb-[\w-]{16,}$/,
            like: "xoxb- and a long row of letters, digits and hyphens",
            where: "“OAuth & Permissions”",
          },
          {
            name: "SLACK_APP_TOKEN",
            value: slack.mode === "socket" ? slack.appToken : null,
            shape: /^xapp-[\w-]{16,}$/,
            like: "xapp- and a long row of letters, digits and hyphens",
            where: "“Basic Information”, “App-Level Tokens”",
          },
          {
            name: "SLACK_SIGNING_SECRET",
            value: slack.mode === "http" ? slack.signingSecret : null,
            shape: /^[0-9a-f]{32}$/,
            like: "32 digits from 0 to f",
            where: "“Basic Information”, “App Credentials”",
          },
        ]),
    ...(discord === null || discord.apiUrl !== null
      ? []
      : [
          {
            name: "DISCORD_TOKEN",
            value: discord.token,
            shape: /^[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}$/,
            like: "three long rows of letters, digits and hyphens with dots between",
            where: "“Bot”, “Reset Token” of the developer portal",
          },
        ]),
  ];
  return shapes
    .filter(({ value, shape }) => value !== null && !shape.test(value))
    .map(({ name, like, where }) => ({
      ok: false,
      text: `settings: ${name} does not look like one: it is ${like}`,
      mend: `Copy it anew, and whole, from ${where}.`,
    }));
}
