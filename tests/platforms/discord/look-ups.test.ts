/** Look-ups over the documents that the desk comes with: typed, chosen, answered, read in context, in every language. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openDesk } from "../../../adapters/terminal/open-desk.ts";
import { type Harness, startHarness } from "./harness.ts";
import { buttonsOf, textOf } from "./stand-in.ts";
import type { Posted } from "./world.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ desk: await openDesk({}), today: "2026-11-22" });
});
// Every choice and message that was sent was held against Discord's schemas and rules.
afterEach(() => expect(harness.standIn.world.violations).toEqual([]));
afterAll(() => harness.stop());

/** What Discord shows while one types. */
async function choices(name: string, option: string, typed: string) {
  const { standIn } = harness;
  const typing = standIn.complete(name, option, typed);
  await standIn.until("proposals", () => typing.response !== null);
  expect(typing.choices.length).toBeLessThanOrEqual(25);
  return typing.choices;
}

/** The button behind which the proofs stand: it leads on, and comes first. */
function proofsOf(answer: Posted): string {
  const button = buttonsOf(answer).find((each) => each.style === 1);
  return String(button?.label);
}

it.each([
  ["who", "role", "focl", "BDT Focal Point · Question 3/2", "Orhan Osmani"],
  ["who", "role", "vice-rapp", "Vice-Rapporteur · Question 3/2", "Maria Bolshakova"],
  ["country", "name", "niegria", "Nigeria", "SG2RGQ/20"],
  ["country", "name", "Royaume", "United Kingdom", "2/77"],
  ["document", "symbol", "112", "Circular BDT/DNS/DGS/112 · 2021-12-03 · Updates", "Circular BDT/DNS/DGS/112"],
  ["document", "symbol", "2020-10", "liaison statement · 2020-10-06 · Liaison", "6 October 2020"],
  ["when", "body", "next meet", "next meeting of ITU-D SG2 Q3/2 · 30 October", "30 October to 3 November 2023"],
  ["term", "acronym", "csam", "CSAM · child sexual abuse material", "child sexual abuse material"],
])("/cop %s %s: %s", async (name, option, typed, label, words) => {
  const { standIn } = harness;
  const chosen = (await choices(name, option, typed)).find((choice) => choice.name.startsWith(label));
  expect(chosen?.name).toContain(label);
  const answer = await standIn.answer(standIn.slash(name, { [option]: chosen?.value ?? "" }));
  expect(textOf(answer)).toContain(words);
  await standIn.answer(standIn.press(answer, proofsOf(answer)));
  const [context, minutes] = ["In context", "For the minutes"].map((label) => standIn.press(answer, label));
  for (const each of [context, minutes]) if (each) expect(textOf(await standIn.answer(each))).not.toBe("");
});

it.each([
  ["who", "role"],
  ["who", "body"],
  ["country", "name"],
  ["document", "symbol"],
  ["when", "body"],
  ["term", "acronym"],
  ["ask", "question"],
])("proposes something before anything is typed into /cop %s %s", async (name, option) => {
  expect(await choices(name, option, "")).not.toEqual([]);
});

it.each([
  ["fr", { role: "point de contact" }, "au 22 mai 2023", "Dans le contexte"],
  ["es-419", { role: "punto de contacto" }, "22 de mayo de 2023", "En contexto"],
  ["ru", { role: "координатор" }, "22 мая 2023", "В контексте"],
  ["zh-CN", { role: "联系人" }, "2023年5月22日", "查看上下文"],
] as const)(
  "takes what is typed in the language of a client in %s, and answers in it",
  async (locale, asked, date, label) => {
    const { standIn } = harness;
    const answer = await standIn.answer(standIn.slash("who", asked, { locale }));
    expect(textOf(answer)).toContain("Orhan Osmani");
    expect(textOf(answer)).toContain(date);
    await standIn.answer(standIn.press(answer, proofsOf(answer)));
    expect(buttonsOf(answer).map((button) => button.label)).toContain(label);
  },
);

it("answers for the date that was asked", async () => {
  const { standIn } = harness;
  const [pair] = await choices("who", "role", "focal");
  const answer = await standIn.answer(standIn.slash("who", { role: pair?.value ?? "", "as-of": "2020" }));
  expect(textOf(answer)).toContain("**Marco Obiso** was BDT Focal Point");
  expect(textOf(answer)).toContain("Since then: Orhan Osmani");
});
