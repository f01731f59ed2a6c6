/** Words of the web desk, where questions are asked in a browser, in the six languages. */
import type { Language } from "../../domain/language.ts";

/** What stands around the field and the answers. */
export interface WebWords {
  /** what an answer is, in one sentence */
  readonly about: string;
  /** names the field */
  readonly question: string;
  /** sends the question */
  readonly ask: string;
  /** names the field below an answer */
  readonly further: string;
  /** begins a new conversation */
  readonly anew: string;
  /** above the questions of the conversation so far */
  readonly before: string;
  /** leads to the passage in its document */
  readonly read: string;
  readonly copy: string;
  readonly copied: string;
  /** names the choice of a language */
  readonly languages: string;
  /** leads past what stands above the answer, for those who hear the page */
  readonly skip: string;
}

const WORDS: Readonly<Record<Language, WebWords>> = {
  en: {
    about: "Each answer shows the passages that prove it, word for word.",
    question: "Your question",
    ask: "Ask",
    further: "Ask further",
    anew: "New question",
    before: "Asked before",
    read: "Read it in the document",
    copy: "Copy",
    copied: "Copied",
    languages: "Languages",
    skip: "To the answer",
  },
  fr: {
    about: "Chaque réponse montre, mot pour mot, les passages qui la prouvent.",
    question: "Votre question",
    ask: "Demander",
    further: "Demander encore",
    anew: "Nouvelle question",
    before: "Questions précédentes",
    read: "Lire dans le document",
    copy: "Copier",
    copied: "Copié",
    languages: "Langues",
    skip: "Aller à la réponse",
  },
  es: {
    about: "Cada respuesta muestra, palabra por palabra, los pasajes que la prueban.",
    question: "Su pregunta",
    ask: "Preguntar",
    further: "Seguir preguntando",
    anew: "Nueva pregunta",
    before: "Preguntas anteriores",
    read: "Leer en el documento",
    copy: "Copiar",
    copied: "Copiado",
    languages: "Idiomas",
    skip: "Ir a la respuesta",
  },
  ru: {
    about: "Каждый ответ дословно приводит отрывки, которые его подтверждают.",
    question: "Ваш вопрос",
    ask: "Спросить",
    further: "Спросить ещё",
    anew: "Новый вопрос",
    before: "Прежние вопросы",
    read: "Читать в документе",
    copy: "Копировать",
    copied: "Скопировано",
    languages: "Языки",
    skip: "Перейти к ответу",
  },
  ar: {
    about: "يعرض كل جواب المقاطع التي تثبته حرفيًا.",
    question: "سؤالك",
    ask: "اسأل",
    further: "اسأل المزيد",
    anew: "سؤال جديد",
    before: "الأسئلة السابقة",
    read: "اقرأه في الوثيقة",
    copy: "نسخ",
    copied: "تم النسخ",
    languages: "اللغات",
    skip: "إلى الجواب",
  },
  zh: {
    about: "每个答案都逐字列出作为依据的段落。",
    question: "您的问题",
    ask: "提问",
    further: "继续提问",
    anew: "新问题",
    before: "先前的问题",
    read: "在文件中阅读",
    copy: "复制",
    copied: "已复制",
    languages: "语言",
    skip: "转到答案",
  },
};

/** The words of the web desk in a language. */
export function webWords(language: Language): WebWords {
  return WORDS[language];
}
