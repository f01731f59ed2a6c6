/** What a conversation must know of a message before it asks: a doubt, a copy, and the language. */
import { beforeAll, expect, it } from "vitest";
import { createDesk, type Desk } from "../../../src/index.ts";
import { CORPUS, openLibrary } from "../../corpus/open-library.ts";

let desk: Desk;
beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

it.each([
  ["is this right?", "proof", "en"],
  ["source?", "proof", "en"],
  ["Is this still true?", "proof", "en"],
  ["est-ce vrai ?", "proof", "fr"],
  ["¿es verdad?", "proof", "es"],
  ["это правда?", "proof", "ru"],
  ["هل هذا صحيح؟", "proof", "ar"],
  ["这是真的吗？", "proof", "zh"],
  ["cc", "copied", "en"],
  ["FYI", "copied", "en"],
  ["pour information", "copied", "fr"],
  ["抄送", "copied", "zh"],
  ["who is the focal point", "other", "en"],
  ["cc who is the focal point", "other", "en"],
  ["what is the copy of the circular", "other", "en"],
  ["thanks", "other", "en"],
  ["", "other", "en"],
  ["is this right? ".repeat(100), "other", "en"],
] as const)("%j is %s in %s", (message, kind, language) => {
  expect(desk.gesture(message)).toEqual({ kind, language });
});

it("takes the language that is given where the message shows none", () => {
  expect(desk.gesture("Q3/2", "fr").language).toBe("fr");
});
