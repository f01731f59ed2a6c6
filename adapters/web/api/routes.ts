/** The ways in for programs, each with all that can come back. */
import { createRoute, type z } from "@hono/zod-openapi";
import { Answer, Documents, DocumentText, Facts, Failure, Passages } from "../../shared/shapes.ts";
import {
  AskBody,
  AskQuery,
  DocumentPath,
  DocumentQuery,
  DocumentsQuery,
  FactsPath,
  FactsQuery,
  PassagesQuery,
} from "./requests.ts";

const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const FAILURES = {
  400: json(Failure, "The request is not as described; the message says where."),
  403: json(Failure, "A page elsewhere asks; programs name no origin."),
  421: json(Failure, "The desk does not answer under this name."),
  429: json(Failure, "Too many requests; Retry-After says how long to wait, in seconds."),
  500: json(Failure, "Something went wrong that should not."),
  503: json(Failure, "No answer was found in time."),
} as const;
const NOT_THERE = { 404: json(Failure, "There is no such document.") } as const;

export const askRoute = createRoute({
  method: "get",
  path: "/api/ask",
  summary: "Answer a question",
  request: { query: AskQuery },
  responses: { 200: json(Answer, "The answer with its citations."), ...FAILURES },
});

export const askByPostRoute = createRoute({
  method: "post",
  path: "/api/ask",
  summary: "Answer a question that should stand in no address",
  request: { body: { required: true, content: { "application/json": { schema: AskBody } } } },
  responses: {
    200: json(Answer, "The answer with its citations."),
    413: json(Failure, "The body is larger than 64 KB."),
    415: json(Failure, "The body is not application/json."),
    ...FAILURES,
  },
});

export const passagesRoute = createRoute({
  method: "get",
  path: "/api/passages",
  summary: "Find passages",
  request: { query: PassagesQuery },
  responses: { 200: json(Passages, "The passages."), ...FAILURES },
});

export const documentsRoute = createRoute({
  method: "get",
  path: "/api/documents",
  summary: "List documents",
  request: { query: DocumentsQuery },
  responses: { 200: json(Documents, "The documents."), ...FAILURES },
});

export const documentRoute = createRoute({
  method: "get",
  path: "/api/documents/{id}",
  summary: "Read a document",
  request: { params: DocumentPath, query: DocumentQuery },
  responses: { 200: json(DocumentText, "The document."), ...NOT_THERE, ...FAILURES },
});

export const factsRoute = createRoute({
  method: "get",
  path: "/api/facts/{relation}",
  summary: "List facts",
  request: { params: FactsPath, query: FactsQuery },
  responses: { 200: json(Facts, "The facts."), ...FAILURES },
});
