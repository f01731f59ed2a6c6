import { describe, expect, it } from "vitest";
import { CodedError, ERROR_CODES, type ErrorCode, type ErrorData, faultLine, wordsFor } from "../../src/errors.ts";

const fault = { file: "a.md", line: 3, message: 'unknown key "titel"', mend: 'write "title"' };

/** One example of each code; a code without one is a type error. */
const EXAMPLES: { readonly [Code in ErrorCode]: ErrorData[Code] } = {
  "corpus-missing": { folder: "nowhere" },
  "corpus-empty": { folder: "empty" },
  "corpus-broken": { faults: [fault] },
  "corpus-unwritable": { folder: "corpus", reason: "EROFS" },
  "file-missing": { file: "x.jsonl" },
  "file-unreadable": { file: "x.jsonl", reason: "permission denied" },
  "lines-broken": { file: "x.jsonl", faults: [{ line: 2, reason: "no JSON" }] },
  "date-wrong": { value: "tomorrow" },
  "question-missing": {},
  "question-twice": { file: "x.jsonl" },
  "choice-missing": { choices: ["--gold FILE", "--collection DIR"] },
  "settings-wrong": { faults: ["COPDESK_PORT must be a port."] },
  "credentials-missing": {},
  "address-taken": { host: "127.0.0.1", port: 3000 },
  "address-wrong": { host: "nowhere", port: 3000, reason: "not found" },
  "platform-refused": { platform: "Slack", reason: "invalid_auth" },
  "database-refused": { at: "db:5432/copdesk", reason: "password authentication failed" },
  "database-away": { at: "db:5432/copdesk", reason: "connect ECONNREFUSED" },
  "answer-late": { seconds: 6 },
  "answers-lost": { count: 2 },
  "part-missing": { part: "the importer" },
  "request-wrong": { faults: ["question: must not be empty"] },
  "request-large": { kilobytes: 64 },
  "request-failed": {},
  "media-wrong": {},
  "method-wrong": {},
  "origin-wrong": {},
  "name-wrong": {},
  "not-there": { what: "document" },
  "too-many-requests": {},
  unexpected: { reason: "boom" },
};

describe("the catalogue", () => {
  it("words every code: what happened, naming its data, and what to do", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual([...ERROR_CODES].sort());
    for (const [code, data] of Object.entries(EXAMPLES)) {
      const error = new CodedError(code as ErrorCode, data as never);
      const words = error.words();
      const all = [...words.lines, words.mend].join("\n");
      expect(words.lines.length, code).toBeGreaterThan(0);
      for (const line of words.lines) expect(line, code).toMatch(/^\S[^\n]{9,}$/);
      expect(words.mend !== null || all.includes("→"), `${code} says what to do`).toBe(true);
      for (const value of Object.values(data)) {
        if (typeof value !== "object") expect(all, code).toContain(String(value));
      }
      expect(error.message).toBe(words.lines.join("\n"));
      expect(wordsFor(error)).toEqual(words);
    }
  });

  it("puts a fault on one line with file, line and mend", () => {
    expect(faultLine(fault)).toBe('a.md:3: unknown key "titel" → write "title"');
    expect(faultLine({ ...fault, line: null, message: "bad\nstack" })).toBe('a.md: bad → write "title"');
  });

  it("words what nobody expected in one line, without a stack", () => {
    expect(wordsFor(new TypeError("x is not a function\n    at y")).lines).toEqual([
      "Something went wrong that should not: x is not a function",
    ]);
    expect(wordsFor("just text").lines[0]).toContain("just text");
  });
});
