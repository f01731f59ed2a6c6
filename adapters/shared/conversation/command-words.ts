/** Names and descriptions of the commands and their options in the six languages. */
import type { Language } from "../../../src/index.ts";

type InSix = Readonly<Record<Language, string>>;

/** Discord's rules: a name is lower case without blanks, at most 32 characters; a description at most 100. */
export interface Wording {
  readonly name: InSix;
  readonly description: InSix;
}

function wording(name: readonly string[], description: readonly string[]): Wording {
  return { name: inSix(name), description: inSix(description) };
}

function inSix([en = "", fr = en, es = en, ru = en, ar = en, zh = en]: readonly string[]): InSix {
  return { en, fr, es, ru, ar, zh };
}

export const COP = wording(
  ["cop"],
  [
    "Cited answers from the Child Online Protection documents",
    "Réponses sourcées tirées des documents sur la protection en ligne des enfants",
    "Respuestas con citas de los documentos de Protección de la Infancia en Línea",
    "Ответы с цитатами из документов по защите ребёнка в онлайновой среде",
    "إجابات موثّقة من وثائق حماية الأطفال على الإنترنت",
    "引自保护上网儿童文件的有据答案",
  ],
);

export const FIND_SOURCE: InSix = inSix([
  "Find the source",
  "Trouver la source",
  "Buscar la fuente",
  "Найти источник",
  "ابحث عن المصدر",
  "查找出处",
]);

export const FIND_SOURCE_HINT: InSix = inSix([
  "What in the documents supports a message: in its menu, under Apps",
  "Ce qui appuie un message dans les documents : dans son menu, sous Applications",
  "Qué respalda un mensaje en los documentos: en su menú, en Aplicaciones",
  "Что в документах подтверждает сообщение: в его меню, раздел «Приложения»",
  "ما يؤيد رسالة في الوثائق: في قائمتها، ضمن التطبيقات",
  "文件中支持某条消息的内容：在消息菜单的“应用”中",
]);

export const MENTION_HINT: InSix = inSix([
  "Mention me in a channel, reply to my answer, or write to me directly",
  "Mentionnez-moi dans un salon, répondez à ma réponse ou écrivez-moi directement",
  "Mencióneme en un canal, responda a mi respuesta o escríbame directamente",
  "Упомяните меня в канале, ответьте на мой ответ или напишите мне лично",
  "اذكرني في قناة، أو رُد على جوابي، أو راسلني مباشرة",
  "在频道中提及我、回复我的答案，或直接给我发消息",
]);

export const SUBCOMMANDS = {
  ask: wording(
    ["ask", "demander", "preguntar", "спросить", "اسأل", "提问"],
    [
      "Ask anything in your own words",
      "Posez votre question comme elle vous vient",
      "Pregunte con sus propias palabras",
      "Задайте вопрос своими словами",
      "اسأل بكلماتك",
      "用您自己的话提问",
    ],
  ),
  who: wording(
    ["who", "qui", "quién", "кто", "من", "谁"],
    [
      "Who holds a role, now or at a date",
      "Qui occupe une fonction, maintenant ou à une date",
      "Quién ocupa un cargo, ahora o en una fecha",
      "Кто занимает должность сейчас или на дату",
      "من يشغل منصبًا، الآن أو في تاريخ معيّن",
      "谁担任某职务（现在或某日）",
    ],
  ),
  country: wording(
    ["country", "pays", "país", "страна", "بلد", "国家"],
    [
      "What a country contributed",
      "Ce qu’un pays a apporté",
      "Qué aportó un país",
      "Вклады страны",
      "ما ساهم به بلد",
      "某国提交的文稿",
    ],
  ),
  document: wording(
    ["document", "document", "documento", "документ", "وثيقة", "文件"],
    [
      "What a document is, by its symbol",
      "Ce qu’est un document, d’après sa cote",
      "Qué es un documento, por su signatura",
      "Что за документ, по его обозначению",
      "ما هي الوثيقة، حسب رمزها",
      "按文号查文件",
    ],
  ),
  when: wording(
    ["when", "quand", "cuándo", "когда", "متى", "何时"],
    [
      "When a group meets or an event takes place",
      "Quand un groupe se réunit ou un événement a lieu",
      "Cuándo se reúne un grupo o se celebra un acto",
      "Когда собирается группа или проходит мероприятие",
      "متى يجتمع فريق أو يُعقد حدث",
      "某组何时开会或活动何时举行",
    ],
  ),
  term: wording(
    ["term", "terme", "término", "термин", "مصطلح", "术语"],
    [
      "What an acronym or term means",
      "Ce que signifie un sigle ou un terme",
      "Qué significa una sigla o un término",
      "Что означает сокращение или термин",
      "معنى اختصار أو مصطلح",
      "缩略语或术语的含义",
    ],
  ),
  help: wording(
    ["help", "aide", "ayuda", "помощь", "مساعدة", "帮助"],
    [
      "What can be asked, and how",
      "Ce que l’on peut demander, et comment",
      "Qué se puede preguntar y cómo",
      "Что и как можно спросить",
      "ما يمكن السؤال عنه وكيف",
      "可以问什么、怎么问",
    ],
  ),
} as const satisfies Readonly<Record<string, Wording>>;

export const OPTIONS = {
  question: wording(
    ["question", "question", "pregunta", "вопрос", "سؤال", "问题"],
    [
      "For example: who is the focal point?",
      "Par exemple : qui est le point de contact ?",
      "Por ejemplo: ¿quién es el punto de contacto?",
      "Например: кто координатор?",
      "مثلًا: من هو منسق الاتصال؟",
      "例如：联系人是谁？",
    ],
  ),
  role: wording(
    ["role", "fonction", "cargo", "должность", "منصب", "职务"],
    ["The role", "La fonction", "El cargo", "Должность", "المنصب", "职务"],
  ),
  body: wording(
    ["body", "groupe", "grupo", "группа", "فريق", "小组"],
    [
      "The group, Question or event",
      "Le groupe, la Question ou l’événement",
      "El grupo, la Cuestión o el acto",
      "Группа, Вопрос или мероприятие",
      "الفريق أو المسألة أو الحدث",
      "小组、课题或活动",
    ],
  ),
  "as-of": wording(
    ["as-of", "en-date-du", "a-fecha-de", "на-дату", "بتاريخ", "截至"],
    [
      "A year or date, as 2020 or 2023-05-22",
      "Une année ou une date, comme 2020 ou 2023-05-22",
      "Un año o una fecha, como 2020 o 2023-05-22",
      "Год или дата: 2020 или 2023-05-22",
      "سنة أو تاريخ، مثل 2020 أو 2023-05-22",
      "年份或日期，如 2020 或 2023-05-22",
    ],
  ),
  name: wording(
    ["name", "nom", "nombre", "название", "اسم", "名称"],
    ["The country", "Le pays", "El país", "Страна", "البلد", "国家"],
  ),
  symbol: wording(
    ["symbol", "cote", "signatura", "обозначение", "رمز", "文号"],
    ["The document", "Le document", "El documento", "Документ", "الوثيقة", "文件"],
  ),
  acronym: wording(
    ["acronym", "sigle", "sigla", "сокращение", "اختصار", "缩略语"],
    [
      "The acronym or term",
      "Le sigle ou le terme",
      "La sigla o el término",
      "Сокращение или термин",
      "الاختصار أو المصطلح",
      "缩略语或术语",
    ],
  ),
  private: wording(
    ["private", "privé", "privado", "лично", "خاص", "私密"],
    [
      "Only you see the answer; you may share it afterwards",
      "Vous seul voyez la réponse ; vous pourrez la partager ensuite",
      "Solo usted ve la respuesta; después puede compartirla",
      "Ответ увидите только вы; потом им можно поделиться",
      "أنت وحدك ترى الجواب؛ ويمكنك مشاركته لاحقًا",
      "答案仅您可见，之后可分享",
    ],
  ),
} as const satisfies Readonly<Record<string, Wording>>;
