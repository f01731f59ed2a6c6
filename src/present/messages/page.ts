/** Words of the page that shows a whole document, in the six languages. */
import type { Language } from "../../domain/language.ts";
import type { PageWords } from "../../domain/page.ts";

interface Words extends PageWords {
  /** how the date is known */
  readonly printed: string;
  readonly supersededBy: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    openOriginal: "Open the original",
    openPage: "Open this page of the original",
    about: "This is the text that COP Desk answers from and quotes. What counts is the original.",
    contents: "Contents",
    previous: "Before this",
    next: "After this",
    statements: "Read of this passage",
    printed: "printed in the document",
    supersededBy: "Superseded by",
  },
  fr: {
    openOriginal: "Ouvrir l’original",
    openPage: "Ouvrir cette page de l’original",
    about: "Voici le texte d’après lequel COP Desk répond et qu’il cite. Seul l’original fait foi.",
    contents: "Sommaire",
    previous: "Avant ce document",
    next: "Après ce document",
    statements: "Ce qui a été lu dans ce passage",
    printed: "imprimée dans le document",
    supersededBy: "Remplacé par",
  },
  es: {
    openOriginal: "Abrir el original",
    openPage: "Abrir esta página del original",
    about: "Este es el texto a partir del cual responde COP Desk y que cita. Solo el original da fe.",
    contents: "Índice",
    previous: "Antes de este",
    next: "Después de este",
    statements: "Lo que se ha leído en este pasaje",
    printed: "impresa en el documento",
    supersededBy: "Sustituido por",
  },
  ru: {
    openOriginal: "Открыть оригинал",
    openPage: "Открыть эту страницу оригинала",
    about: "По этому тексту COP Desk отвечает, его он и цитирует. Силу имеет только оригинал.",
    contents: "Содержание",
    previous: "Предыдущий документ",
    next: "Следующий документ",
    statements: "Что прочитано в этом отрывке",
    printed: "указана в документе",
    supersededBy: "Заменён документом",
  },
  ar: {
    openOriginal: "فتح الأصل",
    openPage: "فتح هذه الصفحة من الأصل",
    about: "هذا هو النص الذي يجيب COP Desk استنادًا إليه ويقتبس منه. والعبرة بالأصل.",
    contents: "المحتويات",
    previous: "الوثيقة السابقة",
    next: "الوثيقة التالية",
    statements: "ما استُخرج من هذا المقطع",
    printed: "مذكور في الوثيقة",
    supersededBy: "حلّت محلها",
  },
  zh: {
    openOriginal: "打开原件",
    openPage: "打开原件的这一页",
    about: "这是 COP Desk 据以回答和引用的文本，以原件为准。",
    contents: "目录",
    previous: "前一份文件",
    next: "后一份文件",
    statements: "从这一段中读出的内容",
    printed: "文件中载明",
    supersededBy: "已被取代，见",
  },
};

/** The words of a document's page in a language. */
export function pageWords(language: Language): Words {
  return WORDS[language];
}
