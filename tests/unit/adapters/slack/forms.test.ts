import { pino } from "pino";
import { expect, it } from "vitest";
import { createForms } from "../../../../adapters/slack/forms.ts";
import { type Message, plainMessage } from "../../../../adapters/slack/render.ts";

const OPEN = plainMessage("open").blocks;
const FOLDED: Message = {
  text: "t",
  open: OPEN,
  blocks: [
    {
      type: "container",
      title: { type: "plain_text", text: "Proof" },
      child_blocks: [
        { type: "rich_text", elements: [{ type: "rich_text_quote", elements: [{ type: "text", text: "quoted" }] }] },
      ],
    },
  ],
};
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : "");

/** A workspace that refuses some blocks; what it was sent, by what the blocks hold. */
function workspace(takes: (json: string) => boolean, reason = "invalid_blocks") {
  const forms = createForms(pino({ enabled: false }));
  const sent: string[] = [];
  return {
    sent,
    send: (message: Message) =>
      forms.send(
        message,
        async ({ blocks }) => {
          const json = JSON.stringify(blocks);
          sent.push(
            json.includes("rich_text_quote")
              ? "rich"
              : json.includes("container")
                ? "fold"
                : json === "[]"
                  ? "text"
                  : "open",
          );
          if (!takes(json)) throw new Error(reason);
        },
        reasonOf,
      ),
  };
}

it.each([
  ["all", () => true, ["rich"], ["rich"]],
  ["no rich text in a fold", (json: string) => !json.includes("rich_text_quote"), ["rich", "fold"], ["fold"]],
  ["no folds", (json: string) => !json.includes("container"), ["rich", "fold", "open"], ["open"]],
] as const)("finds out once that a workspace takes %s, and remembers it", async (_, takes, first, then) => {
  const { sent, send } = workspace(takes);
  await send(FOLDED);
  expect(sent.splice(0)).toEqual(first);
  await send(FOLDED);
  expect(sent.splice(0)).toEqual(then);
  // What does not fold says nothing about folds.
  await send(plainMessage("a line"));
  await send(FOLDED);
  expect(sent).toEqual(["open", ...then]);
});

it("sends the text alone where no blocks are taken, and learns nothing from it", async () => {
  const { sent, send } = workspace((json) => json === "[]");
  await send(FOLDED);
  await send(plainMessage("a line"));
  await send(FOLDED);
  expect(sent).toEqual(["rich", "fold", "open", "text", "open", "text", "rich", "fold", "open", "text"]);
});

it("throws on what is refused for another reason", async () => {
  const { sent, send } = workspace(() => false, "channel_not_found");
  await expect(send(FOLDED)).rejects.toThrow("channel_not_found");
  expect(sent).toEqual(["rich"]);
});
