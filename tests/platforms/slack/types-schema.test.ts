import { describe, expect, it } from "vitest";
import { differences, SCHEMAS } from "./types-schema.ts";
import { schemasOfTypes } from "./types-to-schema.ts";

const section = (text: string) => ({ type: "section", text: { type: "plain_text", text } });
const button = { type: "button", action_id: "a", text: { type: "plain_text", text: "More" }, value: "v" };

describe("the schema generated from @slack/types", () => {
  it("is that of the installed version", { timeout: 60_000 }, () => {
    expect(JSON.parse(JSON.stringify(schemasOfTypes()))).toEqual(SCHEMAS);
  });

  it("takes what Slack takes, and names what it does not", () => {
    const faults = (block: unknown) => differences("KnownBlock", block);
    expect(faults(section("x".repeat(3_000)))).toEqual([]);
    expect(faults(section("x".repeat(3_001)))).toEqual(["KnownBlock.text.text: longer than 3000"]);
    expect(faults({ ...section("x"), colour: "red" })).toEqual(["KnownBlock: unknown colour"]);
    expect(faults({ type: "section", text: { type: "plain_text" } })).toEqual(["KnownBlock.text: no text"]);
    expect(faults({ type: "actions", elements: Array(25).fill(button) })).toEqual([]);
    expect(faults({ type: "actions", elements: Array(26).fill(button) })).toEqual([
      "KnownBlock.elements: more than 25",
    ]);
    expect(faults({ type: "actions", elements: [{ ...button, value: "v".repeat(2_001) }] })).toHaveLength(1);
    expect(faults({ type: "table", rows: Array(101).fill([{ type: "raw_text", text: "x" }]) })).toHaveLength(1);
    expect(faults({ type: "made_up" })).not.toEqual([]);
    expect(
      differences("ModalView", { type: "modal", title: { type: "plain_text", text: "x".repeat(25) }, blocks: [] }),
    ).toEqual(["ModalView.title.text: longer than 24"]);
  });
});
