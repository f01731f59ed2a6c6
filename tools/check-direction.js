// Fails when a module imports against the directions of .dependency-cruiser.cjs, or when so few modules were seen that
// the check itself must be broken: a checker that cannot read TypeScript finds nothing wrong in it.
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import config from "../.dependency-cruiser.cjs";

const FEWEST_MODULES = 40;
const FEWEST_IMPORTS = 80;

const { output } = await cruise(
  ["src", "adapters"],
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
  undefined,
  { tsConfig: extractTSConfig(config.options.tsConfig.fileName) },
);
const own = output.modules.filter((module) => /^(src|adapters)\//.test(module.source));
const imports = own.reduce((sum, module) => sum + module.dependencies.length, 0);

for (const { rule, from, to, cycle } of output.summary.violations) {
  const path = cycle ? cycle.map((step) => step.name).join(" → ") : to;
  console.error(`${rule.name}: ${from} → ${path}`);
}
const seen = `${own.length} modules, ${imports} imports`;
if (own.length < FEWEST_MODULES || imports < FEWEST_IMPORTS) {
  console.error(`Saw only ${seen}: the check does not read the sources.`);
  process.exitCode = 1;
} else if (output.summary.violations.length > 0) {
  process.exitCode = 1;
} else {
  console.log(`${seen}: every import runs in its direction.`);
}
