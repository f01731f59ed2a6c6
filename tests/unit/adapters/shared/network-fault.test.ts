import { createServer } from "node:http";
import { describe, expect, it } from "vitest";
import { networkFault } from "../../../../adapters/shared/network-fault.ts";

const coded = (code: string) => Object.assign(new Error("fetch failed"), { code });

/** The ways in which clients keep what they met. */
const WRAPPED: readonly ((error: Error) => Error)[] = [
  (error) => error,
  (error) => new TypeError("fetch failed", { cause: error }),
  (error) => Object.assign(new Error("A request error occurred"), { code: "slack_error", original: error }),
  (error) => new TypeError("fetch failed", { cause: new AggregateError([error, coded("OTHER")], "all failed") }),
];

describe("networkFault", () => {
  it.each([
    ["ENOTFOUND", /looked up.*DNS/],
    ["EAI_AGAIN", /looked up.*DNS/],
    ["ECONNREFUSED", /nobody listens.*address/],
    ["ENETUNREACH", /no way.*online/],
    ["ECONNRESET", /breaks off.*proxy/],
    ["UND_ERR_SOCKET", /breaks off.*proxy/],
    ["ETIMEDOUT", /does not answer.*firewall/],
    ["UND_ERR_CONNECT_TIMEOUT", /does not answer.*firewall/],
    ["SELF_SIGNED_CERT_IN_CHAIN", /not trusted.*NODE_EXTRA_CA_CERTS/],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", /not trusted.*NODE_EXTRA_CA_CERTS/],
  ])("words %s, however it is wrapped, with what to do", (code, words) => {
    for (const wrap of WRAPPED) {
      const fault = networkFault(wrap(coded(code)));
      expect(`${fault?.reason} ${fault?.mend}`).toMatch(words);
      expect(fault?.reason).toContain(`(${code})`);
    }
  });

  it("knows what Node.js itself throws", async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    const left = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
    await new Promise((closed) => server.close(closed));
    const refused = await fetch(left).catch((error: unknown) => error);
    expect(networkFault(refused)?.reason).toBe("nobody listens there (ECONNREFUSED)");
    const late = await fetch(left, { signal: AbortSignal.abort() }).catch((error: unknown) => error);
    expect(networkFault(late)?.reason).toBe("it does not answer (AbortError)");
  });

  it("finds none where the other side answered, or nothing is known", () => {
    for (const thrown of [new Error("invalid_auth"), coded("50001"), "text", null, new AggregateError([])]) {
      for (const wrap of WRAPPED) {
        expect(networkFault(thrown instanceof Error ? wrap(thrown) : thrown)).toBeNull();
      }
    }
    const round = new Error("round");
    round.cause = round;
    expect(networkFault(round)).toBeNull();
  });
});
