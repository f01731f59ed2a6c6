import type { NamedTable } from "../reading.ts";

/** What a column of a table holds, told from its name in the six languages or, failing that, from its cells. */
export type Column =
  | "name"
  | "role"
  | "body"
  | "organisation"
  | "country"
  | "email"
  | "telephone"
  | "symbol"
  | "title"
  | "source"
  | "summary"
  | "date"
  | "step"
  | "acronym"
  | "expansion"
  | "definition"
  | "place"
  | "event";

const NAMES: readonly (readonly [Column, RegExp])[] = [
  ["symbol", /^work item/iu],
  ["email", /e-?mail|courriel|correo|почта|البريد|邮/iu],
  ["telephone", /tel|phone|mobile|tél|телефон|هاتف|电话/iu],
  [
    "acronym",
    /^(?:abbreviations?|acronyms?|sigles?|siglas?|acrónimos?|abréviations?|abreviaturas?|сокращени[ея]|аббревиатур[аы]|المختصر|缩写|缩略语)$/iu,
  ],
  [
    "expansion",
    /^(?:expansion|full (?:form|name|title)|meaning|signification|significado|расшифровка|полное название|全称|المعنى)/iu,
  ],
  ["definition", /defini|определени|定义|التعريف/iu],
  [
    "summary",
    /abstract|summary|brief|description|content|key points|highlights|remarks|discussion|outcome|^results?$|débats?|résultat|debate|resultado|обсуждени|résumé|description|contenu|resumen|descripción|резюме|аннотация|содержание|описание|ملخص|الوصف|摘要|概述|内容|简介/iu,
  ],
  [
    "title",
    /^(?:document )?(?:title|titre|título|название|заглавие|заголовок|العنوان|标题|题目)|subject|topic|theme|sujet|objet|asunto|tema|тема|предмет|الموضوع|主题|事由/iu,
  ],
  [
    "role",
    /^(?:role|function|position|post|job|designation|capacity|responsibility|fonction|rôle|poste|función|cargo|puesto|роль|функция|должность|المنصب|الوظيفة|الدور|职务|职位|角色)/iu,
  ],
  [
    "country",
    /countr|member states?|^states?(?: party)?$|administration|nation|pays|états? membres?|país|estados? miembros?|страна|государств|البلد|الدولة|国家|成员国/iu,
  ],
  [
    "source",
    /source|origin|submitted by|contributor|author(?!it)|from|proponent|presented by|soumis|auteur|provenance|origine|fuente|origen|presentado por|источник|представлен|المصدر|来源|提交/iu,
  ],
  [
    "organisation",
    /organi[sz]ation|affiliation|company|entity|institution|institute|employer|^ministry|^agency|^authority|^regulator|organismo|institución|établissement|учреждение|ведомство|organisme|société|organización|entidad|empresa|организация|компания|المنظمة|المؤسسة|单位|组织|机构/iu,
  ],
  [
    "body",
    /group|working part|question|committee|body|panel|groupe|commission|comité|grupo|comisión|группа|комиссия|вопрос|اللجنة|الفريق|المسألة|小组|研究组|课题/iu,
  ],
  [
    "place",
    /^where$|place|venue|location|city|lieu|ville|^où$|lugar|sede|ciudad|^dónde$|место|город|^где$|المكان|地点/iu,
  ],
  [
    "date",
    /date|deadline|due|when|timing|time ?limit|^by$|target|échéance|délai|plazo|fecha|срок|дата|الموعد|التاريخ|日期|期限|时间/iu,
  ],
  [
    "event",
    /event|meeting|conference|workshop|session|manifestation|événement|réunion|atelier|evento|reunión|taller|мероприяти|собрани|совещани|الحدث|الاجتماع|活动|会议/iu,
  ],
  [
    "step",
    /step|action|activity|task|milestone|deliverable|^outputs?$|livrable|entregable|what|item|étape|mesure|activité|tâche|etapa|acción|medida|actividad|этап|действи|мероприяти|задач|الإجراء|النشاط|步骤|行动|措施|活动/iu,
  ],
  [
    "name",
    /^(?:name|full name|officer|person|contact|contact person|focal point|representative|participant|delegate|expert|nom|nom et prénom|contacto?|nombre|имя|ф\.?и\.?о\.?|الاسم|姓名|名字)/iu,
  ],
  [
    "symbol",
    /^(?:doc(?:ument)?s?|symbols?|no|number|reference|ref|contribution|cote|référence|numéro|documento|número|signatura|документ|номер|обозначение|условное обозначение|الوثيقة|الرقم|文件|编号|文号)\b|doc(?:ument)?s?\.?(?: &| and|\s*\/|$)|work item/iu,
  ],
];

/** The columns of a table that are understood, by what they hold; the first of each kind. */
export function columnsOf(table: NamedTable): ReadonlyMap<Column, number> {
  const out = new Map<Column, number>();
  const taken = new Set<number>();
  for (const [column, pattern] of NAMES) {
    const at = table.header.findIndex(
      (name, index) => !taken.has(index) && name !== "" && pattern.test(name.replace(/[.:]$/, "").trim()),
    );
    if (at < 0) continue;
    out.set(column, at);
    taken.add(at);
  }
  return out;
}

/** The text of a row in a column; empty when the table has no such column. */
export function cellOf(row: readonly string[], columns: ReadonlyMap<Column, number>, column: Column): string {
  const at = columns.get(column);
  return at === undefined ? "" : (row[at] ?? "").trim();
}

/** True for a list of what takes place when and where: a table with dates and places tells of events, not of limits. */
export function isProgramme(table: NamedTable): boolean {
  const columns = columnsOf(table);
  const date = columns.get("date");
  const isLimit =
    date !== undefined &&
    /deadline|due|limit|^by$|échéance|délai|limite|plazo|срок|期限|截止/iu.test(table.header[date] ?? "");
  return (
    date !== undefined &&
    !isLimit &&
    columns.has("place") &&
    (columns.has("step") || columns.has("title")) &&
    !columns.has("symbol")
  );
}
