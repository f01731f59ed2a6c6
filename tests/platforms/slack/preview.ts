/** Writes docs/slack-preview.html: what people see of real answers in Slack. Run: npx tsx tests/platforms/slack/preview.ts */
import { writeFileSync } from "node:fs";
import { openDesk } from "../../../adapters/terminal/open-desk.ts";
import { pageOf, type Scene } from "./block-html.ts";
import { eventually, type Mode, startBot } from "./harness.ts";
import type { Message, View } from "./methods.ts";
import { startStandIn } from "./stand-in.ts";

const MODE: Mode = "socket";
const slack = await startStandIn(MODE);
const bot = await startBot(slack, MODE, await openDesk({}));
const scenes: Scene[] = [];

let count = 0;
const next = async (): Promise<Message> => {
  const message = await eventually("an answer", () => slack.world.messages[count]);
  count += 1;
  return message;
};
const shown = (caption: string, { blocks }: Message) =>
  void scenes.push({ caption, kind: "message", blocks: structuredClone(blocks) });
const view = (caption: string, kind: "modal" | "home", each: View) => {
  const title = (each.title as { text?: string } | undefined)?.text ?? "COP Desk";
  scenes.push({ caption, kind, title, blocks: structuredClone(each.blocks) });
};
const modal = () => eventually("a modal", () => slack.world.modals.get("U0ANA")?.at(-1));

for (const question of [
  "who is the Q3/2 focal point",
  "which countries contributed?",
  "what did Brazil contribute?",
  "lessons learned on COP",
  "qui est le point focal pour la Q3/2 ?",
  "من هو منسق المسألة 3/2؟",
  "hello",
]) {
  await slack.mention({ text: question });
  const message = await next();
  shown(`A mention: “${question}”`, message);
  if (question.startsWith("who is")) {
    await slack.click(message, "In context");
    view("… its button “In context”", "modal", await modal());
    slack.world.modals.clear();
    await slack.click(message, "For the minutes");
    view("… its button “For the minutes”", "modal", await modal());
  }
}
await slack.command("country Nigeria");
const answer = await next();
shown("/cop country Nigeria: only the asker sees it", answer);
await slack.click(answer, "Share");
shown("… shared", await next());
await slack.shortcut({ channel: "C0COP", ts: "1.0", text: "The next Q3/2 meeting is in October 2023 in Geneva." });
shown("“Find the source” of a message: “The next Q3/2 meeting is in October 2023 in Geneva.”", await next());
await slack.command("help");
shown("/cop help", await next());
await slack.openTab("U0ANA", "home");
view("The home page", "home", await eventually("a home page", () => slack.world.homes.get("U0ANA")));

await bot.stop();
await slack.close();
for (const violation of slack.violations) console.error(violation);
writeFileSync(new URL("../../../docs/slack-preview.html", import.meta.url), pageOf(scenes));
