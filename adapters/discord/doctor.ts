/** Looks at everything in Discord that must be right, for `copdesk doctor`. */
import { HTTPError, PermissionFlagsBits, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { CheckAdapter, Finding } from "../shared/adapter.ts";
import type { DiscordSettings } from "../shared/config.ts";
import { networkFault } from "../shared/network-fault.ts";
import { INTERACTIONS_PATH } from "./http.ts";
import { diagnosis } from "./refused.ts";
import { areRegistered } from "./register.ts";
import { createRest } from "./rest.ts";

/** What the bot needs in a server for mentions and replies; commands need none of it. */
const PERMISSIONS: readonly (readonly [bigint, string])[] = [
  [PermissionFlagsBits.ViewChannel, "View Channels"],
  [PermissionFlagsBits.SendMessages, "Send Messages"],
  [PermissionFlagsBits.SendMessagesInThreads, "Send Messages in Threads"],
  [PermissionFlagsBits.ReadMessageHistory, "Read Message History"],
];

const USER = z.object({ username: z.string() });
const APPLICATION = z.object({
  id: z.string(),
  verify_key: z.string(),
  interactions_endpoint_url: z.string().nullish(),
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
});
const GUILDS = z.array(z.object({ name: z.string(), permissions: z.string().regex(/^\d+$/) }));

type Application = z.infer<typeof APPLICATION>;

/** Asks Discord about the token, the application, the permissions and the commands. Never rejects. */
export const diagnoseDiscord: CheckAdapter<DiscordSettings> = async (settings) => {
  const rest = createRest(settings);
  try {
    const { username } = USER.parse(await rest.get(Routes.user()));
    const application = APPLICATION.parse(await rest.get(Routes.currentApplication()));
    return [
      good(`the token belongs to the bot ${username}`),
      transportFinding(application, settings),
      installFinding(application),
      ...(await finding(settings, () => permissionFindings(rest))),
      ...(await finding(settings, () => commandFindings(rest, application, settings))),
    ];
  } catch (error) {
    return [refused(error, settings)];
  }
};

/** Discord sends interactions one way only: to the address in the portal, or, where there is none, over the gateway. */
function transportFinding(
  { interactions_endpoint_url: address, verify_key }: Application,
  { publicKey }: DiscordSettings,
): Finding {
  if (publicKey === null) {
    return address
      ? bad(
          `interactions are sent to ${address}, so that the gateway gets none`,
          "Clear Interactions Endpoint URL in the developer portal, or set DISCORD_PUBLIC_KEY to take them by request.",
        )
      : good("interactions come over the gateway");
  }
  if (publicKey.toLowerCase() !== verify_key.toLowerCase()) {
    return bad(
      "DISCORD_PUBLIC_KEY is not this application's",
      "Copy Public Key from General Information in the developer portal.",
    );
  }
  return address
    ? good(`interactions are sent to ${address}`)
    : bad(
        "no address is set to which Discord could send interactions",
        `Start the desk, then enter https://<its address>${INTERACTIONS_PATH} as Interactions Endpoint URL in the developer portal.`,
      );
}

function installFinding({ integration_types_config: config }: Application): Finding {
  const missing = [
    ["0", "Guild Install"],
    ["1", "User Install"],
  ].flatMap(([key = "", name]) => (config && key in config ? [] : [name]));
  return missing.length === 0
    ? good("it can be installed by servers and by people")
    : bad(`${missing.join(" and ")} is switched off`, "Switch it on under Installation in the developer portal.");
}

async function permissionFindings(rest: REST): Promise<readonly Finding[]> {
  const guilds = GUILDS.parse(await rest.get(Routes.userGuilds()));
  if (guilds.length === 0) return [good("it is in no server yet; people who installed it can use it all the same")];
  const lacking = guilds.flatMap(({ name, permissions }) => {
    const has = BigInt(permissions);
    if ((has & PermissionFlagsBits.Administrator) !== 0n) return [];
    const missing = PERMISSIONS.flatMap(([bit, label]) => ((has & bit) === 0n ? [label] : []));
    return missing.length === 0 ? [] : [{ name, missing }];
  });
  if (lacking.length === 0)
    return [good(`the permissions in ${guilds.length} ${guilds.length === 1 ? "server" : "servers"} are complete`)];
  return lacking.map(({ name, missing }) =>
    bad(
      `in the server ${name} it lacks: ${missing.join(", ")}`,
      "Give the role of the bot these permissions in Server Settings → Roles; mentions go unanswered without.",
    ),
  );
}

async function commandFindings(
  rest: REST,
  { id }: Application,
  { guildId }: DiscordSettings,
): Promise<readonly Finding[]> {
  const where = guildId === null ? "everywhere" : `in the server ${guildId}`;
  return (await areRegistered(rest, id, guildId))
    ? [good(`the commands are registered ${where}`)]
    : [
        bad(
          `the commands are not registered ${where}, or not as they are now`,
          "Register them with: copdesk discord register",
        ),
      ];
}

async function finding(
  settings: DiscordSettings,
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    return [refused(error, settings)];
  }
}

/** What Discord refused, or why it could not even be asked, in which case the token may well be right. */
function refused(error: unknown, { apiUrl }: DiscordSettings): Finding {
  const address = apiUrl ?? "https://discord.com/api";
  if (error instanceof HTTPError) {
    return bad(
      `${address} answers with status ${error.status}, so the token was not tried`,
      "See https://discordstatus.com, check DISCORD_API_URL and a proxy in between, and try again.",
    );
  }
  const fault = networkFault(error);
  if (fault !== null)
    return bad(`${address} cannot be reached, so the token was not tried: ${fault.reason}`, fault.mend);
  const { reason, mend } = diagnosis(error);
  return bad(reason, mend ?? "Check the network, a proxy in between, and DISCORD_API_URL.");
}

function good(text: string): Finding {
  return { ok: true, text: `Discord: ${text}` };
}

function bad(text: string, mend: string): Finding {
  return { ok: false, text: `Discord: ${text}`, mend };
}
