/** A real browser, driven over its own protocol; where none is installed, whoever asks is told. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { z } from "zod";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The program of the browser; null where there is none. */
export const CHROMIUM: string | null =
  [process.env.CHROMIUM, ...PLACES].find((place) => place !== undefined && existsSync(place)) ?? null;

/** One tab. */
export interface Browser {
  open(url: string): Promise<void>;
  /** the value of an expression in the page */
  look(expression: string): Promise<unknown>;
  /** how wide and high the window is, in CSS pixels, and whether it prefers dark colours */
  resize(width: number, height: number, dark?: boolean): Promise<void>;
  /** PNG */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

const MESSAGE = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});
const LIFECYCLE = z.object({ name: z.string(), loaderId: z.string() });
const NAVIGATED = z.object({ loaderId: z.string() });
const TABS = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }));
const VALUE = z.object({ result: z.object({ value: z.unknown().optional() }) });
const PICTURE = z.object({ data: z.string() });

/** Starts the browser without a window. */
export async function startBrowser(program: string): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), "copdesk-browser-"));
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"];
  const child = spawn(program, [...flags, "--remote-debugging-port=0", `--user-data-dir=${folder}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let told = "";
    child.stderr.on("data", (part) => {
      told += part;
      const found = /DevTools listening on ws:\/\/([^/]+)/.exec(told)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(`the browser ended: ${told}`)));
  });
  const tabs = TABS.parse(await (await fetch(`http://${address}/json/list`)).json());
  const tab = tabs.find(({ type }) => type === "page");
  if (tab === undefined) throw new Error("the browser has no tab");
  const socket = new WebSocket(tab.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<number, (message: z.infer<typeof MESSAGE>) => void>();
  /** which documents have been loaded: events of one that was left may still come in */
  const loaded = new Set<string>();
  let seen = () => {};
  socket.on("message", (data) => {
    const message = MESSAGE.parse(JSON.parse(String(data)));
    const event = message.method === "Page.lifecycleEvent" ? LIFECYCLE.parse(message.params) : null;
    if (event?.name === "load") {
      loaded.add(event.loaderId);
      seen();
    }
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  let last = 0;
  const call = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const navigate = async (url: string) => {
    const { loaderId } = NAVIGATED.parse(await call("Page.navigate", { url }));
    while (!loaded.has(loaderId)) {
      await new Promise<void>((resolve) => {
        seen = resolve;
      });
    }
  };
  await call("Page.enable");
  await call("Page.setLifecycleEventsEnabled", { enabled: true });
  return {
    async open(url) {
      // Else the same page with another fragment is not loaded anew.
      await navigate("about:blank");
      await navigate(url);
    },
    look: async (expression) =>
      VALUE.parse(await call("Runtime.evaluate", { expression, returnByValue: true })).result.value,
    async resize(width, height, dark = false) {
      const value = dark ? "dark" : "light";
      await call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 600 });
      await call("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
    },
    picture: async () =>
      Buffer.from(PICTURE.parse(await call("Page.captureScreenshot", { format: "png" })).data, "base64"),
    async close() {
      socket.close();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}
