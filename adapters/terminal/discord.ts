/** `copdesk discord register`: puts the commands on Discord. */
import { CodedError } from "../../src/index.ts";
import { registerCommands } from "../discord/register.ts";
import type { Io } from "./io.ts";
import { settingsOf } from "./serve.ts";

export interface RegisterOptions {
  /** for this server only, instead of DISCORD_GUILD_ID */
  readonly guild?: string;
}

/**
 * Registers what is not registered yet, and says so.
 * @returns the exit status
 * @throws CodedError `settings-wrong`, `platform-refused`
 */
export async function register({ guild }: RegisterOptions, io: Io): Promise<number> {
  const { discord } = settingsOf(io);
  if (discord === null) throw new CodedError("settings-wrong", { faults: ["DISCORD_TOKEN is missing."] });
  const { changed, commands, scope } = await registerCommands({ ...discord, guildId: guild ?? discord.guildId });
  const names = commands.join(", ");
  io.stdout.write(changed ? `Registered for ${scope}: ${names}.\n` : `Already registered for ${scope}: ${names}.\n`);
  return 0;
}
