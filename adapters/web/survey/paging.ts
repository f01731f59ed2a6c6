/** Long lists a part at a time, so that no page is heavy; how many there are in all is always said. */
import type { Context } from "hono";
import { html } from "hono/html";
import { interfaceWords } from "../../../src/index.ts";
import { addressWith, linkTo, type Reader } from "../reader.ts";
import type { Parameters } from "./area.ts";

/** A part of a list. */
export interface Part<T> {
  readonly items: readonly T[];
  /** from 1 */
  readonly number: number;
  readonly last: number;
}

/** The part that the address names (`?page=2`), else the first. */
export function partOf<T>(context: Context, all: readonly T[], size: number): Part<T> {
  const last = Math.max(1, Math.ceil(all.length / size));
  const wanted = Number.parseInt(context.req.query("page") ?? "1", 10);
  const number = Math.min(last, Math.max(1, Number.isNaN(wanted) ? 1 : wanted));
  return { items: all.slice((number - 1) * size, number * size), number, last };
}

/** The ways to the parts before and after; nothing where there is one. */
export function paging(
  reader: Reader,
  { number, last }: Pick<Part<unknown>, "number" | "last">,
  path: string,
  parameters: Parameters,
): ReturnType<typeof html> | "" {
  if (last === 1) return "";
  const { back, more } = interfaceWords(reader.language);
  const way = (to: number, label: string) =>
    to < 1 || to > last
      ? ""
      : html`<li><a href="${linkTo(reader, addressWith(path, { ...parameters, page: String(to) }))}">${label}</a></li>`;
  return html`<nav class="paging" aria-label="${number} / ${last}"><ul>${way(number - 1, back)}<li>${number} / ${last}</li>${way(number + 1, more)}</ul></nav>`;
}
