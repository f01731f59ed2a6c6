import { describe, expect, it } from "vitest";
import { readPublicUrl } from "../../../../adapters/shared/public-url.ts";

describe("a public address", () => {
  it.each([
    ["https://desk.example.org", "https://desk.example.org"],
    ["https://desk.example.org/", "https://desk.example.org"],
    ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["https://Example.org/cop//", "https://example.org/cop"],
    ['https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"],
  ])("is read: %s", (given, read) => {
    expect(readPublicUrl(given)).toBe(read);
  });

  it.each([
    "desk.example.org",
    "/documents",
    "ftp://desk.example.org",
    "javascript:alert(1)",
    "https://",
    "https://me:secret@desk.example.org",
    "https://desk.example.org/?a=b",
    "https://desk.example.org/#top",
  ])("is none: %s", (given) => {
    expect(readPublicUrl(given)).toBeNull();
  });
});
