import { compareDates, type PartialDate } from "../domain/partial-date.ts";

/** The latest date that any of the documents bears; null when none is dated. */
export function newestOf(documents: readonly { readonly date: PartialDate | null }[]): PartialDate | null {
  return documents.reduce<PartialDate | null>(
    (newest, { date }) => (compareDates(date, newest) > 0 ? date : newest),
    null,
  );
}
