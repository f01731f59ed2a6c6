import type { Language } from "./language.ts";
import type { PartialDate } from "./partial-date.ts";

export type Outcome = "answered" | "passages" | "clarify" | "not-found" | "small-talk";

/** The answer to one question, as `copdesk ask --json` prints it. */
export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  /** one or two sentences of at most 300 characters; `[1]` points at a citation */
  readonly headline: string;
  /** what the headline names one by one, whole, also where it had no room for all; empty where it is a sentence */
  readonly items: readonly string[];
  readonly notes: readonly string[];
  readonly citations: readonly Citation[];
  /** of a text whose source was asked: each sentence with what the documents say of it; else empty */
  readonly claims: readonly CitedClaim[];
  /** questions that the desk can answer and that lie near */
  readonly suggestions: readonly string[];
  readonly understood: Understood;
  readonly corpus: CorpusStamp;
}

/** What the documents say of a claim. */
export type Verdict = "supported" | "superseded" | "contradicted" | "not-stated";

/** A sentence that somebody wrote, with the numbers of the citations that decide on it. */
export interface CitedClaim {
  readonly text: string;
  readonly verdict: Verdict;
  readonly citations: readonly number[];
}

/** A passage that proves (a part of) the answer. */
export interface Citation {
  readonly number: number;
  readonly document: string;
  readonly title: string;
  readonly symbol: string | null;
  readonly type: string;
  readonly date: PartialDate | null;
  readonly dateBasis: "printed" | "inferred" | null;
  readonly locator: string;
  readonly passage: string;
  /** verbatim, white space apart */
  readonly quote: string;
  /** `[start, end)` in `quote`, in UTF-16 units, sorted, apart from each other */
  readonly highlights: readonly (readonly [number, number])[];
  readonly url: string | null;
}

/** How the question was read; open to more keys. */
export interface Understood {
  readonly intent: string;
  readonly language: Language;
  readonly [key: string]: unknown;
}

/** Which state of the corpus gave the answer. */
export interface CorpusStamp {
  readonly version: string;
  readonly documents: number;
  readonly newest: PartialDate | null;
}
