/** Tells which of the six languages a short text is written in: by its script, then by small words and accents. */
import type { Language } from "../domain/language.ts";
import { findCountries } from "./countries.ts";
import { fold } from "./fold.ts";
import { latinLanguagesOf } from "./lexicon/latin-words.ts";
import type { Lexicon } from "./lexicon/shape.ts";

/** How much a letter of each script weighs against a small Latin one: the denser the script, the more. */
const SCRIPTS: readonly (readonly [Language, RegExp, number])[] = [
  ["ru", /\p{Script=Cyrillic}/gu, 1],
  ["ar", /\p{Script=Arabic}/gu, 1.5],
  ["zh", /[的是谁什么吗了在有哪和怎请与何几多]/gu, 6],
  ["zh", /\p{Script=Han}/gu, 2],
];

/** Most texts hold none of these scripts, nor anything near them. */
const BEYOND_LATIN = /[\u0400-\u{10ffff}]/u;

type Latin = "en" | "fr" | "es";

/** Words that carry grammar, and those that questions are made of; one that two languages share counts half for each. */
const WORDS: Readonly<Record<Latin, string>> = {
  en: `the of and to in on off a is are was were be been being it its this that these those what when where who whom whose why
    how which with from by for at as an or not no if than then there their they them he she his her him we our
    you your my i me us do does did done has have had can could will would shall should may might must about
    into over under after before between during any all each every both some many much more most other another
    next last first list show tell give find please thanks thank hello hi hey help want need know said say says
    meeting held email phone number name country countries document documents report who's what's whats whos
    against since until also only just very here now current previous latest new old children young people
    online isn't address contact work works company chair head summary summarise link website deadline due date
    dates contribution submitted submit contribute signed sent mean means stand stands called child protection
    question focal point statement group office regional circular letter presentation slides year month today
    yesterday national strategy culture fear safe safety award literacy training trainings telephone vice
    reports resources risk risks lack regulator regulators ministry shortage law laws rules parents teachers
    kids youth skills digital world global best practices lessons learned general conclusions future steps
    policy brief survey surveys programme program project projects launch launched event forum workshop chapter
    annex table paper papers full title venue city place partners partner role roles age groups gender
    disabilities special needs experience privacy abuse bullying industry private sector government agency body
    rapporteur rapporteurs co resolution doc docs content text south north member members state states council
    union bureau draft final approval approved recent up out`,
  fr: `nombre ancien le la les un une des du de et est sont était étaient été être dans sur sous avec pour par pas ne ni ou où qui
    que quoi quel quelle quels quelles quand comment pourquoi combien ce cet cette ces son sa ses leur leurs
    notre nos votre vos mon ma mes il elle ils elles nous vous je tu on au aux en plus moins très aussi limite
    ville actuels actuelle générales généraux leçons stratégie nationale risques partenaires âge loi lois
    entreprise gouvernement projet programme école parents enseignants pourriez voudrais sécurité délai
    résolution résumé soumettre a donc mais si lors depuis pendant entre chez vers sans fait faire ont avez
    avons ai as sommes êtes peut peux pouvez doit doivent faut svp stp merci bonjour salut courriel adresse
    réunion réunions prochaine prochain dernière dernier document pays liste lieu titre numéro téléphone signé
    envoyé envoyée présenté soumis date contribution protection enfants ligne d l qu c n s j t m qu'est jeunes
    signifie veut dire mme mlle monsieur président rapporteur point commission études conseil groupe travail
    bureau rapport lettre tous toutes tout toute même autre autres avant après contact`,
  es: `el la los las un una unos unas de del al y e o u es son ciudad ministerio estrategia nacional seguridad riesgos
    socios actuales generales conclusiones lecciones edad plazo resolución quisiera digital ningún hablar podría
    dame lista escuela padres maestros ley leyes empresa gobierno proyecto país programa dice era eran fue
    fueron ser sido está están estaba en con por para sin sobre entre hasta desde según que qué quién quiénes
    quien cuál cuáles cual cuándo cuando cómo como dónde donde cuánto cuántos cuántas cuanto cuantos porque
    porqué su sus mi mis tu tus nuestro nuestra este esta estos estas ese esa esos esas aquel lo le les se me te
    nos no ni si sí más menos muy también pero pues ya hay ha han he hemos puede pueden puedo puedes debe deben
    hace hacer tiene tienen favor gracias hola correo teléfono número nombre reunión reuniones próxima próximo
    última último países documento lugar título firmó enviado envió presentó presentado fecha contribución
    protección niños infancia línea jóvenes significa quiere decir presidente presidenta relator relatora punto
    comisión estudio consejo grupo trabajo oficina informe carta todos todas todo otro otra otros antes después
    contacto dirección circular celebró dime necesito`,
};

const LANGUAGES_OF: ReadonlyMap<string, readonly Latin[]> = languagesByWord();

function languagesByWord(): Map<string, Latin[]> {
  const found = new Map<string, Latin[]>();
  for (const language of ["en", "fr", "es"] as const) {
    for (const word of new Set(fold(WORDS[language]).text.split(/[\s']+/))) {
      const languages = found.get(word) ?? [];
      languages.push(language);
      found.set(word, languages);
    }
  }
  return found;
}

/** Letters that one of them has and the others have not, or seldom; how much each says. */
const ACCENTS: readonly (readonly [Latin, RegExp, number])[] = [
  ["es", /[¿¡ñ]/giu, 3],
  ["es", /[áíóú]|(?<!\p{L})(?:qué|quién|también|después|además)/giu, 1.5],
  ["fr", /[çœèêëàâùûîïô]/giu, 1.5],
  ["fr", /(?<!\p{L})(?:qu|[ldjnscmt]|jusqu|lorsqu)['’]\p{Ll}/gu, 2],
  ["fr", /\p{L}(?:ités?|ées?|(?<!qu)és?)(?!\p{L})/giu, 0.8],
];

/** Endings, likewise. */
const ENDINGS: typeof ACCENTS = [
  [
    "es",
    /\p{L}(?:ción|cion|ciones|dad|dades|mente|ados|adas|ando|iendo|miento|ales|ores|ica|ico|icas|icos)(?!\p{L})/giu,
    1,
  ],
  ["es", /\p{L}{2}(?:o|a|os|as)(?!\p{L})/giu, 0.25],
  ["fr", /\p{L}(?:eux|euse|euses|aux|ement|elles?|iques?|eurs?|ales|aires?|rices?)(?!\p{L})/giu, 0.8],
  ["en", /\p{L}(?:ing|ness|ful|ship|ght|ed|n't|ly|th|ck|sh|ty|ers?|or|ee|'s)(?!\p{L})/giu, 0.5],
  ["en", /[wk]/giu, 0.4],
];

/**
 * The language of a question or passage; `fallback` where nothing tells: figures, names and symbols alone. One word of
 * another script (a quoted name) does not decide over a sentence. With the word lists at hand, keywords without any grammar
 * ("conclusiones generales") are told apart too. Linear in the text; only its first 2,000 units count.
 */
export function detectLanguage(text: string, fallback: Language = "en", lexicon?: Lexicon): Language {
  // Addresses and identifiers (SG2RGQ/20, Q3/2) belong to no language.
  const plain = text
    .slice(0, 2_000)
    .replace(
      /(?<!\S)\S*(?:@|:\/\/|www\.)\S*|(?<![\p{Script=Latin}\p{N}])[\p{Script=Latin}\p{N}]*\p{N}[\p{Script=Latin}\p{N}/.-]*/gu,
      " ",
    )
    .replace(/(?<!\p{L})\p{Lu}{2,}(?:-\p{Lu}+)*(?!\p{L})|(?<!\p{L})e-mails?(?!\p{L})/gu, " ");
  if (BEYOND_LATIN.test(plain)) {
    // Names are capitalised and belong to no language either; a sentence may be short beside the name in it.
    const small = plain.match(/(?<![\p{L}])\p{Ll}\p{Script=Latin}*/gu)?.join("").length ?? 0;
    for (const [language, letters, weight] of SCRIPTS) {
      const count = plain.match(letters)?.length ?? 0;
      if (count > 0 && weight * count >= small) return language;
    }
  }
  return latinLanguage(lexicon ? withoutCountries(plain, lexicon) : plain, fallback, lexicon);
}

/** "Côte d'Ivoire" and "México" stand in English questions too. */
function withoutCountries(text: string, lexicon: Lexicon): string {
  const spans = findCountries(lexicon, text, "en", { exact: true }).filter(({ form }) => form === "name");
  return spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

type Scores = Record<Latin, number>;

function latinLanguage(text: string, fallback: Language, lexicon: Lexicon | undefined): Language {
  const words = fold(text).text.match(/\p{L}+/gu) ?? [];
  const scores: Scores = { en: 0, fr: 0, es: 0 };
  for (const word of words) count(scores, LANGUAGES_OF.get(word) ?? [], 1);
  // Accents and endings of names say where their bearer is from; the endings of words that languages share say nothing.
  const languagesIn = (word: string) => LANGUAGES_OF.get(fold(word).text)?.length ?? 0;
  const own = text.replace(/\p{Lu}\p{L}*/gu, (word) => (languagesIn(word) > 0 ? word : " "));
  addSigns(scores, ACCENTS, own);
  addSigns(
    scores,
    ENDINGS,
    own.replace(/\p{L}+/gu, (word) => (languagesIn(word) > 1 ? " " : word)),
  );
  if (lexicon && leadersOf(scores, 1.5).length > 1) {
    for (const word of words) if (!LANGUAGES_OF.has(word)) count(scores, latinLanguagesOf(lexicon, word), 1);
  }
  const leaders = leadersOf(scores, 0.25);
  // Names and single letters weigh too little to decide; of equals, the person's own language is the likelier.
  if (Math.max(scores.en, scores.fr, scores.es) < 0.7 || leaders.some((one) => one === fallback)) return fallback;
  return leaders[0] ?? fallback;
}

function addSigns(scores: Scores, signs: typeof ACCENTS, text: string): void {
  for (const [language, sign, weight] of signs) scores[language] += weight * Math.min(3, text.match(sign)?.length ?? 0);
}

function count(scores: Scores, languages: readonly Latin[], weight: number): void {
  for (const language of languages) scores[language] += weight / languages.length;
}

function leadersOf(scores: Scores, margin: number): readonly Latin[] {
  const best = Math.max(scores.en, scores.fr, scores.es);
  return (["en", "fr", "es"] as const).filter((language) => scores[language] > best - margin);
}
