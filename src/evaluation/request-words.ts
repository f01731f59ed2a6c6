/** Words by which one asks for texts, and that say little of what the texts should be about. */
import type { Language } from "../domain/language.ts";
import { analyzerFor } from "../text/analyzers.ts";

const WORDS: Readonly<Record<Language, string>> = {
  en: `article articles available concerned concerning deal dealing describe describing description discuss discussing
    discussion document documents example examples exist existing find finding give include including information
    interest interested interesting know like list literature look looking paper papers particular please possible
    provide regarding relate related relating relevant report reports show tell topic use used using various want`,
  fr: `article articles chercher concernant concerne connaitre decrire description dire disponible document documents
    donner exemple exemples existe existant information informations interesse interesser liste litterature montrer
    particulier possible rapport rapports relatif relative savoir sujet trouver utiliser veux voudrais`,
  es: `articulo articulos buscar busco conocer dar describir descripcion decir disponible documento documentos ejemplo
    ejemplos encontrar existe existente favor informacion informe informes interesa interesado lista literatura mostrar
    particular posible quiero quisiera relacionado relativo saber tema utilizar`,
  ru: `дать документ документы имеется интересует информация искать касающийся литература материалы можно найти нужно
    описание описать относительно отчет показать пожалуйста пример примеры рассказать сведения список статья статьи тема
    узнать хочу`,
  ar: `ابحث اريد اعرف اعطني المتعلقة بخصوص تقرير توجد حول قائمة مثال مثل مستند معلومات مقال مقالات موضوع وثائق وثيقة يتعلق`,
  zh: `关于 介绍 例子 信息 列出 告诉 报告 提供 文件 文章 有关 查找 知道 给出 论文 说明 资料 想`,
};

const sets = new Map<Language, ReadonlySet<string>>();

/** The terms that the analyzer of a language makes of its request words. */
export function requestTermsOf(language: Language): ReadonlySet<string> {
  const known = sets.get(language);
  if (known) return known;
  const tokens = analyzerFor(language).analyze(WORDS[language]);
  const set: ReadonlySet<string> = new Set(tokens.map((token) => token.term));
  sets.set(language, set);
  return set;
}
