/** What people write around their question does not hide it. */
import { beforeAll, expect, test, vi } from "vitest";
import { type Answer, createDesk } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000 });

let ask: (question: string) => Answer;

beforeAll(async () => {
  const desk = createDesk(await openLibrary(CORPUS));
  ask = (question) => desk.ask(question, { today: TODAY, history: [] }).answer;
});

test.each([
  "who is the focal point? Many thanks in advance.",
  "Hello. I am new here. Who is the focal point for Question 3/2? Thank you very much in advance for your kind help.",
  "Bonjour, je suis nouvelle dans ce groupe. Qui est le point focal pour la Question 3/2 ? Merci d'avance pour votre aide.",
  "Hola, soy nuevo en el grupo. ¿Quién es el punto focal de la Cuestión 3/2? Muchas gracias de antemano.",
  "Здравствуйте! Я новый делегат. Кто координатор по Вопросу 3/2? Заранее спасибо за помощь.",
  "您好!我是新来的代表。谁是3/2号课题的协调人?非常感谢您的帮助。",
])("%s", (question) => {
  const { outcome, headline } = ask(question);
  expect(outcome).toBe("answered");
  expect(headline).toContain("Orhan Osmani");
});

test("a sentence that says what the question leans on is no preamble", () => {
  expect(ask("I was told that Nigeria sent something. What was it?").headline).toContain(
    "Child Online Protection practices in Nigeria",
  );
  expect(ask("We are from Kenya. Did Kenya contribute anything?").outcome).toBe("not-found");
});

test("courtesy alone is small talk still", () => {
  for (const text of ["Many thanks in advance.", "Thank you. Best regards.", "Hello. How are you?"])
    expect(ask(text).outcome, text).toBe("small-talk");
});
