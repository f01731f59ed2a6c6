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
/** Clicks a button of a message and shows the modal that it opens. */
const opened = async (message: Message, label: string) => {
  slack.world.modals.clear();
  await slack.click(message, label);
  view(`… its button “${label}”`, "modal", await eventually("a modal", () => slack.world.modals.get("U0ANA")?.at(-1)));
};

for (const [kind, question] of [
  ["an answer", "who is the Q3/2 focal point"],
  ["a list", "list all contributions"],
  ["a lead", "how many participants were at the 9th conference in Warsaw?"],
  ["people", "contact?"],
  ["points", "lessons learned on COP"],
  ["a comparison", "compare the 2020 and the 2023 BDT focal points"],
  ["not found", "what did Brazil contribute?"],
  ["not found, with the nearest fact", "phone number of Orhan Osmani"],
  ["French", "qui est le point focal pour la Q3/2 ?"],
  ["Arabic", "من هو منسق المسألة 3/2؟"],
  ["small talk", "hello"],
] as const) {
  await slack.mention({ text: question });
  const message = await next();
  shown(`${kind}: “${question}”`, message);
  if (kind === "an answer") {
    await opened(message, "In context");
    await opened(message, "For the minutes");
  }
}
await slack.command("country Nigeria");
const answer = await next();
shown("/cop country Nigeria: only the asker sees it", answer);
await slack.click(answer, "Share");
shown("… shared", await next());
for (const text of [
  "Orhan Osmani is the BDT focal point for Question 3/2.",
  "The next Q3/2 meeting is in October 2023 in Geneva.",
]) {
  await slack.shortcut({ channel: "C0COP", ts: "1.0", text });
  shown(`“Find the source” of a message: “${text}”`, await next());
}
await slack.command("help");
shown("/cop help", await next());
await slack.openTab("U0ANA", "home");
view("The home page", "home", await eventually("a home page", () => slack.world.homes.get("U0ANA")));

await bot.stop();
await slack.close();
for (const violation of slack.violations) console.error(violation);
writeFileSync(new URL("../../../docs/slack-preview.html", import.meta.url), pageOf(scenes));
