/**
 * `npm run bench:serving`: one, two and four processes over one PostgreSQL behind a balancer, with the documents that come
 * with the desk: questions a second, how long an answer takes from the event to the message in Slack, and whether each event
 * was answered once while processes are killed and started. What counts are the ratios: all share one machine.
 */
import { fileURLToPath } from "node:url";
import { registerCommands } from "../../adapters/discord/register.ts";
import { startStandIn as startDiscord } from "../platforms/discord/stand-in.ts";
import { TOKEN } from "../platforms/discord/world.ts";
import { startProcesses } from "../platforms/processes.ts";
import { eventually } from "../platforms/slack/harness.ts";
import { startStandIn as startSlack, TOKENS } from "../platforms/slack/stand-in.ts";
import { type Postgres, startPostgres } from "../postgres.ts";
import { quantile } from "./timing.ts";

const QUESTIONS = [
  "who is the Q3/2 focal point",
  "which countries contributed in 2020?",
  "lessons learned",
  "what is COP",
];
const EVENTS = 400;
/** So many are under way at once. */
const AT_ONCE = 16;
const PATIENCE_MS = 120_000;
const CORPUS = fileURLToPath(new URL("../../corpus", import.meta.url));

interface Measured {
  readonly perSecond: number;
  /** milliseconds, sorted */
  readonly times: readonly number[];
  /** events that were not answered exactly once */
  readonly wrong: number;
}

async function measure(server: Postgres, count: number): Promise<readonly [quiet: Measured, killing: Measured]> {
  const [slack, discord] = await Promise.all([startSlack("http"), startDiscord()]);
  const common = { token: TOKEN, apiUrl: discord.apiUrl };
  await registerCommands({ ...common, guildId: null });
  const processes = await startProcesses({
    databaseUrl: await server.database(),
    slack: { apiUrl: slack.apiUrl, token: TOKENS.bot, secret: TOKENS.secret },
    discord: { ...common, publicKey: discord.world.publicKeyHex },
    corpus: CORPUS,
  });
  slack.listenAt(`${processes.address}/slack/events`);
  await Promise.all(Array.from({ length: count }, () => processes.start()));
  const answers = (ts: string) => slack.world.messages.filter(({ threadTs }) => threadTs === ts).length;

  const run = async (events: number, meanwhile: (n: number) => void): Promise<Measured> => {
    slack.forget();
    const asked: string[] = [];
    const times: number[] = [];
    let next = 0;
    const begun = performance.now();
    const askOn = async () => {
      while (next < events) {
        const n = next++;
        meanwhile(n);
        const start = performance.now();
        const ts = await slack.mention({ text: QUESTIONS[n % QUESTIONS.length] ?? "", user: `U${n}` });
        asked.push(ts);
        await eventually("an answer", () => answers(ts) > 0, PATIENCE_MS);
        times.push(performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askOn));
    const perSecond = (events / (performance.now() - begun)) * 1_000;
    return { perSecond, times: times.toSorted((a, b) => a - b), wrong: asked.filter((ts) => answers(ts) !== 1).length };
  };
  await run(AT_ONCE * 2, () => {});
  const quiet = await run(EVENTS, () => {});
  const starting: Promise<void>[] = [];
  const killing = await run(EVENTS, (n) => {
    if (n % (EVENTS / 4) !== EVENTS / 8) return;
    // The first goes as the next is there: where none is left, what is measured is how long one takes to start.
    starting.push(processes.start().then(processes.kill));
  });
  await Promise.all(starting);
  await processes.stop();
  await Promise.all([slack.close(), discord.close()]);
  return [quiet, killing];
}

const server = await startPostgres();
const rows: string[] = [];
let first: Measured | undefined;
for (const count of [1, 2, 4]) {
  const [quiet, killing] = await measure(server, count);
  first ??= quiet;
  for (const [how, { perSecond, times, wrong }] of [
    ["", quiet],
    [", four killed and started", killing],
  ] as const) {
    const cells = [
      `${perSecond.toFixed(1)}/s`,
      `${(perSecond / first.perSecond).toFixed(2)} x`,
      `${quantile(times, 0.5).toFixed(0)} ms`,
      `${quantile(times, 0.99).toFixed(0)} ms`,
      wrong === 0 ? "each once" : `${wrong} not once`,
    ];
    rows.push(`  ${`${count} of them${how}`.padEnd(36)}${cells.map((cell) => cell.padStart(12)).join("")}\n`);
  }
}
await server.stop();
const head = ["questions", "as a multiple", "median", "99%", "answered"].map((cell) => cell.padStart(12)).join("");
process.stdout.write(
  `Processes over one database, ${EVENTS} questions in Slack, ${AT_ONCE} at once\n${" ".repeat(38)}${head}\n${rows.join("")}`,
);
process.exit();
