import { expect, test } from "vitest";
import { documentLanguage } from "../../../src/text/document-language.ts";

const BODY = {
  en: "The group thanked the members for what they had sent, and asked that the schools be visited again next year.\n",
  fr: "Le groupe a remercié les membres de leurs envois, et demandé que les écoles soient visitées l'an prochain.\n",
  es: "El grupo agradeció a los miembros lo que habían enviado, y pidió que se visiten las escuelas el próximo año.\n",
  ru: "Группа поблагодарила членов за присланное и попросила посетить школы в будущем году.\n",
  ar: "شكر الفريق الأعضاء على ما أرسلوه وطلب زيارة المدارس في العام القادم.\n",
  zh: "小组感谢各成员提交的文稿，并要求明年再次访问学校。\n",
} as const;

const PAIRS = Object.entries(BODY).flatMap(([language, body]) =>
  Object.entries(BODY).flatMap(([other, head]) => (other === language ? [] : [[language, other, head, body] as const])),
);

test.each(PAIRS)("a document in %s with a head in %s is in its own language", (language, _other, head, body) => {
  const text = `${head.repeat(20)}\n${body.repeat(80)}`;
  expect(documentLanguage(text)).toBe(language);
  expect(documentLanguage(text.replaceAll("\n", " "))).toBe(language);
});

test("what tells nothing is in the language that is usual", () => {
  expect(documentLanguage("", "fr")).toBe("fr");
  expect(documentLanguage("2/71\n+41 22 730 6760\ncop@itu.int\n", "es")).toBe("es");
});
