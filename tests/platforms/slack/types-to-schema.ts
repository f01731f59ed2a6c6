/**
 * Writes slack-types.json: what `@slack/types` says of messages, modals and home pages, types and limits, as a schema that
 * can be run. Run: npx tsx tests/platforms/slack/types-to-schema.ts && npx biome format --write tests/platforms/slack
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Key, Schema, Schemas } from "./types-schema.ts";

const ROOTS = ["KnownBlock", "ModalView", "HomeView", "PlainTextOption"] as const;
const OUT = new URL("./slack-types.json", import.meta.url);

/** Limits as the comments word them: "Maximum length for this field is 255 characters", "Max of 100 blocks". */
const LENGTH = /\b(?:max(?:imum)? length|limit)\b[^.]*?\b([\d,]+)\s+characters/i;
const COUNT = /\b(?:max(?:imum)?)\b(?: number of [\w ]+ is| of)? (\d+)(?! characters)\b/i;

/** Reads the types anew. */
export function schemasOfTypes(): Schemas {
  const entry = createRequire(import.meta.url)
    .resolve("@slack/types")
    .replace(/\.js$/, ".d.ts");
  const program = ts.createProgram([entry], { strict: true, noEmit: true, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`no module in ${entry}`);
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
  const named: Record<string, Schema> = {};

  const textOf = (symbol: ts.Symbol) => {
    const tags = symbol.getJsDocTags(checker).flatMap((tag) => tag.text?.map(({ text }) => text) ?? []);
    return [...symbol.getDocumentationComment(checker).map(({ text }) => text), ...tags].join(" ").replace(/\s+/g, " ");
  };

  function schemaOf(type: ts.Type, said: string): Schema {
    if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: "literal", value: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { kind: "literal", value: checker.typeToString(type) === "true" };
    if (type.flags & ts.TypeFlags.String) {
      const most = LENGTH.exec(said)?.[1];
      return most === undefined ? { kind: "string" } : { kind: "string", most: Number(most.replace(",", "")) };
    }
    if (type.flags & ts.TypeFlags.Number) return { kind: "number" };
    if (type.isUnion()) {
      const some = type.types
        .filter((each) => !(each.flags & ts.TypeFlags.Undefined))
        .map((each) => schemaOf(each, said));
      return some.length === 1 && some[0] !== undefined ? some[0] : { kind: "union", some };
    }
    const item = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
    if (item !== undefined) {
      const most = COUNT.exec(said)?.[1];
      const inner = schemaOf(item, "");
      return most === undefined ? { kind: "array", item: inner } : { kind: "array", item: inner, most: Number(most) };
    }
    if (checker.isTupleType(type)) {
      const parts = checker.getTypeArguments(type as ts.TypeReference).map((each) => schemaOf(each, ""));
      return { kind: "array", item: { kind: "union", some: parts } };
    }
    if (type.flags & ts.TypeFlags.Object || type.isIntersection()) return objectOf(type, LENGTH.exec(said)?.[1]);
    return { kind: "any" };
  }

  /** @param most the length that a field allows the text of the object in it, as the reference has it for text objects */
  function objectOf(type: ts.Type, most: string | undefined): Schema {
    const called: string | undefined = (type.getSymbol() as ts.Symbol | undefined)?.name;
    if (called === undefined || called === "__type") return { kind: "object", keys: keysOf(type, most) };
    const name = `${called}${most === undefined ? "" : ` of ${most}`}`;
    if (named[name] === undefined) {
      // Types may hold themselves: the name stands before its keys are known.
      const keys: Record<string, Key> = {};
      named[name] = { kind: "object", keys };
      Object.assign(keys, keysOf(type, most));
    }
    return { kind: "named", name };
  }

  function keysOf(type: ts.Type, most: string | undefined): Record<string, Key> {
    return Object.fromEntries(
      checker.getPropertiesOfType(type).map((key) => {
        const said = key.name === "text" && most !== undefined ? `Maximum length is ${most} characters` : textOf(key);
        const schema = schemaOf(checker.getTypeOfSymbol(key), said);
        return [key.name, { schema, optional: (key.flags & ts.SymbolFlags.Optional) !== 0 }];
      }),
    );
  }

  const roots = ROOTS.map((name) => {
    const symbol = exported.get(name);
    if (symbol === undefined) throw new Error(`@slack/types has no ${name}`);
    return [name, schemaOf(checker.getDeclaredTypeOfSymbol(symbol), "")] as const;
  });
  return { roots: Object.fromEntries(roots), named };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(OUT, `${JSON.stringify(schemasOfTypes())}\n`);
}
