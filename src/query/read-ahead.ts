/** What answers need of each document once, read before anybody asks: whoever asks first should not wait for it. */

import type { Knowledge } from "../library/knowledge.ts";
import { told } from "./answerers/contributions-in-time.ts";
import { kindsOf } from "./answerers/documents-asked.ts";
import { sendersOf } from "./answerers/posts.ts";
import { groupsByTerm, groupsOf } from "./answerers/sections.ts";
import { allTerms, documentTerms, profileOf } from "./profile.ts";
import { addressesOf, namesOf } from "./understand/people.ts";

/** Reads ahead, with pauses; what was read of a document before is kept with it, and not read again. */
export function* readAhead(knowledge: Knowledge): Generator<void> {
  const { documents } = knowledge.corpus;
  for (const document of documents) {
    documentTerms(document);
    allTerms(document, knowledge);
    told(document);
    kindsOf(document, knowledge);
    sendersOf(document, knowledge);
    groupsOf(document, knowledge);
    yield;
  }
  for (const entry of knowledge.roles) {
    addressesOf(entry);
    yield;
  }
  for (const { fact } of [...knowledge.roles, ...knowledge.contributions, ...knowledge.events]) {
    const passage = knowledge.passages.get(fact.passage);
    if (passage) profileOf(passage, knowledge);
    yield;
  }
  namesOf(knowledge);
  yield;
  groupsByTerm(knowledge);
}
