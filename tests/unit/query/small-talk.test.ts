/** Small talk is told by the message alone, whatever was answered before; over the real corpus. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import { createDesk, type Desk } from "../../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../../corpus/open-library.ts";

vi.setConfig({ hookTimeout: 120_000, testTimeout: 60_000 });

let desk: Desk;

beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

/** One thread for each kind of answer: a person, a list, a date, a passage, none. */
const THREADS = [
  "who is the Q3/2 focal point",
  "which countries contributed?",
  "when is the next CWG-COP meeting",
  "lessons learned on COP",
  "who is the rapporteur from Gabon",
];

const EVERYDAY: Readonly<Record<string, readonly string[]>> = {
  en: [
    "thanks",
    "thx so much!!",
    "ok",
    "Great!",
    "got it 👍",
    "never mind",
    "bye",
    "good morning everyone",
    "you are wrong",
    "that's not right",
    "this is useless",
    "help",
    "what can you do?",
    "who are you",
    "are you a bot?",
    "how do you work?",
    "lol",
    "THANK YOU",
    "thaaaanks",
    "no, that is wrong",
    "oh I see, thank you very much",
    "not what I asked",
    "hahahaha so funny",
    "Hello there, bot",
  ],
  fr: [
    "merci",
    "merci beaucoup pour votre aide !",
    "d'accord",
    "parfait",
    "compris 👍",
    "laisse tomber",
    "au revoir",
    "bonjour à tous",
    "vous avez tort",
    "ce n'est pas ça",
    "ça ne sert à rien",
    "aide",
    "que pouvez-vous faire ?",
    "qui êtes-vous ?",
    "êtes-vous un robot ?",
    "comment ça marche ?",
    "mdr",
    "MERCI",
    "merciiii",
    "non, c'est faux",
    "ah d'accord, merci bien",
    "ce n'est pas ce que j'ai demandé",
    "très drôle",
    "super, bonne journée",
  ],
  es: [
    "gracias",
    "muchas gracias por tu ayuda!",
    "vale",
    "perfecto",
    "entendido 👍",
    "olvídalo",
    "adiós",
    "buenos días a todos",
    "te equivocas",
    "eso no es correcto",
    "esto es inútil",
    "ayuda",
    "¿qué puedes hacer?",
    "¿quién eres?",
    "¿eres un robot?",
    "¿cómo funcionas?",
    "jajajaja",
    "GRACIAS",
    "graciaaas",
    "no, está mal",
    "ya veo, gracias",
    "no es lo que pregunté",
    "muy gracioso",
    "genial, hasta luego",
  ],
  ru: [
    "спасибо",
    "большое спасибо за помощь!",
    "ок",
    "отлично",
    "понял 👍",
    "забудь",
    "пока",
    "доброе утро всем",
    "вы ошибаетесь",
    "это не так",
    "это бесполезно",
    "помощь",
    "что ты умеешь?",
    "кто ты?",
    "ты бот?",
    "как ты работаешь?",
    "лол",
    "СПАСИБО",
    "спасибоооо",
    "нет, это неверно",
    "понятно, спасибо",
    "я не это спрашивал",
    "хахахаха",
    "супер, до свидания",
  ],
  ar: [
    "شكرا",
    "شكرا جزيلا على المساعدة!",
    "حسنا",
    "ممتاز",
    "فهمت 👍",
    "لا يهم",
    "مع السلامة",
    "صباح الخير جميعا",
    "أنت مخطئ",
    "هذا غير صحيح",
    "هذا غير مفيد",
    "مساعدة",
    "ماذا يمكنك أن تفعل؟",
    "من أنت؟",
    "هل أنت روبوت؟",
    "كيف تعمل؟",
    "ههههه",
    "شكراً",
    "شكرااااا",
    "لا، هذا خطأ",
    "مفهوم، شكرا لكم",
    "ليس هذا ما سألت عنه",
    "مضحك جدا",
    "رائع، إلى اللقاء",
  ],
  zh: [
    "谢谢",
    "非常感谢你的帮助！",
    "好的",
    "太好了",
    "明白了 👍",
    "算了",
    "再见",
    "大家早上好",
    "你错了",
    "这不对",
    "没用",
    "帮助",
    "你能做什么？",
    "你是谁？",
    "你是机器人吗？",
    "你是怎么工作的？",
    "哈哈哈哈",
    "多谢！！",
    "谢谢谢谢谢谢",
    "不，错了",
    "我明白了，谢谢",
    "我不是问这个",
    "真好笑",
    "很好，再见",
  ],
};

describe.each(Object.entries(EVERYDAY))("in %s", (_, phrases) => {
  test("there are 24 of them", () => {
    expect(new Set(phrases).size).toBe(24);
  });

  test.each(phrases)("%s", (phrase) => {
    for (const before of [[], ...THREADS.map((question) => [question])]) {
      const { outcome, citations } = desk.ask(phrase, { today: TODAY, history: before }).answer;
      expect({ before, outcome, citations }).toEqual({ before, outcome: "small-talk", citations: [] });
    }
  });
});

test.each([
  ["thanks, and his e-mail?", "@itu.int"],
  ["great, and in 2020?", "Marco Obiso"],
])("%s: a question behind a courtesy is one", (question, told) => {
  const { outcome, headline } = desk.ask(question, { today: TODAY, history: [THREADS[0] ?? ""] }).answer;
  expect(outcome).toBe("answered");
  expect(headline).toContain(told);
});

test.each([
  "thanks for the circular on Kenya",
  "help me find the circular",
  "ok, who signed the circular?",
  "hi, deadlines?",
])("%s: what names a subject is no small talk", (question) => {
  expect(desk.ask(question, { today: TODAY }).answer.outcome).not.toBe("small-talk");
});

test.each([
  "Are you sure?",
  "source?",
  "is this right?",
  "how do you know that?",
  "êtes-vous sûr ?",
  "¿de verdad?",
  "ты уверен?",
  "هل أنت متأكد؟",
  "你确定吗？",
])("%s asks for the proof of the last answer again", (doubt) => {
  for (const question of THREADS) {
    const first = desk.ask(question, { today: TODAY }).answer;
    const again = desk.ask(doubt, { today: TODAY, history: [question, "thanks"] }).answer;
    expect(again.outcome).toBe(first.outcome);
    expect(again.citations.map(({ passage }) => passage)).toEqual(first.citations.map(({ passage }) => passage));
  }
});
