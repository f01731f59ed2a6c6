import { relation } from "./relation.ts";

/** Who holds which post: the post determines its holders, and a person the ways to reach them. */
export const roles = relation("role", {
  columns: [
    { name: "role", type: "role", of: ({ role }) => role },
    { name: "body", type: "body", of: ({ role, body }) => (body === null ? role : [role, body].join("\n")) },
    { name: "person", type: "person", of: ({ person }) => person },
    { name: "country", type: "country", of: ({ country }) => country },
    { name: "organisation", type: "organisation", of: ({ organisation }) => organisation },
    { name: "email", type: "email", of: ({ email }) => email },
    { name: "telephone", type: "telephone", of: ({ telephone }) => telephone },
  ],
  rules: [
    { key: ["role", "body?"], value: ["person"] },
    { key: ["role", "body?", "person?"], value: ["country"] },
    { key: ["person"], value: ["body"] },
    { key: ["person"], value: ["country"] },
    { key: ["person"], value: ["organisation"], several: true },
    { key: ["person"], value: ["email"], several: true },
    { key: ["person"], value: ["telephone"], several: true },
    { key: ["role", "body?"], value: ["email"], several: true },
    { key: ["role", "body?"], value: ["telephone"], several: true },
  ],
  time: "validity",
});
