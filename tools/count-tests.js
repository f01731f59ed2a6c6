// Prints "N passed, N failed" from the results that the test runner wrote as JSON. A test file that could not even be
// loaded counts as one failure, and so does a runner that left no results.
import { readFileSync } from "node:fs";

function count(text) {
  if (text.trim() === "") return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
  const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + unloaded };
}

const { passed, failed } = count(readFileSync(process.argv[2], "utf8"));
console.log(`${passed} passed, ${failed} failed`);
