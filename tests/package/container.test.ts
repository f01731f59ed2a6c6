/** The image, built from the Dockerfile by buildah over a stand-in base, since a test fetches none: what runs in it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Building needs the two programs, and rights that only root has everywhere. */
const CAN_BUILD =
  process.getuid?.() === 0 && ["buildah", "busybox"].every((name) => spawnSync("which", [name]).status === 0);
if (!CAN_BUILD) console.warn("No buildah and busybox, or not root: building the image is left out.");

describe.skipIf(!CAN_BUILD)("the image", () => {
  let room = "";
  let container = "";
  const at = (...parts: string[]) => join(room, ...parts);
  const buildah = (...args: string[]) => {
    const storage = ["--root", at("storage"), "--runroot", at("run"), "--storage-driver", "overlay"];
    return spawnSync("buildah", [...storage, ...args], { encoding: "utf8" });
  };
  const sound = (done: ReturnType<typeof buildah>) => {
    if (done.status !== 0) throw new Error(done.stderr);
    return done.stdout.trim();
  };
  const run = (line: string, ...options: string[]) =>
    buildah("run", "--isolation", "chroot", ...options, container, "--", "sh", "-c", line);

  beforeAll(() => {
    room = mkdtempSync(join(tmpdir(), "copdesk-image-"));
    sound(spawnSync("bash", [resolve("tests/package/stand-in-base.sh"), room], { encoding: "utf8" }));
    const apart = ["--isolation", "chroot", "--pull-never", "--network", "host"];
    const cache = ["--volume", `${join(homedir(), ".npm")}:/root/.npm`];
    sound(buildah("build", ...apart, ...cache, "--build-arg", "BASE=localhost/stand-in", "--tag", "copdesk", "."));
    container = sound(buildah("from", "--pull-never", "copdesk"));
  }, 900_000);
  afterAll(() => {
    buildah("rm", "--all");
    rmSync(room, { recursive: true, force: true });
  });

  it("answers, as a user without rights, and holds nothing to compile with", () => {
    const asked = run('copdesk ask "who is the Q3/2 focal point" && id -un && ls /app/node_modules /app');
    expect(asked.status).toBe(0);
    expect(asked.stdout).toMatch(/^Orhan Osmani is BDT Focal Point/);
    expect(asked.stdout.split("\n")).toContain("node");
    expect(asked.stdout).not.toMatch(/^(?:typescript|src|tests)$/m);
  });

  it("starts the desk, and looks after its health", () => {
    const { OCIv1 } = JSON.parse(sound(buildah("inspect", "--type", "image", "copdesk")));
    const { Entrypoint, Cmd, User, Volumes } = OCIv1.config;
    expect([...Entrypoint, ...Cmd]).toEqual(["copdesk", "serve"]);
    expect(User).toBe("node");
    expect(Object.keys(Volumes).sort()).toEqual(["/corpus", "/data"]);
    // The image's own words for its health, run beside the desk that it starts.
    const [, check = ""] = /^HEALTHCHECK[\s\S]*?CMD (\[.*\])$/m.exec(readFileSync("Dockerfile", "utf8")) ?? [];
    const [node = "", ...args] = JSON.parse(check);
    const health = `${node} ${args.map((each: string) => `"${each}"`).join(" ")}`;
    const line = `copdesk serve & desk=$!; for each in 1 2 3 4 5 6 7 8 9 10; do sleep 1; ${health} && break; done; ${health}; echo $?; kill $desk; wait $desk; echo $?`;
    const served = run(line, "--env", "COPDESK_PUBLIC_URL=http://desk.example", "--env", "COPDESK_PORT=39417");
    expect(served.stdout.trim().split("\n")).toEqual(["0", "0"]);
  });

  it("adds to its corpus and answers from it, and says when a corpus cannot be written", () => {
    mkdirSync(at("in"));
    writeFileSync(at("in/note.md"), "# Helplines\n\nThe helpline of Freedonia is open at night.\n");
    const given = ["--volume", `${at("in")}:/in:ro`];
    const added = run("copdesk add /in/note.md && copdesk ask when is the helpline of Freedonia open", ...given);
    expect(added).toMatchObject({ status: 0, stdout: expect.stringContaining("open at night") });
    mkdirSync(at("sealed"));
    const sealed = [...given, "--volume", `${at("sealed")}:/sealed:ro`, "--env", "COPDESK_CORPUS=/sealed"];
    const refused = run("copdesk add /in/note.md", ...sealed);
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toMatch(/Nothing can be written in the corpus folder "\/sealed": EROFS\.\n.*COPDESK_CORPUS/);
  });
});
