import type { PrintedDate } from "../dates.ts";
import type { CountryFinder } from "../text-tools.ts";

const TOWN = "\\p{Lu}[\\p{L}'’.-]+(?:[ -](?:de|del|la|el|al|of|am)?\\s?\\p{Lu}[\\p{L}'’-]+){0,2}";

/** Words that begin with a capital after "in" and are no place. */
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|English|French|Spanish|Russian|Arabic|Chinese|Question|Document|Resolution|Annex|Study|Working|Council|The|This|ITU|SG|COP|WTDC|WTSA|Room|Member|Sector)/u;

const TOWNS = `(?!Room|Salle|Sala)${TOWN}(?:,\\s*(?!Room|Salle|Sala)${TOWN}){0,2}`;

/** `ITU headquarters in Geneva, Room C2 of the Tower building`, `Kaptagat Conference Centre, Nairobi, Kenya` */
const VENUE = new RegExp(
  `(?<!\\p{L})(?:at|in)\\s+(?:the\\s+)?((?:\\p{Lu}[\\p{L}\\d'’&.-]*\\s+){1,6}(?:[Hh]eadquarters|[Cc]entre|[Cc]enter|Hotel|Hall|House|University|Palace|Campus|Institute|Auditorium|Library|Ministry)(?:\\s\\p{Lu}\\p{Ll}+)?(?:(?:,\\s*|\\s+in\\s+)${TOWNS})?(?:,\\s*[Rr]oom\\s+[\\p{Lu}\\d][\\p{L}\\d.-]*(?:\\s+(?:of|in)\\s+the\\s+(?:\\p{Lu}[\\p{L}'’-]*\\s+){1,3}[Bb]uilding)?)?)`,
  "gu",
);

/**
 * Where an event takes place, from the sentence or line that dates it: `in Warsaw, Poland on 22 …`, `(Geneva, 5 December
 * 2025)`, `Nairobi, Kenya, 14-15 April 2026`, `at ITU headquarters in Geneva`. Null when nothing says so.
 */
export function placeNear(text: string, date: PrintedDate, countries: CountryFinder): string | null {
  const before = text.slice(0, date.index);
  const after = text.slice(date.index + date.text.length);
  const venue = venueIn(before.slice(-200), true) ?? venueIn(after.slice(0, 200), false);
  if (venue !== undefined) return trimName(venue);
  const direct = new RegExp(`(${TOWN}(?:,\\s*${TOWN})?),\\s*(?:le\\s+|el\\s+|on\\s+)?(?:from\\s+|du\\s+)?$`, "u").exec(
    before,
  )?.[1];
  // "19th meeting of CWG-COP, Geneva, 21 June": an acronym before the town is whose meeting it is.
  const town = direct
    ?.split(/,\s*/)
    .filter((part) => !/^[\p{Lu}\d-]{2,}$/u.test(part))
    .join(", ");
  if (town !== undefined && town !== "" && !NO_PLACE.test(town)) return trimName(town);
  const online = ONLINE.exec(text)?.[1];
  const within = (side: string, last: boolean) => {
    const matches = [
      ...side.matchAll(
        new RegExp(
          `(?<!\\p{L})(?:in|at|à|en|в)\\s+(?:the\\s+)?(${TOWN}(?:,\\s*${TOWN}){0,2})(?![\\p{L}/])(?!\\s(?:and|et|y|и)\\s\\p{Lu}\\p{L}+\\s\\p{Ll})`,
          "gu",
        ),
      ),
    ]
      .map((match) => match[1] ?? "")
      .filter((name) => !NO_PLACE.test(name) && name.length >= 3 && (countries(name).length > 0 || isTown(name)));
    return last ? matches.at(-1) : matches[0];
  };
  const place = within(after.slice(0, 250), false) ?? within(before.slice(-160), true);
  if (place !== undefined) return trimName(place);
  return online ?? null;
}

/** Where a sentence says that something takes place, without a date: `It will take place at the Centre X and remotely`. */
export function placeIn(text: string, countries: CountryFinder): string | null {
  return placeNear(text, { text: "", index: text.length, start: "", end: "" }, countries);
}

/** The first or last venue that a text names, unless it is named as where something does not take place. */
function venueIn(text: string, last: boolean): string | undefined {
  const found = [...text.matchAll(VENUE)].filter(
    (match) => !isAway(text.slice(0, match.index), text.slice(match.index + match[0].length)),
  );
  return (last ? found.at(-1) : found[0])?.[1];
}

/** `As the rooms at X are being renovated`, `not at X`, `instead of at X`: not the place of the event. */
function isAway(before: string, after: string): boolean {
  const clause = before.split(/[,;]/).at(-1) ?? before;
  return (
    /^\s*(?:as|since|because|owing to|due to|puisque|comme|en raison de|debido a|como|поскольку)(?!\p{L})/iu.test(
      clause,
    ) ||
    /(?<!\p{L})(?:not|no longer|instead of|rather than|non pas|au lieu de|no|en lugar de|а не|вместо)\s*(?:be\s+|held\s+)?$/iu.test(
      clause,
    ) ||
    /^[^,;.]{0,40}(?:renovat|closed|unavailable|not available|rénov|fermé|renova|cerrad|закрыт|ремонт)/iu.test(after)
  );
}

/** The word by itself: `Child Online Protection` takes place nowhere. */
const ONLINE =
  /(?<!\p{L}|\p{Lu}[\p{L}-]*\s)(online|virtually|en ligne|en línea|онлайн|remotely|Online|Virtually|En ligne|En línea|Онлайн)(?!\p{L}|\s(?!(?:and|or|on|from|via|in|at|et|ou|le|du|y|el|del|en)\s)\p{L})/u;

/** A town stands alone or with its country; what is followed by more capitals is the name of something. */
function isTown(name: string): boolean {
  return (
    name.split(/,\s*/).every((part) => part.split(/\s+/).length <= 3) &&
    !/(?:Forum|Conference|Group|Union|World|Meeting|Framework|Initiative|Guidelines)/u.test(name)
  );
}

function trimName(name: string): string {
  const parts = name.split(/,\s*/);
  const kept = parts.filter((part, at) => at === 0 || /^Room \S/u.test(part) || !NO_PLACE.test(part)).join(", ");
  return kept.replace(/\s+(?:on|from|and|in|at)$/iu, "").replace(/[.,]$/, "");
}
