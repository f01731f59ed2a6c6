/** `npm run bench:serving`: how much several processes answer; with a folder, what those who ask notice of its changes. */
if (process.argv[2] === undefined) await import("./processes.ts");
else await import("./changing.ts");

export {};
