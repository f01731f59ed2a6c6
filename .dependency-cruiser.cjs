// Which module may import which: the directions of docs/contributing.md, checked by tools/check-direction.js.
// `from` may not import `to`.
const PLATFORMS = "node_modules/(@slack|discord|@discordjs|hono|@hono|commander|pino|chokidar|ws|p-queue|pg)(/|$|[.-])";

/** Modules of one room may import those of the named rooms (and the core's root files) only. */
function room(name, ...allowed) {
  const others = [
    "text",
    "relations",
    "corpus",
    "search",
    "library",
    "ledger",
    "query",
    "present",
    "survey",
    "importing",
    "evaluation",
    "completion",
  ].filter((each) => each !== name && !allowed.includes(each));
  return {
    name: `${name}-imports-downward`,
    severity: "error",
    from: { path: `^src/${name}/` },
    to: { path: `^src/(${others.join("|")})/` },
  };
}

module.exports = {
  forbidden: [
    {
      name: "core-knows-no-adapter",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(adapters|tests|tools)/" },
    },
    { name: "core-does-no-io", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["core"] } },
    { name: "core-knows-no-platform", severity: "error", from: { path: "^src/" }, to: { path: PLATFORMS } },
    {
      name: "front-door-is-for-adapters",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/index\\.ts$" },
    },
    {
      name: "domain-imports-nothing",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { pathNot: "^src/domain/" },
    },
    {
      name: "present-knows-domain-only",
      severity: "error",
      from: { path: "^src/present/" },
      to: { pathNot: "^src/(present|domain)/" },
    },
    room("text"),
    room("corpus", "text"),
    room("search", "text", "corpus"),
    room("relations", "text"),
    room("query", "text", "relations", "corpus", "search", "library", "ledger", "present"),
    room("survey", "text", "corpus", "search", "library", "query", "present"),
    room("importing", "text", "corpus"),
    room("library", "text", "corpus", "search"),
    room("ledger", "text", "relations", "corpus", "search", "library"),
    room("evaluation", "text", "corpus", "search", "library", "ledger", "query", "present"),
    room("completion", "text", "corpus", "search", "library", "query"),
    {
      name: "adapters-use-the-front-door",
      severity: "error",
      from: { path: "^adapters/" },
      to: { path: "^src/", pathNot: "^src/index\\.ts$" },
    },
    {
      name: "adapters-know-no-other-adapter",
      severity: "error",
      from: { path: "^adapters/([^/]+)/", pathNot: "^adapters/terminal/" },
      to: { path: "^adapters/", pathNot: "^adapters/($1|shared)/" },
    },
    { name: "no-test-code", severity: "error", from: { path: "^(src|adapters)/" }, to: { path: "^(tests|tools)/" } },
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "everything-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    // Imports of types count too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
