/** Discord by signed requests: nothing is kept open, so that any number of processes can stand behind a balancer. */
import type { ServerResponse } from "node:http";
import { type APIInteractionResponse, InteractionResponseType, Routes } from "discord.js";
import { z } from "zod";
import { CodedError } from "../../src/index.ts";
import type { AdapterContext, RunningAdapter } from "../shared/adapter.ts";
import { bodyOf } from "../shared/body-of.ts";
import { createInFlight } from "../shared/in-flight.ts";
import { dealtWithOnce } from "../shared/stores/inbox.ts";
import { readInteraction } from "./interaction.ts";
import { handleInteraction } from "./interactions.ts";
import { lineAnswering, lineInherited } from "./line.ts";
import { platformRefused } from "./refused.ts";
import { createRest, type RestOptions } from "./rest.ts";
import { isSigned, publicKeyOf } from "./signature.ts";
import { type DiscordTuning, type Surroundings, surroundingsOf } from "./surroundings.ts";

/** Where Discord sends interactions: "Interactions Endpoint URL" in the developer portal ends so. */
export const INTERACTIONS_PATH = "/discord/interactions";

const PLATFORM = "discord";
const APPLICATION = z.object({ verify_key: z.string() });

export interface HttpOptions extends RestOptions {
  readonly publicKey: string;
}

/**
 * Takes signed interactions on the desk's own server.
 * @throws CodedError `platform-refused` when the token or the public key is not the application's
 */
export async function startHttp(
  options: HttpOptions,
  context: AdapterContext,
  tuning: DiscordTuning = {},
): Promise<RunningAdapter> {
  const rest = createRest(options);
  await checkKey(options, rest);
  if (!context.mount) throw new CodedError("part-missing", { part: "a server for Discord's requests" });
  const surroundings = surroundingsOf(context, rest, tuning);
  const inFlight = createInFlight();
  const key = publicKeyOf(options.publicKey);
  let stopping = false;

  context.inbox?.inherit(PLATFORM, (payload) => inFlight.track(inherit(surroundings, payload)));
  context.mount(INTERACTIONS_PATH, (request, response) => {
    if (stopping) return end(response, 503);
    const take = async (): Promise<void> => {
      if (request.method !== "POST") return end(response, 405);
      const body = await bodyOf(request);
      if (body === "broken-off") return;
      if (body === "too-large") return end(response, 413);
      const { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp } = request.headers;
      if (!isSigned(key, signature, timestamp, body)) return end(response, 401);
      await answer(surroundings, body, response);
    };
    inFlight.track(take()).catch((error: unknown) => {
      surroundings.log.error({ err: error }, "a request could not be handled");
      response.destroy();
    });
  });

  return {
    name: "discord",
    status: () => ({ ok: !stopping, detail: `takes signed requests at ${INTERACTIONS_PATH}` }),
    async stop(deadlineMs) {
      stopping = true;
      await inFlight.drain(deadlineMs);
    },
  };
}

async function answer(surroundings: Surroundings, body: Buffer, response: ServerResponse): Promise<void> {
  const read = readInteraction(parse(body));
  if (!read.ok) {
    surroundings.log.warn({ reason: read.error }, "an interaction that the desk does not understand");
    return end(response, 400);
  }
  const interaction = read.value;
  if (interaction.kind === "ping") return send(response, { type: InteractionResponseType.Pong });
  const line = lineAnswering(surroundings.rest, interaction.origin, (first) => send(response, first));
  // Proposals are asked for anew with the next letter.
  const noted =
    interaction.kind === "autocomplete"
      ? null
      : { key: `discord ${interaction.origin.id}`, platform: PLATFORM, payload: body.toString("utf8") };
  await dealtWithOnce(surroundings.inbox, noted, () => handleInteraction(surroundings, interaction, line));
  // Delivered before, so another request got the answer; or it could not be sent at all.
  if (!response.writableEnded) end(response, 409);
}

/** What a killed process has left of an interaction that it had taken. */
async function inherit(surroundings: Surroundings, payload: string): Promise<void> {
  const read = readInteraction(JSON.parse(payload));
  if (!read.ok || read.value.kind === "ping") return;
  await handleInteraction(surroundings, read.value, lineInherited(surroundings.rest, read.value.origin));
}

async function checkKey({ publicKey }: HttpOptions, rest: ReturnType<typeof createRest>): Promise<void> {
  try {
    const { verify_key } = APPLICATION.parse(await rest.get(Routes.currentApplication()));
    if (verify_key.toLowerCase() === publicKey.toLowerCase()) return;
  } catch (error) {
    throw platformRefused(error);
  }
  throw new CodedError("platform-refused", {
    platform: "Discord",
    reason: "DISCORD_PUBLIC_KEY is not this application's",
    mend: "Copy the public key from General Information in the developer portal, of the application that DISCORD_TOKEN belongs to.",
  });
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}

/** Resolves when the connection took it; rejects when it was closed before. */
function send(response: ServerResponse, answer: APIInteractionResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    const lost = () => reject(new Error("the connection was closed before the answer was sent"));
    if (response.destroyed) return lost();
    response.once("close", () => (response.writableFinished ? resolve() : lost()));
    response.once("finish", resolve);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
