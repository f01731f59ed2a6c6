/** Why Discord cannot be used, with what to do about it. */
import { DiscordAPIError } from "discord.js";
import { CodedError } from "../../src/index.ts";
import { inWords } from "./refusals.ts";

const BAD_TOKEN = "Copy the bot's token from the Discord developer portal (Bot → Reset Token) into DISCORD_TOKEN.";

/** The coded error for what came up while Discord was spoken to; one that is coded already stays as it is. */
export function platformRefused(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  const { reason, mend } = diagnosis(error);
  return new CodedError(
    "platform-refused",
    { platform: "Discord", reason, ...(mend === null ? {} : { mend }) },
    { cause: error },
  );
}

/** What was refused, and what mends it; null where that is unknown. */
export function diagnosis(error: unknown): { readonly reason: string; readonly mend: string | null } {
  if (isInvalidToken(error)) return { reason: "the token is not valid", mend: BAD_TOKEN };
  if (error instanceof DiscordAPIError && error.code === 50001) {
    return {
      reason: "the bot may not do this on that server",
      mend: "Invite the bot to the server of DISCORD_GUILD_ID, with the scope applications.commands.",
    };
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : null;
  return { reason: [inWords(error), cause].filter((part) => part !== null && part !== "").join(": "), mend: null };
}

function isInvalidToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && "code" in error && error.code === "TokenInvalid";
}
