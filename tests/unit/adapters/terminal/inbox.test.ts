import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openInbox } from "../../../../adapters/terminal/keeping/inbox.ts";

let folder = "";
let inbox = "";
const dropped: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
  inbox = mkdtempSync(join(folder, "inbox-"));
  dropped.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () =>
  openInbox({
    folder: inbox,
    note: join(folder, "data", "inbox.json"),
    keeper: { drop: (file, bytes) => void dropped.push(`${file}: ${Buffer.from(bytes)}`) },
  });

it("takes each document once that is no longer being written, and again when it has changed", async () => {
  const look = open();
  writeFileSync(join(inbox, "letter.txt"), "half");
  writeFileSync(join(inbox, "picture.png"), "no document");
  await look();
  writeFileSync(join(inbox, "letter.txt"), "half and half");
  await look();
  expect(dropped).toEqual([]);
  await look();
  await look();
  expect(dropped).toEqual(["letter.txt: half and half"]);
  writeFileSync(join(inbox, "letter.txt"), "another version");
  await look();
  await look();
  expect(dropped).toEqual(["letter.txt: half and half", "letter.txt: another version"]);
});

it("remembers over a restart what it took", async () => {
  writeFileSync(join(inbox, "letter.txt"), "words");
  const look = open();
  for (let at = 0; at < 2; at++) await look();
  const again = open();
  for (let at = 0; at < 3; at++) await again();
  expect(dropped).toEqual(["letter.txt: words"]);
});

it("says when the folder is away", async () => {
  rmSync(inbox, { recursive: true });
  await expect(open()()).rejects.toMatchObject({ code: "file-missing" });
});
