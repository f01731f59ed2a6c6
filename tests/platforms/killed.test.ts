/** Two processes over one database behind a balancer, 3,000 events on both platforms, one process killed: each is answered once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerCommands } from "../../adapters/discord/register.ts";
import { HAS_POSTGRES, type Postgres, startPostgres } from "../postgres.ts";
import { type StandIn as DiscordStandIn, startStandIn as startDiscord, visible } from "./discord/stand-in.ts";
import { type Exchange, TOKEN } from "./discord/world.ts";
import { type Processes, startProcesses } from "./processes.ts";
import { eventually } from "./slack/harness.ts";
import { type StandIn as SlackStandIn, startStandIn as startSlack, TOKENS } from "./slack/stand-in.ts";

const EVENTS = 3_000;
/** So many are under way at once. */
const AT_ONCE = 24;
const QUESTION = "who is the focal point";

describe.runIf(HAS_POSTGRES)("two processes over one database", () => {
  let server: Postgres;
  let slack: SlackStandIn;
  let discord: DiscordStandIn;
  let processes: Processes;

  beforeAll(async () => {
    [server, slack, discord] = await Promise.all([startPostgres(), startSlack("http"), startDiscord()]);
    // It shares two cores with the processes that it waits for.
    discord.world.firstResponseMs = 30_000;
    const common = { token: TOKEN, apiUrl: discord.apiUrl };
    await registerCommands({ ...common, guildId: null });
    processes = await startProcesses({
      databaseUrl: await server.database(),
      slack: { apiUrl: slack.apiUrl, token: TOKENS.bot, secret: TOKENS.secret },
      discord: { ...common, publicKey: discord.world.publicKeyHex },
      corpus: null,
    });
    slack.listenAt(`${processes.address}/slack/events`);
    discord.deliverTo(`${processes.address}/discord/interactions`);
    await Promise.all([processes.start(), processes.start()]);
  });
  afterAll(async () => {
    await processes?.stop();
    await Promise.all([slack?.close(), discord?.close()]);
    await server?.stop();
  });

  it("answer each of 3,000 events once though one of them is killed", async () => {
    const asked: string[] = [];
    const exchanges: Exchange[] = [];
    const ways: readonly ((n: number) => Promise<void>)[] = [
      async (n) => void asked.push(await slack.mention({ text: QUESTION, user: `U${n}` })),
      async (n) => void asked.push(await slack.direct({ text: QUESTION, user: `U${n}` })),
      async (n) => {
        const exchange = discord.slash(
          "ask",
          { question: QUESTION },
          { user: String(600_000_000_000_000_000n + BigInt(n)) },
        );
        exchanges.push(exchange);
        await eventually("an answer", () => visible(discord.world, exchange), 60_000);
      },
    ];
    let next = 0;
    const askOn = async () => {
      while (next < EVENTS) {
        const n = next++;
        if (n === EVENTS / 3) processes.kill();
        await ways[n % ways.length]?.(n);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askOn));
    expect(processes.running).toBe(1);
    const answers = () => {
      const counts = new Map(asked.map((ts) => [ts, 0]));
      for (const { threadTs } of slack.world.messages) {
        if (threadTs !== null) counts.set(threadTs, (counts.get(threadTs) ?? 0) + 1);
      }
      return counts;
    };
    await eventually("an answer to each", () => [...answers().values()].every((count) => count > 0), 60_000);
    expect([...answers()].filter(([, count]) => count !== 1)).toEqual([]);
    const doubled = exchanges.filter(({ token }) => {
      const made = [...discord.world.messages.values()].filter(({ interaction }) => interaction?.token === token);
      return made.length > 1;
    });
    expect(doubled).toEqual([]);
    expect([asked.length, exchanges.length]).toEqual([(EVENTS / 3) * 2, EVENTS / 3]);
    expect(slack.violations).toEqual([]);
    expect(discord.world.violations).toEqual([]);
  }, 600_000);
});
