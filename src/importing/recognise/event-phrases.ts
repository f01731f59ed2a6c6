import type { Stretch } from "../text-tools.ts";

/** Finds what a text calls its meetings and other events: the noun with the words that belong to it. */

const NOUNS =
  "meetings? conferences? workshops? forums? fora seminars? webinars? sessions? assembly assemblies summits? symposium symposia plenary plenaries consultations? trainings? tutorials? courses? hackathons? launch launches rehearsals? briefings? hearings? bootcamps? roundtables? events? exhibitions? réunions? conférences? ateliers? séminaires? assemblées? sommets? colloques? formations? journées? reunión reuniones conferencias? talleres taller foros? seminarios? sesión asambleas? cumbres? jornadas? собрани[еяй] совещани[еяй] заседани[еяй] конференци[яий] семинары? форумы? сесси[яий] ассамбле[яий] саммит";

/** Each noun in small letters and with a capital. */
const NOUN = `(?:[Ee]-[Mm]eetings?|Dialogues?|Academy|Academies|${NOUNS.split(" ")
  .map((noun) => `[${noun[0]}${noun[0]?.toUpperCase()}]${noun.slice(1)}`)
  .join("|")})`;
const HAN_NOUN =
  /(?:[\p{Script=Han}\p{N}A-Za-z-]{1,30} ){0,5}[\p{Script=Han}\p{N}A-Z-]{2,30}(?:会议|大会|论坛|研讨会|讲习班|全会|峰会)/gu;
const ARABIC_NOUN =
  /(?:الاجتماع|اجتماع|المؤتمر|مؤتمر|ورشة|المنتدى|منتدى|الندوة|ندوة|الدورة)(?:\s\p{Script=Arabic}+){0,6}/gu;

const QUOTED = '[“"«][^”"»]{3,120}[”"»]';
const WORD =
  "(?:\\p{Lu}[\\p{L}\\d'’./-]*|\\d{1,2}/\\d{1,2}|\\(\\p{Lu}{2,8}\\)|\\d{1,2}(?:st|nd|rd|th|e|er|ème|ª|º)|\\d{1,2}-[еяй])";
const SMALL =
  "(?:[Ff]irst|[Ss]econd|[Tt]hird|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\p{Ll}+(?:teenth|tieth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|[\\p{Ll}]+-(?:[Ff]irst|[Ss]econd|[Tt]hird|fourth|fifth|sixth|seventh|eighth|ninth)|[Nn]ext|[Ll]ast|previous|following|upcoming|annual|interim|electronic|physical|hybrid|informal|intersessional|inter-sessional|remote|in-person|thematic|ministerial|regional|national|international|global|joint|special|extraordinary|general|plenary|virtual|online|half-day|two-day|three-day|public|private|public-private|final|inaugural|opening|closing|high-level|expert|rapporteur|group|training|newcomers'|regional|preparatory|dialogue|platform|prochaine?|première?|deuxième|troisième|próxima?|primera?|segunda?|tercera?|следующее|первое|второе)";
const LINK = "(?:of|on|for|the|de|du|des|d['’]|à la|la|del|de la|sur|pour|sobre|по|and|et|y|&)";

/** A word in small letters that may belong to a name; verbs and the like end it. */
const PLAIN =
  "(?!(?:will|shall|is|was|are|were|be|been|being|has|have|had|held|took|takes|to|from|which|that|who|and|with|by|at|in|on|this|these|its|their|opened|agreed|decided|noted|should|can|may|must|se|est|sera|aura|sont|fue|será|es|son|состоится|будет|было)(?!\\p{L}))\\p{Ll}{3,}";

/** Words to the left: ordinals, adjectives, names. To the right: a quoted title, a name after "of" or "on". */
const PHRASE = new RegExp(
  `(?<![\\p{L}\\d@./_-])(?:(?:${SMALL}|${WORD}|and)\\s+){0,9}${NOUN}(?![\\p{L}]|\\s+(?:[Cc]ent(?:re|er)|[Hh]all|[Rr]ooms?|[Hh]ouse|[Bb]uilding|[Ss]ervices?|[Dd]ocuments?|[Rr]eports?|[Cc]hair|[Mm]inutes|[Pp]articipants)(?!\\p{L}))(?:\\s+${QUOTED})?(?:\\s+(?:${LINK}\\s+){1,3}(?:${QUOTED}|(?:${WORD})(?:\\s+(?:(?:${LINK}|and)\\s+)*(?:${WORD}|${QUOTED})|,\\s+(?=\\p{Lu}\\p{L}+\\s+(?:and|\\p{Lu}))${WORD}(?:\\s+${WORD})*(?:\\s+and\\s+${WORD})?)*|${PLAIN}(?:\\s+(?:(?:of|for|and|de|des|en)\\s+)?${PLAIN}){0,3}))?`,
  "gu",
);

/** Named assemblies that carry their year: `World Telecommunication Development Conference 2022 (WTDC-22)`, `Telecom World 2015`. */
const NAMED = new RegExp(
  `(?:(?:${WORD}|of|for|the|de|des|du)\\s+){1,8}(?:Conference|Assembly|Forum|World|Summit|Council|Conférence|Assemblée|Conferencia|Asamblea|Sommet|Cumbre)\\s+(?:(?:19|20)\\d\\d(?:\\s+\\([A-Z]{2,6}-\\d\\d\\))?|\\((?:\\p{Lu}[\\p{L}'’-]*[ ,]\\s?){1,4}(?:19|20)\\d\\d\\))`,
  "gu",
);

/** What kind of event a name tells of, as it is written there: `meetings`, `Forum`; null when it holds no such word. */
export function eventNoun(name: string): string | null {
  return new RegExp(`(?<!\\p{L})${NOUN}(?!\\p{L})`, "u").exec(name)?.[0] ?? null;
}

/** The events that a text names, in reading order. */
export function eventPhrases(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const pattern of [NAMED, PHRASE, HAN_NOUN, ARABIC_NOUN]) {
    for (const match of text.matchAll(pattern)) {
      const lead =
        /^(?:(?:the|an?|this|that|its|our|their|and|of|for|at|in|on|la|le|el|de|du|des|une?|un|una)\s+)+/iu.exec(
          match[0],
        )?.[0].length ?? 0;
      const trimmed = match[0]
        .slice(lead)
        .replace(/(?:\s+(?:of|on|for|the|de|du|des|la|del|and|et|y|in|sur|pour))+$/iu, "")
        .replace(/[.,]+$/, "")
        .trim();
      const start = match.index + lead;
      if (trimmed.length < 5 || found.some((other) => start < other.end && other.start < start + trimmed.length))
        continue;
      if (
        /^(?:meetings?|sessions?|events?|trainings?|courses?|forums?|launch(?:es)?|formations?|sessions?|consultations?)$/iu.test(
          trimmed,
        )
      )
        continue;
      found.push({ start, end: start + trimmed.length, text: trimmed });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
