/** Requests made from an OpenAPI description, good and bad, and answers held to it: what schemathesis does, for this API. */
import fc from "fast-check";
import { z } from "zod";

const Schema = z.looseObject({});
type Schema = z.infer<typeof Schema>;

const Media = z.object({ content: z.object({ "application/json": z.object({ schema: Schema }) }) });
const Parameter = z.object({
  name: z.string(),
  in: z.enum(["query", "path"]),
  required: z.boolean().optional(),
  schema: Schema,
});
const Operation = z.object({
  parameters: z.array(Parameter).default([]),
  requestBody: Media.optional(),
  responses: z.record(z.string(), Media),
});
/** As much of a description as requests are made from. */
export const Description = z.object({
  openapi: z.string().startsWith("3.1"),
  paths: z.record(z.string(), z.record(z.enum(["get", "post"]), Operation.optional())),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

type Parameter = z.infer<typeof Parameter>;

/** One way in. */
export interface Way {
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  readonly responses: Readonly<Record<string, Schema>>;
}

/** A request, and whether it is as described. */
export interface Made {
  readonly target: string;
  readonly init: RequestInit;
  readonly good: boolean;
}

/** All ways in of a description, every reference put in its place. */
export function waysOf(text: unknown): readonly Way[] {
  const { paths, components } = Description.parse(text);
  const whole = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(whole);
    if (typeof node !== "object" || node === null) return node;
    const reference = "$ref" in node && typeof node.$ref === "string" ? node.$ref.split("/").at(-1) : undefined;
    if (reference !== undefined) return whole(components.schemas[reference]);
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, whole(value)]));
  };
  const schemaOf = (media: z.infer<typeof Media>) => Schema.parse(whole(media.content["application/json"].schema));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      if (operation === undefined) return [];
      const { parameters, requestBody, responses } = operation;
      return [
        {
          path,
          method,
          parameters: parameters.map((each) => ({ ...each, schema: Schema.parse(whole(each.schema)) })),
          body: requestBody === undefined ? null : schemaOf(requestBody),
          responses: Object.fromEntries(Object.entries(responses).map(([code, each]) => [code, schemaOf(each)])),
        },
      ];
    }),
  );
}

/** What is wrong with an answer by the description; empty when nothing is. */
export function faultsOf(way: Way, status: number, body: unknown): readonly string[] {
  const schema = way.responses[String(status)];
  if (schema === undefined) return [`${status} is not described`];
  const read = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(body);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

const number = (schema: Schema, key: string) => {
  const value = schema[key];
  return typeof value === "number" ? value : undefined;
};

/** Values that a schema allows. */
export function allowed(schema: Schema, words: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as readonly unknown[]));
  if (schema.type === "integer") {
    return fc.integer({ min: number(schema, "minimum") ?? 0, max: number(schema, "maximum") ?? 1_000 });
  }
  if (schema.type === "array") {
    const item = allowed(Schema.parse(schema.items), words);
    return fc.array(item, { minLength: 0, maxLength: number(schema, "maxItems") ?? 3 });
  }
  if (typeof schema.pattern === "string") {
    return fc
      .tuple(fc.integer({ min: 1990, max: 2035 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 7, 10))
      .map(([year, month, length]) => `${year}-${String(month).padStart(2, "0")}-09`.slice(0, length));
  }
  const longest = number(schema, "maxLength") ?? 2_000;
  return words.map((text) => text.trim().slice(0, longest).trim() || "x");
}

/** Values that a schema does not allow. */
function forbidden(schema: Schema): fc.Arbitrary<string> {
  if (Array.isArray(schema.enum)) return fc.constantFrom("nothing-of-the-kind", "", "__proto__", "EN", "roles ");
  if (schema.type === "integer") return fc.constantFrom("-1", "1.5", "ten", "9999999", "", "0x10", "1e3", "NaN");
  if (typeof schema.pattern === "string") return fc.constantFrom("yesterday", "2023-13", "2023-02-30", "23", "");
  return fc.constantFrom("", "x".repeat((number(schema, "maxLength") ?? 2_000) + 1));
}

/** Requests to one way in: as described, or with one thing that is not. */
export function requestsTo(way: Way, words: fc.Arbitrary<string>): fc.Arbitrary<Made> {
  const values = way.parameters.map((each) =>
    (each.required === true ? fc.constant(true) : fc.boolean()).chain((there) =>
      there ? allowed(each.schema, words).map((value) => [value].flat().map(String)) : fc.constant(null),
    ),
  );
  const good = fc.tuple(...values).map((given) => given);
  const body = way.body === null ? fc.constant(null) : objectOf(way.body, words);
  const made = fc.tuple(good, body).map(([given, sent]) => request(way, given, sent, true));
  if (way.body !== null) return fc.oneof(made, badBodies(way));
  const spoilt = fc
    .tuple(good, fc.nat())
    .chain(([given, which]) => {
      const at = which % way.parameters.length;
      const parameter = way.parameters[at];
      if (parameter === undefined) throw new Error(`${way.path} takes nothing that could be spoilt`);
      const single = parameter.schema.type === "array" ? Schema.parse(parameter.schema.items) : parameter.schema;
      return forbidden(single).map((value) => given.map((each, place) => (place === at ? [value] : each)));
    })
    // An empty stretch of a path makes another path of it.
    .filter((given) => way.parameters.every((each, at) => each.in !== "path" || given[at]?.[0] !== ""))
    .map((given) => request(way, given, null, false));
  return fc.oneof(made, spoilt);
}

function request(way: Way, given: readonly (readonly string[] | null)[], body: unknown, good: boolean): Made {
  const query = new URLSearchParams();
  let path = way.path;
  for (const [at, { name, in: place }] of way.parameters.entries()) {
    for (const value of given[at] ?? []) {
      if (place === "path") path = path.replace(`{${name}}`, encodeURIComponent(Buffer.from(value).toString()));
      else query.append(name, value);
    }
  }
  const target = query.size === 0 ? path : `${path}?${query}`;
  if (body === null) return { target, init: { method: way.method }, good };
  const headers = { "content-type": "application/json" };
  return { target, init: { method: way.method, headers, body: JSON.stringify(body) }, good };
}

function objectOf(schema: Schema, words: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const properties = z.record(z.string(), Schema).parse(schema.properties);
  const required = z.array(z.string()).parse(schema.required ?? []);
  return fc.record(Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, allowed(each, words)])), {
    requiredKeys: required,
  });
}

/** Bodies of which nothing, or one thing, is as described. */
function badBodies(way: Way): fc.Arbitrary<Made> {
  const of = (body: string, type = "application/json"): Made => {
    return { target: way.path, init: { method: way.method, headers: { "content-type": type }, body }, good: false };
  };
  return fc.oneof(
    fc
      .constantFrom("", "{", "null", "[]", "1", '"text"', "{}", '{"question":""}', '{"question":1}')
      .map((each) => of(each)),
    fc.constantFrom('{"question":"x","more":1}', '{"question":"x","language":"de"}').map((each) => of(each)),
    fc.constantFrom('{"question":"x","asOf":"2023-02-30"}', '{"question":"x","history":"y"}').map((each) => of(each)),
    fc.constant(of(JSON.stringify({ question: "x".repeat(70_000) }))),
    fc.constantFrom("text/plain", "application/x-www-form-urlencoded", "").map((type) => of('{"question":"x"}', type)),
    fc.json().map((each) => of(each)),
  );
}
