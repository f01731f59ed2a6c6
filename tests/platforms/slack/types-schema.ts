/** Checks payloads against slack-types.json, which is generated from `@slack/types`. */
import { readFileSync } from "node:fs";

export type Schema =
  | { readonly kind: "any" | "number" }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "string"; readonly most?: number }
  | { readonly kind: "array"; readonly item: Schema; readonly most?: number }
  | { readonly kind: "union"; readonly some: readonly Schema[] }
  | { readonly kind: "object"; readonly keys: Readonly<Record<string, Key>> }
  | { readonly kind: "named"; readonly name: string };

export interface Key {
  readonly schema: Schema;
  readonly optional: boolean;
}

export interface Schemas {
  readonly roots: Readonly<Record<string, Schema>>;
  readonly named: Readonly<Record<string, Schema>>;
}

export const SCHEMAS: Schemas = JSON.parse(readFileSync(new URL("./slack-types.json", import.meta.url), "utf8"));

/** Where a value differs from what the types and their comments say, one line each. */
export function differences(
  root: "KnownBlock" | "ModalView" | "HomeView" | "PlainTextOption",
  value: unknown,
): readonly string[] {
  const schema = SCHEMAS.roots[root];
  return schema === undefined ? [`no ${root}`] : walk(schema, value, root);
}

function walk(schema: Schema, value: unknown, at: string): readonly string[] {
  switch (schema.kind) {
    case "any":
      return [];
    case "number":
      return typeof value === "number" ? [] : [`${at}: no number`];
    case "literal":
      return value === schema.value ? [] : [`${at}: not ${schema.value}`];
    case "string":
      if (typeof value !== "string") return [`${at}: no text`];
      return value.length > (schema.most ?? value.length) ? [`${at}: longer than ${schema.most}`] : [];
    case "array":
      if (!Array.isArray(value)) return [`${at}: no list`];
      if (value.length > (schema.most ?? value.length)) return [`${at}: more than ${schema.most}`];
      return value.flatMap((each, index) => walk(schema.item, each, `${at}[${index}]`));
    case "union": {
      const some = schema.some.filter((each) => mayBe(each, value));
      const all = (some.length === 0 ? schema.some : some).map((each) => walk(each, value, at));
      return all.find((each) => each.length === 0) ?? all[0] ?? [`${at}: none of these`];
    }
    case "named":
      return walk(SCHEMAS.named[schema.name] ?? { kind: "any" }, value, at);
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${at}: no object`];
      const given: Readonly<Record<string, unknown>> = { ...value };
      const unknown = Object.keys(given).filter((key) => given[key] !== undefined && !(key in schema.keys));
      return [
        ...unknown.map((key) => `${at}: unknown ${key}`),
        ...Object.entries(schema.keys).flatMap(([key, { schema: inner, optional }]) => {
          if (given[key] === undefined) return optional ? [] : [`${at}: no ${key}`];
          return walk(inner, given[key], `${at}.${key}`);
        }),
      ];
    }
  }
}

/** False where the `type` already tells that the value is another of the union. */
function mayBe(schema: Schema, value: unknown): boolean {
  const object = schema.kind === "named" ? SCHEMAS.named[schema.name] : schema;
  const type = object?.kind === "object" ? object.keys.type?.schema : undefined;
  if (type?.kind !== "literal" || typeof value !== "object" || value === null) return true;
  return "type" in value && value.type === type.value;
}
