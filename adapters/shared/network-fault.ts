/** Tells a network that does not carry from a server that refuses, by what lies beneath an error that a client threw. */

export interface NetworkFault {
  /** what is so, with the system's code: "its name cannot be looked up (ENOTFOUND)" */
  readonly reason: string;
  readonly mend: string;
}

const ONLINE = "Check that this machine is online, and that its firewall lets it out.";
const PROXY = "Check the firewall, and a proxy in between; then try again.";
const AUTHORITY =
  "A proxy in between seems to sign in its own name: give its authority in NODE_EXTRA_CA_CERTS, or go round it.";

/** What the system's codes begin with, what they say of the other side, and what to do. */
const KINDS: readonly (readonly [codes: readonly string[], reason: string, mend: string])[] = [
  [["ENOTFOUND", "EAI_"], "its name cannot be looked up", `${ONLINE} Then check its DNS.`],
  [["ECONNREFUSED"], "nobody listens there", "Check the address, and a proxy in between."],
  [["ENETUNREACH", "EHOSTUNREACH", "ENETDOWN", "EACCES", "EPERM"], "no way leads there", ONLINE],
  [["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"], "the connection breaks off", PROXY],
  [["ETIMEDOUT", "ECONNABORTED", "UND_ERR_", "ABORT_ERR", "TimeoutError", "AbortError"], "it does not answer", PROXY],
  [
    ["CERT_", "UNABLE_TO_", "SELF_SIGNED", "DEPTH_ZERO", "ERR_TLS_", "EPROTO"],
    "its certificate is not trusted",
    AUTHORITY,
  ],
];

/** Errors wrap each other no deeper than this. */
const DEEPEST = 6;

/** What keeps the network from carrying; null where the other side answered, whatever it said. */
export function networkFault(thrown: unknown): NetworkFault | null {
  let error = thrown;
  for (let depth = 0; depth < DEEPEST && error instanceof Error; depth++) {
    for (const code of codesOf(error)) {
      const kind = KINDS.find(([codes]) => codes.some((each) => code.startsWith(each)));
      if (kind !== undefined) return { reason: `${kind[1]} (${code})`, mend: kind[2] };
    }
    error = beneath(error);
  }
  return null;
}

function codesOf(error: Error): readonly string[] {
  return [...("code" in error && typeof error.code === "string" ? [error.code] : []), error.name];
}

/** Clients keep what they met as a cause, as the original, or among several. */
function beneath(error: Error): unknown {
  if (error.cause !== undefined) return error.cause;
  if ("original" in error) return error.original;
  return error instanceof AggregateError ? error.errors[0] : undefined;
}
