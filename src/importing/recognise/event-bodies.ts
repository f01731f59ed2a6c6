import { bodyIn } from "../bodies.ts";
import { behindPaper } from "../group-names.ts";
import type { Reading } from "../reading.ts";
import { symbolsIn } from "../symbols-of-documents.ts";

/** The group whose event it is, from its name, its sentence or the head of the document; null when none of them says so. */
export function bodyOfEvent(title: string, context: string, reading: Reading): string | null {
  const own = ownBody(title);
  const general =
    /^(?:\S+\s+){0,3}(?:meeting|session|réunion|reunión|sesión|собрание|сессия|plenary|assembly)(?:\s+of\s+the\s+group)?$/iu.test(
      title,
    );
  const isItself =
    own !== null &&
    /(?:Conference|Forum|Assembly|Council|Workshop|Conférence|Assemblée|Conferencia|Asamblea)/u.test(own) &&
    !/(?:Group|Committee|Panel|Groupe|Comité|Grupo)/u.test(own) &&
    title.includes(own);
  const host = hostBefore(context, title);
  const possessed = ofSubject(context, title);
  return host !== null
    ? host
    : possessed !== null
      ? possessed.body
      : own !== null && own !== title && !isItself
        ? own
        : general
          ? headBody(reading)
          : bodyBefore(context, title);
}

/** `X invites … to its 27th meeting`: the meeting is that of the subject, or of nobody when no group is the subject. */
function ofSubject(context: string, title: string): { body: string | null } | null {
  const before = context.slice(0, Math.max(0, context.indexOf(title)));
  if (!/(?<!\p{L})(?:its|their|our|sa|son|leur|su|его|своё|свое|их)\s+(?:\p{Ll}+\s+)?$/iu.test(before)) return null;
  const subject = before.replace(/^(?:The|La|Le|L['’]|El|Los|Les)\s*/u, "");
  const body = bodyIn(subject);
  // Between the group and "its" nothing else may stand that could be meant.
  return { body: body !== null && subject.startsWith(body) ? body : null };
}

/** The group that the whole document is about, which is never the one that it is addressed to. */
function headBody(reading: Reading): string | null {
  const { letterhead, from, title, meeting, to } = reading.head;
  const own = title.replace(/\s(?:to|for|à|au|al?|для)\s.*$/iu, "").replace(/\[.*$/u, "");
  const names = [
    letterhead,
    bodyIn(from ?? ""),
    bodyIn(behindPaper(own, reading.marks)),
    bodyIn(behindPaper(meeting ?? "", reading.marks)),
  ].filter((name) => name !== null && !to.some((addressee) => addressee.includes(name)));
  // A secretariat writes for the group whose meetings it calls.
  return (
    names.find((name) => name !== null && !/(?:secretariat|secrétariat|secretaría|секретариат)$/iu.test(name)) ?? null
  );
}

/** The group in the name of an event: `Rapporteur Group meeting on Question 6/1` is held by that Question's group. */
function ownBody(title: string): string | null {
  const first = bodyIn(title);
  if (first === null || !/^(?:Rapporteur Group|Working Group|Expert Group|Group)$/u.test(first)) return first;
  const after = bodyIn(title.slice(title.indexOf(first) + first.length));
  return after !== null && /\d/.test(after) ? after : first;
}

/** Who holds it, where the sentence has that for its subject: `ITU-D SG2 Q3/2 held its first … meetings`. */
function hostBefore(context: string, title: string): string | null {
  const at = context.indexOf(title);
  const subject = at < 0 ? undefined : HOST.exec(context.slice(Math.max(0, at - 200), at))?.[1];
  if (subject === undefined) return null;
  const body = bodyIn(subject);
  if (body === null) return null;
  const whole = subject.slice(subject.indexOf(body)).trim();
  return whole.length <= 90 && !/[,;]|\s(?:and|et|y|with|that|which)\s/u.test(whole.slice(body.length)) ? whole : null;
}

const HOST =
  /(?:^|[,;:]\s|\s(?=[Tt]he\s))([^,;:]{2,140}?)\s+(?:(?:has|have|is|are|will|also|recently|successfully|a|ont|ha|han)\s+){0,2}(?:planning\s+to\s+)?(?:hosts?|hosted|hosting|holds?|held|holding|(?:co-)?organi[sz](?:es?|ed|ing)|convenes?|convened|conven(?:ing)|a tenu|tiendra|organisera?|organisé|celebró|celebrará|organizó|organizará|проведет|провела?|провёл)\s+(?:its|the|an?|their|sa|son|le|la|une?|el|su|un|una)?\s*$/u;

/** Who held it: the group that is named before the event in its sentence. */
function bodyBefore(context: string, title: string): string | null {
  const before = context.slice(0, Math.max(0, context.indexOf(title)));
  // The bureau in the number of a circular holds nothing.
  const bare = symbolsIn(before).reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    before,
  );
  return bodyIn(bare.slice(-120));
}
