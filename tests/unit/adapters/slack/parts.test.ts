import { describe, expect, it } from "vitest";
import { createLogger } from "../../../../adapters/shared/log.ts";
import { createSilenceWatch } from "../../../../adapters/slack/silence.ts";

describe("the watch for missing subscriptions", () => {
  it("warns once when only commands come, never when an event came", () => {
    const log = createLogger("silent");
    const warnings: unknown[] = [];
    log.warn = (...said: unknown[]) => void warnings.push(said);
    const silent = createSilenceWatch(log);
    for (let n = 0; n < 6; n++) silent({ command: "/cop" });
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).toContain("Event Subscriptions");
    const well = createSilenceWatch(log);
    well({ type: "event_callback" });
    for (let n = 0; n < 6; n++) well({ command: "/cop" });
    expect(warnings).toHaveLength(1);
  });
});
