/** What is counted, as Prometheus reads it. */
import { describe, expect, it } from "vitest";
import { measured } from "../../../../adapters/shared/measured.ts";
import { createMetrics, createMetricsApp, type MetricsSource } from "../../../../adapters/shared/metrics.ts";
import { CodedError } from "../../../../src/index.ts";
import { createFakeDesk } from "../../../platforms/fake-desk.ts";

const TODAY = { today: "2026-11-20" };

function watched(change: Partial<MetricsSource> = {}) {
  const metrics = createMetrics();
  const app = createMetricsApp(metrics, {
    corpus: () => ({ documents: 5, faults: 2 }),
    platforms: () => [
      { name: "slack", ok: true },
      { name: "discord", ok: false },
    ],
    stores: () => ["replies: ENOSPC"],
    ...change,
  });
  const lines = async () => (await (await app.request("/metrics")).text()).split("\n");
  return { metrics, app, lines };
}

describe("the metrics", () => {
  it("count answers by surface, outcome and language, with the time each took", async () => {
    const { metrics, lines } = watched();
    let clock = 0;
    const tick = () => {
      clock += 30;
      return clock;
    };
    const desk = measured(createFakeDesk(), "slack", metrics, tick);
    const { answer } = await desk.ask("who is the focal point", TODAY);
    await desk.support("a text", TODAY);
    await desk.lookup({ kind: "country", name: "NG" }, TODAY);
    const all = await lines();
    const counted = all.filter((line) => line.startsWith("copdesk_questions_total{"));
    const sum = counted.reduce((total, line) => total + Number(line.split(" ").at(-1)), 0);
    expect(sum).toBe(3);
    expect(counted.join("\n")).toContain(
      `surface="slack",outcome="${answer.outcome}",language="${answer.understood.language}"`,
    );
    expect(all).toContain('copdesk_answer_seconds_bucket{le="0.025",surface="slack"} 0');
    expect(all).toContain('copdesk_answer_seconds_bucket{le="0.05",surface="slack"} 3');
  });

  it("count what got no answer by its code, and pass the error on", async () => {
    const { metrics, lines } = watched();
    const failing = (error: Error) =>
      measured(
        {
          ...createFakeDesk(),
          ask: () => {
            throw error;
          },
        },
        "web",
        metrics,
      );
    const late = new CodedError("answer-late", { seconds: 6 });
    await expect(failing(late).ask("x", TODAY)).rejects.toBe(late);
    await expect(failing(new Error("odd")).ask("x", TODAY)).rejects.toThrow("odd");
    const all = await lines();
    expect(all).toContain('copdesk_answer_failures_total{surface="web",code="answer-late"} 1');
    expect(all).toContain('copdesk_answer_failures_total{surface="web",code="unexpected"} 1');
  });

  it("tell of the corpus, reloads, platforms and stores", async () => {
    const { metrics, lines } = watched();
    metrics.reloaded();
    metrics.platformFailed("discord");
    expect(await lines()).toEqual(
      expect.arrayContaining([
        "copdesk_corpus_documents 5",
        "copdesk_corpus_faults 2",
        "copdesk_reloads_total 1",
        'copdesk_platform_failures_total{platform="discord"} 1',
        'copdesk_platform_up{platform="slack"} 1',
        'copdesk_platform_up{platform="discord"} 0',
        'copdesk_store_up{store="replies"} 0',
        'copdesk_store_up{store="threads"} 1',
      ]),
    );
  });

  it("are not told through a proxy, and are no page of a browser", async () => {
    const { app } = watched();
    const response = await app.request("/metrics");
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    for (const name of ["x-forwarded-for", "forwarded"]) {
      expect((await app.request("/metrics", { headers: { [name]: "203.0.113.7" } })).status).toBe(404);
    }
  });
});
