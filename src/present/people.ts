import type { Holder } from "../domain/finding.ts";
import { strong } from "./marks.ts";
import type { Messages } from "./messages/messages.ts";

/** "Name (Organisation, Country) [1]"; an office without a name goes by its own. */
export function card(holder: Holder): string {
  const place = [holder.organisation, holder.country].filter((part) => part !== null).join(", ");
  return `${strong(nameOf(holder))}${place === "" ? "" : ` (${place})`} [${holder.proof + 1}]`;
}

/** The name without its citation. */
export function nameOf(holder: Holder): string {
  return holder.person ?? holder.body ?? "";
}

/** "Co-Rapporteur for Question 3/2", or null for an office that has no role. */
export function roleOf(messages: Messages, holder: Holder): string | null {
  return holder.role === null ? null : messages.roleOf(holder.role, holder.body);
}

/** A holder with role and date, for notes: "Marco Obiso, BDT Focal Point for Question 3/2, 6 October 2020 [2]". */
export function datedCard(messages: Messages, holder: Holder): string {
  const role = roleOf(messages, holder);
  const date = holder.dated.date === null ? messages.labels.undated : messages.date(holder.dated.date);
  return `${nameOf(holder)}${role === null ? "" : `, ${role}`}, ${date} [${holder.proof + 1}]`;
}

/** People who share a role, told under that role once; in the order in which the roles first come. */
export function byRole(
  messages: Messages,
  holders: readonly Holder[],
): readonly (readonly [string | null, Holder[]])[] {
  const groups = new Map<string | null, Holder[]>();
  for (const holder of holders) {
    const role = roleOf(messages, holder);
    groups.set(role, [...(groups.get(role) ?? []), holder]);
  }
  return [...groups];
}
