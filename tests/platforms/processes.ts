/** Desks in processes of their own behind a balancer: any of them may be killed at any moment. */
import { type ChildProcess, spawn } from "node:child_process";
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
  request as send,
} from "node:http";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** What such a process is told. */
export const PROCESS = z.object({
  databaseUrl: z.string(),
  slack: z.object({ apiUrl: z.string(), token: z.string(), secret: z.string() }),
  discord: z.object({ apiUrl: z.string(), token: z.string(), publicKey: z.string() }),
  /** folder of the documents; null: a desk with a handful of fixed answers */
  corpus: z.string().nullable(),
});

export interface Processes {
  /** starts one more, which takes requests once it is ready */
  start(): Promise<void>;
  /** kills the one that was started first, at once */
  kill(): void;
  /** where the balancer listens */
  readonly address: string;
  readonly running: number;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MODULE = fileURLToPath(new URL("desk-process.ts", import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
}

/** Starts the balancer, and no process yet. Requests go to one after another; one that breaks off goes to the next. */
export async function startProcesses(told: z.infer<typeof PROCESS>): Promise<Processes> {
  const running: Running[] = [];
  let turn = 0;

  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const body = Buffer.concat(parts);
    for (let attempt = 0; attempt <= 3; attempt++) {
      const to = running[turn++ % Math.max(1, running.length)];
      if (to === undefined) break;
      const got = await forward(to.port, request, body).catch(() => null);
      if (got === null) continue;
      response.writeHead(got.status, got.headers).end(got.body);
      return;
    }
    response.writeHead(502).end();
  };
  const server = createServer((request, response) => void pass(request, response));
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const leave = (child: ChildProcess) => {
    const at = running.findIndex((each) => each.child === child);
    if (at >= 0) running.splice(at, 1);
  };
  return {
    async start() {
      const child = spawn(process.execPath, ["--import", "tsx", MODULE], {
        cwd: ROOT,
        env: { ...process.env, COPDESK_TEST_PROCESS: JSON.stringify(told) },
        stdio: ["ignore", "pipe", "inherit"],
      });
      child.on("exit", () => leave(child));
      const port = await new Promise<number>((resolve, reject) => {
        child.stdout.on("data", (said: Buffer) => resolve(Number(said.toString())));
        child.on("exit", (status) => reject(new Error(`the process ended with ${status}`)));
      });
      running.push({ child, port });
    },
    kill() {
      running[0]?.child.kill("SIGKILL");
    },
    address: `http://127.0.0.1:${typeof bound === "object" ? bound?.port : 0}`,
    get running() {
      return running.length;
    },
    async stop() {
      const ended = running.map(({ child }) => new Promise((resolve) => child.on("exit", resolve)));
      for (const { child } of running) child.kill("SIGTERM");
      await Promise.all(ended);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Got {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

function forward(port: number, { url, method, headers }: IncomingMessage, body: Buffer): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = send({ host: "127.0.0.1", port, path: url, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 502, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}
