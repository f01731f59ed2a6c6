/** The commands and their options; the work of each is loaded when it is called, so that the others cost no time. */
import { Command, CommanderError, Option } from "commander";
import { packageVersion } from "../files/package-root.ts";
import { asTyped } from "./as-typed.ts";
import type { Io } from "./io.ts";

/** Exit statuses: the work is done, the work failed, the command was used wrongly. */
const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

/**
 * Runs one command.
 * @param args what stands behind `copdesk` on the command line
 * @returns the exit status: 0 done, 1 the work failed, 2 wrong use
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let status = DONE;
  const program = createProgram(io, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? DONE : MISUSED;
    return report(thrown, io);
  }
}

type Finish = (status: number) => void;

function createProgram(io: Io, finish: Finish): Command {
  const program = new Command("copdesk")
    .description("Cited answers from Child Online Protection documents.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(asTyped(text, io.env)),
      writeErr: (text) => io.stderr.write(asTyped(text, io.env)),
    })
    .showHelpAfterError("Add --help for the options and an example.")
    .enablePositionalOptions()
    .option("--version", "print the version")
    .on("option:version", () => {
      io.stdout.write(`${packageVersion()}\n`);
      throw new CommanderError(0, "commander.version", "");
    })
    .helpCommand(false);

  const command = (name: string, description: string, example: string, parent = program) =>
    parent
      .command(name)
      .description(description)
      .addHelpText("after", `\nExample:\n  ${example.replaceAll("\n", "\n  ")}`);
  const group = (name: string, description: string) =>
    program.command(name).description(description).helpCommand(false);
  const corpus = () =>
    new Option("--corpus <dir>", "folder of the corpus; else COPDESK_CORPUS, else the desk's own").default(
      io.env.COPDESK_CORPUS || undefined,
    );
  const asOf = () => new Option("--as-of <date>", "answer as on that day, as 2023-05-22, 2023-05 or 2023");

  command(
    "ask",
    "Answer a question; without one, on a terminal, begin a conversation.",
    'copdesk ask "who is the Q3/2 focal point"\ncopdesk ask --batch questions.jsonl > answers.jsonl',
  )
    .argument("[question...]", "the question")
    .option("--json", "print the answer as JSON")
    .addOption(asOf())
    .option("--explain", "show how the question was understood and why this answer won")
    .addOption(
      new Option("--batch <file>", "answer JSON Lines {id, question, history?}, - for standard input").conflicts([
        "json",
        "explain",
      ]),
    )
    .addOption(corpus())
    .action(async (words: string[], options) => finish(await (await import("./ask.ts")).ask(words, options, io)));

  command(
    "add",
    "Import originals into the corpus: .docx .pptx .pdf .html .md .txt .eml, or folders of them.",
    "copdesk add --dry-run letter.docx\ncopdesk add meeting-documents/",
  )
    .argument("<paths...>", "files and folders")
    .option("--dry-run", "show what would be added without writing")
    .option("--json", "print what was added as JSON")
    .option("--originals", "keep the original files in the corpus folder")
    .option("--replace", "take the new version where the corpus was mended by hand")
    .addOption(corpus())
    .action(async (paths: string[], options) => finish(await (await import("./add.ts")).add(paths, options, io)));

  command(
    "check",
    "Verify the corpus: schema, facts, links, duplicates, supersession.",
    "copdesk check --corpus corpus",
  )
    .option("--json", "print what was found as JSON")
    .addOption(corpus())
    .action(async (options) => finish(await (await import("./check.ts")).check(options, io)));

  command(
    "eval",
    "Measure the answers on gold questions, or the ranking on a collection in BEIR layout.",
    "copdesk eval --gold tests/gold/questions.jsonl --verbose",
  )
    .option("--gold <file>", "gold questions as JSON Lines")
    .option("--leave-one-out", "with --gold: remove each document in turn and ask what only it answered")
    .option("--fit", "fit the weights of the decision to the sets of --gold (tests/gold/sets.json) anew")
    .option("--verbose", "with --gold: list each failure and why")
    .option("--json", "print the figures as JSON")
    .option("--collection <dir>", "folder with corpus.jsonl, queries.jsonl and qrels.tsv")
    .addOption(asOf())
    .addOption(corpus())
    .action(async (options) => finish(await (await import("./evaluate.ts")).evaluate(options, io)));

  command(
    "serve",
    "Answer in a browser, in every chat platform that has credentials, and serve /healthz.",
    "copdesk serve\nSLACK_BOT_TOKEN=xoxb-… SLACK_APP_TOKEN=xapp-… copdesk serve",
  )
    .addOption(corpus())
    .action(async (options) => finish(await (await import("./serve.ts")).serve(options, io)));

  command(
    "mcp",
    "Answer another program over the Model Context Protocol, on standard input and output.",
    "copdesk mcp\ncopdesk mcp --corpus corpus",
  )
    .addOption(corpus())
    .action(async (options) => finish(await (await import("./mcp.ts")).mcp(options, io)));

  command(
    "doctor",
    "Check this installation, its settings and its connections, and say what to mend.",
    "copdesk doctor",
  )
    .addOption(corpus())
    .action(async (options) => finish(await (await import("./doctor.ts")).doctor(options, io)));

  const slack = group("slack", "Set up the Slack app.");
  command(
    "manifest",
    "Print the manifest to create the Slack app from.",
    "copdesk slack manifest\ncopdesk slack manifest --url https://desk.example.org",
    slack,
  )
    .option("--url <address>", "HTTP mode: where Slack reaches the desk; else Socket Mode")
    .action(async (options) => finish(await (await import("./slack.ts")).manifest(options, io)));

  const discord = group("discord", "Set up the Discord app.");
  command(
    "register",
    "Put the commands on Discord; nothing is sent when they are there already.",
    "DISCORD_TOKEN=… copdesk discord register",
    discord,
  )
    .option("--guild <id>", "for this server only, where they appear at once; else DISCORD_GUILD_ID, else everywhere")
    .action(async (options) => finish(await (await import("./discord.ts")).register(options, io)));

  command("help", "Say how a command is used.", "copdesk help add\ncopdesk help slack manifest")
    .argument("[command...]", "the command")
    .action((names: string[]) => helpOf(program, names).outputHelp());

  return program;
}

/** The command that is named, a word a level; ends with wrong use where there is none. */
function helpOf(program: Command, names: readonly string[]): Command {
  return names.reduce(
    (parent, name) =>
      parent.commands.find((each) => each.name() === name) ?? program.error(`error: unknown command '${name}'`),
    program,
  );
}

/** Says what went wrong, in words only; with COPDESK_LOG_LEVEL=debug, where. */
async function report(thrown: unknown, io: Io): Promise<number> {
  const { wordsFor } = await import("../../src/index.ts");
  const words = wordsFor(thrown);
  for (const line of [...words.lines, ...(words.mend === null ? [] : [words.mend])]) {
    io.stderr.write(`copdesk: ${asTyped(line, io.env)}\n`);
  }
  const level = io.env.COPDESK_LOG_LEVEL;
  if ((level === "debug" || level === "trace") && thrown instanceof Error) io.stderr.write(`${thrown.stack}\n`);
  return words.misuse ? MISUSED : FAILED;
}
