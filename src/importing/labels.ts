/** Names of header fields ("To", "Objet", "Контакт") in the six languages, and what each of them stands for. */

export type FieldKey =
  | "to"
  | "from"
  | "for"
  | "subject"
  | "title"
  | "contact"
  | "date"
  | "reference"
  | "meeting"
  | "approval"
  | "deadline"
  | "question"
  | "action"
  | "summary"
  | "place"
  | "language"
  | "replaces"
  | "annex"
  | "telephone"
  | "email"
  | "other";

const NAMES: Readonly<Record<Exclude<FieldKey, "other">, string>> = {
  to: "to|to all|addressees?|distribution|à|au|aux|destinataires?|a|al|a los|destinatarios?|кому|адресаты?|إلى|收件人|致|发往|for information to|for action to|for comment to|for action/comment to|copy to|cc",
  from: "from|source|sources|origin|submitted by|sender|presented by|presenter|author|authors|de|du|expéditeur|source de la note|origine|auteurs?|fuente|origen|remitente|presentado por|autor|autores|от|источник|отправитель|автор|авторы|представлено|من|المصدر|发件人|来源|作者",
  for: "for|purpose|pour|objectif|para|для|цель|الغرض|目的",
  subject: "subject|re|objet|sujet|asunto|тема|предмет|الموضوع|事由|主题",
  title: "title|titre|título|название|заголовок|العنوان|标题|题目",
  contact:
    "contacts?|contact persons?|contact points?|contact details|for further information|for more information|further information|focal points?|[a-z]{2,6} focal points?|personnes? à contacter|point de contact|points de contact|coordonnateurs?|contactos?|persona de contacto|personas de contacto|punto de contacto|coordinador|контакты?|контактное лицо|контактные лица|для контактов|координатор|جهة الاتصال|للاتصال|联系人|联络人|联系方式|secretariat|secrétariat|secretaría",
  date: "date|dated|sent|meeting, date|envoyé|fecha|enviado|enviado el|дата|отправлено|التاريخ|تاريخ الإرسال|日期|发送时间",
  reference:
    "ref|reference|references|document|doc|document no|our ref|symbol|réf|référence|références|referencia|cote|ссылка|док|документ|المرجع|الوثيقة|参考|文号|文件",
  meeting: "meeting|session|event|réunion|reunión|собрание|сессия|الاجتماع|会议",
  approval: "approval|approved by|approved at|approbation|aprobación|утверждение|одобрено|الموافقة|批准",
  deadline:
    "deadline|due date|closing date|reply by|date limite|échéance|plazo|fecha límite|срок|крайний срок|предельный срок|الموعد النهائي|截止日期|期限",
  question:
    "questions?|question\\(s\\)|study group|working party|agenda item|item|workstream|commission d'études|point de l'ordre du jour|cuestión|cuestiones|comisión de estudio|punto del orden del día|вопросы?|исследовательская комиссия|пункт повестки дня|المسألة|المسائل|لجنة الدراسات|课题|研究组|议项",
  action:
    "action|action required|actions required|action requested|required action|required follow-up|suite à donner|action demandée|acción solicitada|acción requerida|требуемые действия|необходимые действия|الإجراء المطلوب|采取行动|所需行动",
  summary:
    "summary|abstract|keywords|key words|background|résumé|mots clés|mots-clés|resumen|palabras clave|резюме|аннотация|ключевые слова|ملخص|كلمات رئيسية|摘要|关键词|概要",
  place: "place|venue|location|lieu|lugar|место проведения|место|المكان|地点",
  language: "original|languages?|langue|idioma|оригинал|язык|الأصل|原文",
  replaces: "replaces|supersedes|remplace|annule et remplace|sustituye a|reemplaza a|заменяет|يحل محل|يلغي|取代|替代",
  annex:
    "annex|annexes|attachments?|enclosures?|encl|pièces? jointes?|annexe|anexos?|adjuntos?|приложения?|الملحقات?|附件",
  telephone:
    "tel|telephone|phone|mobile|mob|cell|tél|téléphone|teléfono|móvil|тел|телефон|هاتف|الهاتف|电话|fax|télécopie|téléfax|facsímil|факс|فاكس|传真",
  email:
    "e-?mail|email address|e-mail address|courriel|mél|adresse électronique|correo electrónico|correo|correo-e|эл\\. почта|электронная почта|почта|البريد الإلكتروني|بريد إلكتروني|电子邮件|邮箱|电邮",
};

const PATTERNS = Object.entries(NAMES).map(
  ([key, names]) => [key as FieldKey, new RegExp(`^(?:${names})$`, "iu")] as const,
);

/** What a field name stands for, or null when it is none that is known. Colon, full stop and bold marks do not count. */
export function fieldKey(name: string): FieldKey | null {
  const bare = name
    .replace(/[*_]/g, "")
    .replace(/\s+/g, " ")
    .replace(/\s*[.:：]*\s*$/u, "")
    .trim();
  if (bare === "" || bare.length > 40) return null;
  return PATTERNS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** A text that starts with a field name and a colon, cut into both; null when it does not. */
export function splitField(text: string): { key: FieldKey; label: string; start: number } | null {
  const match = /^\s*(\p{L}[^\n:：]{0,38}?\s?[:：])\s*/u.exec(text);
  const label = match?.[1];
  if (match === null || label === undefined) return null;
  const key = fieldKey(label);
  return key === null ? null : { key, label: label.trim(), start: match[0].length };
}

const ANNEX =
  /^(?:annex|appendix|attachment|annexe|appendice|pièce jointe|anexo|apéndice|adjunto|приложение|дополнение|прилагаемый документ|الملحق|التذييل|المرفق|附件|附录|附加文件)(?:\s+(?:\d{1,3}|[A-Z]|[IVX]{1,5}|[А-Я]|[一二三四五六七八九十]))?(?:\s*[:.–—-]|\s*$|\s+(?=\p{Lu}|to\b|à\b|к\b|al?\b))/iu;

/** True for a line that opens an annex, appendix or attachment. */
export function opensAnnex(line: string): boolean {
  return line.length <= 200 && ANNEX.test(line.trim());
}

/** True for a line of at least two words in capitals. */
export function isCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, "");
  return letters.length >= 6 && /\s/.test(line.trim()) && /\p{Lu}/u.test(letters) && !/\p{Ll}/u.test(letters);
}
