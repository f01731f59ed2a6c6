import type { ProposedEvent } from "../facts.ts";
import { eventNoun } from "./event-phrases.ts";

/** Each event once, with what its several mentions say together; one dated by its month goes where another has the day. */
export function mergedEvents(found: readonly ProposedEvent[]): readonly ProposedEvent[] {
  const out: ProposedEvent[] = [];
  for (const event of found) {
    const at = out.findIndex((other) => isSame(other, event));
    const known = out[at];
    if (known === undefined) out.push(event);
    else out[at] = fuller(known, event);
  }
  return out.filter((event) => !out.some((other) => isVaguer(event, other)));
}

/** True for an event that is dated by its month where another of the same group and kind has the day. */
function isVaguer(event: ProposedEvent, other: ProposedEvent): boolean {
  if (event.start?.length !== 7 || other.start?.length !== 10 || !other.start.startsWith(event.start)) return false;
  const kind = (title: string) => eventNoun(title)?.toLowerCase().replace(/s$/, "");
  const own = event.body !== undefined && event.body === other.body;
  return (
    (own || (event.body === undefined && sharesWords(event.title, other.title))) &&
    kind(event.title) === kind(other.title)
  );
}

/** The one that names itself more fully, with what the other adds: `Twenty-first meeting` and `twenty-first meeting of CWG-COP`. */
function fuller(known: ProposedEvent, other: ProposedEvent): ProposedEvent {
  const longer =
    other.title.length > known.title.length && other.title.toLowerCase().startsWith(known.title.toLowerCase());
  const [first, second] = longer ? [other, known] : [known, other];
  return {
    ...second,
    ...first,
    ...(saysMore(second.place, first.place) ? { place: second.place } : {}),
  };
}

/** `ITU headquarters in Geneva, Room K` beside `Geneva`. */
function saysMore(place: string | undefined, known: string | undefined): place is string {
  return place !== undefined && known !== undefined && place !== known && place.includes(known);
}

function isSame(a: ProposedEvent, b: ProposedEvent): boolean {
  return (
    a.start === b.start &&
    (a.end ?? a.start) === (b.end ?? b.start) &&
    (a.title === b.title || sharesWords(a.title, b.title))
  );
}

function sharesWords(a: string, b: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const [x, y] = [words(a), words(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return common > 0 && common >= Math.min(x.size, y.size) * 0.5;
}
