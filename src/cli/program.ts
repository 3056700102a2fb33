import { Command, Option } from "commander";
import type { Effects } from "./effects.js";
import type { ShowOptions } from "./history/show-options.js";
import { withColumnOptions } from "./input/column-options.js";
import { readCount } from "./input/read-count.js";
import { readDate } from "./input/read-date.js";
import { readMinutes } from "./input/read-minutes.js";
import { readWorkers } from "./input/read-workers.js";
import { addStoreCommands } from "./store-commands.js";

const examples = `
Examples:
  readout read report.txt                     the record of a report, for people
  readout read --json page.html | jq .events  the same for programs, one line for each report
  readout read https://example.org/page       the record of a page on the web
  readout clean archive/ > clean.jsonl        every report below a folder
  readout watch https://example.org/feed.xml  new reports of a feed as they come
  readout add archive/ --db record.duckdb     the same kept on disk, for good
  curl -s URL | readout read                  what is piped in
  readout show relation USA CHN reports/      how two states stand to each other, by all reports of a folder
  readout code < reports.jsonl                events of many reports, one JSON object a line

Lines that annotate and code read:  {"id":"1","text":"France expelled two Russian diplomats.","date":"2022-04-04"}
Lines that clean --jsonl reads:     {"id":"1","html":"<!doctype html> …","url":"https://…"}
code --pairs wants two actors marked by their offsets:  "pair":{"source":[0,6],"target":[20,27]}

Exit code: 0 all went well, 1 an input failed, 2 the command line cannot be meant.
`;

export const inputs =
  'files, folders or addresses, in any format that docs/reference/sources.md names; "-" is standard input';

/** What the file of a command exports; `run` gives the exit code. */
interface CommandFile<Options extends object> {
  run(paths: string[], options: Options, effects: Effects): Promise<number>;
}

/** Makes the action of a command, which loads its file. */
export type RunFile = <Options extends object>(
  load: () => Promise<CommandFile<Options>>,
) => (...given: unknown[]) => Promise<void>;

/** What the program hands back while it runs: texts to print (help, version) and the exit code of the command. */
export interface Sinks {
  print(text: string): void;
  finish(code: number): void;
}

/**
 * The commands and their options. Each command's code is loaded only when it runs, so that `--help` and a wrong option
 * answer at once. What cannot be meant is thrown, as commander's `CommanderError` or as a `ReadoutError`.
 */
export function createProgram(effects: Effects, { print, finish }: Sinks): Command {
  // Commander hands an action its arguments, where it has any, and its options, which have the shape that is declared
  // beside it here.
  const run: RunFile =
    <Options extends object>(load: () => Promise<CommandFile<Options>>) =>
    async (...given) => {
      const [paths, options] = Array.isArray(given[0]) ? given : [[], given[0]];
      const command = await load();
      finish(await command.run(paths as string[], options as Options, effects));
    };

  /** The same for a command whose first words stand alone, before the inputs. */
  const runShow =
    (lead: number, load: () => Promise<CommandFile<ShowOptions>>) =>
    async (...given: unknown[]): Promise<void> => {
      const words = given.slice(0, lead) as string[];
      await run(load)([...words, ...(given[lead] as string[])], given[lead + 1] as ShowOptions);
    };

  const program = new Command("readout")
    .description("Reads news reports about relations between states and keeps the record they describe.")
    .version(effects.version, "-v, --version")
    // Before the commands are added, which inherit both.
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => {} })
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .addHelpText("after", examples);

  withInputOptions(program.command("read"))
    .summary("read reports and print the record")
    .description("Reads reports and prints the record of each with the words it was read from.")
    .argument("[input...]", inputs)
    .option("--json", "print one JSON object a line instead of a page for people")
    .option("--date <day>", "day of publication, if known (YYYY-MM-DD)", readDate)
    .option("--why", "explain each event: the rows of the codebook that made it, and the tree of its sentence")
    .option(...codebookOption)
    .option("--no-color", "print without colours")
    .action(run(() => import("./commands/read.js")));

  withInputOptions(program.command("clean"))
    .summary("take text, title, date and agency from pages")
    .description(
      "Prints, one JSON object a line, the text of reports with title, publication date, language and agency.",
    )
    .argument("[input...]", `${inputs} (default)`)
    .option("--jsonl", "the input has lines {id, html or text, url?, date?}, and so has the output, with the same ids")
    .option(...workersOption)
    .action(run(() => import("./commands/clean.js")));

  program
    .command("watch")
    .summary("print new reports of feeds")
    .description("Visits feeds again and again and prints every new report once, one JSON object a line.")
    .argument("<feed...>", "addresses of feeds, or OPML files")
    .option("--once", "visit each feed once, and end")
    .option("--state <file>", "where to remember what was printed", "readout-watch.json")
    .option("--every <minutes>", "how long to wait between two visits", readMinutes, 30)
    .option("--fetch", "fetch the page of each entry instead of taking what the feed prints")
    .action(run(() => import("./commands/watch.js")));

  program
    .command("parse")
    .summary("print sentences as dependency trees")
    .description("Splits text into sentences and prints their dependency trees.")
    .argument("[file...]", 'text files, or "-" for standard input (default)')
    .option("--conllu", "the input is CoNLL-U, whose sentences and tokens are kept")
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["conllu", "tree", "json", "svg", "html"])
        .default("conllu"),
    )
    .action(run(() => import("./commands/parse.js")));

  program
    .command("annotate")
    .summary("find times, places and actors")
    .description("Reads lines {id, text, date?} and prints lines {id, times, places, actors}.")
    .argument("[file...]", 'JSONL files, or "-" for standard input (default)')
    .option(...workersOption)
    .option(...codebookOption)
    .action(run(() => import("./commands/annotate.js")));

  program
    .command("code")
    .summary("find events")
    .description("Reads lines {id, text, date?, pair?} and prints lines {id, events, notes}.")
    .argument("[file...]", 'JSONL files, or "-" for standard input (default)')
    .option("--pairs", "also print `pair`: the one event type from the marked source to the marked target")
    .option(...workersOption)
    .option(...codebookOption)
    .action(run(() => import("./commands/code.js")));

  program
    .command("copies")
    .summary("find copies of the same story")
    .description(
      "Reads lines {id, text, date?}, also those that clean prints, and prints lines {id, group, kind, of, similarity}.",
    )
    .argument("[file...]", 'JSONL files, or "-" for standard input (default)')
    .option("--groups", "in the end, also print a line for each group, with the likely original and why")
    .option("--no-rewritten", "leave out copies in other words or languages")
    .action(run(() => import("./commands/copies.js")));

  addStoreCommands(program, run);

  const show = program
    .command("show")
    .summary("show the history that many reports tell")
    .description(
      "Merges what many reports tell and shows it: a relation, a person, an encounter, a channel, or what a report gave.",
    );
  const records = `${inputs}; or records that read --json printed (default: standard input)`;

  withShowOptions(show.command("relation"))
    .description("Shows how two states stand to each other: course, turns, channels, visits, encounters.")
    .argument("<state>", "code of a state, such as USA")
    .argument("<other>", "code of the other one")
    .argument("[input...]", records)
    .action(runShow(2, () => import("./commands/show-relation.js")));

  withShowOptions(show.command("person"))
    .description("Shows what is told of a person: offices, encounters, deeds.")
    .argument("<name>", 'name or surname, such as "Qin Gang"')
    .argument("[input...]", records)
    .action(runShow(1, () => import("./commands/show-person.js")));

  withShowOptions(show.command("encounter"))
    .description(
      "Shows one encounter with its life, the accounts of both sides, and why its tellings were taken as one.",
    )
    .argument("<words>", 'its id, or words of its people, place and date, such as "Blinken Beijing 2023-06"')
    .argument("[input...]", records)
    .action(runShow(1, () => import("./commands/show-encounter.js")));

  withShowOptions(show.command("channel"))
    .description("Shows the lines of communication between two states with their dated states.")
    .argument("<state>", "code of a state")
    .argument("<other>", "code of the other one")
    .argument("[input...]", records)
    .option("--kind <kind>", 'only this one, such as "military"')
    .action(runShow(2, () => import("./commands/show-channel.js")));

  withShowOptions(show.command("report"))
    .description("Shows what a report gave to the history, its copies and corrections.")
    .argument("<id>", "the report: the name of its file without ending, or its id")
    .argument("[input...]", records)
    .action(runShow(1, () => import("./commands/show-report.js")));

  program
    .command("eval")
    .summary("compare two sets of records or gold")
    .description("Compares the events of two sets of records or gold, report by report: B is measured by A.")
    .argument("<a>", "JSON or JSONL file, or a folder of them: records, lines of `code`, or gold")
    .argument("<b>", "the same; in a folder, reports are told by the names of their files")
    .option("--json", "print one JSON object, with all disagreements")
    .option("--markdown", "print Markdown")
    .option("--list <count>", "how many disagreements to list", readCount, 20)
    .action((a: string, b: string, options: object) =>
      run(() => import("./commands/eval.js"))([a, b], options as never),
    );

  program
    .command("samples")
    .summary("read the sample reports that come with Readout")
    .description(
      "Reads the sample reports, prints the record of one, and writes the records of all as JSON. The name of a case, many reports about one relation, reads that case.",
    )
    .argument("[slug...]", "the samples to print, or cases to read (default: the first sample)")
    .option("--out <folder>", "where to write the JSON", "out/samples")
    .option("--no-color", "print without colours")
    .action(run(() => import("./commands/samples.js")));

  const codebook = program
    .command("codebook")
    .summary("check the codebook, and add to it")
    .description("Works on the codebook.");

  codebook
    .command("import")
    .description("Adds your own lists of actors to a folder of your own, which --codebook lays over the codebook.")
    .argument(
      "<file...>",
      "CSV, results of Wikidata's query service (CSV, JSON), PETRARCH dictionaries of actors or agents",
    )
    .requiredOption("--into <folder>", "the folder of your own rows")
    .addOption(new Option("--format <format>", "how the files are written").choices(importFormats).default("auto"))
    .action(run(() => import("./commands/codebook-import.js")));

  codebook
    .command("check")
    .description("Checks the files of the codebook and names file, row and column of what is wrong.")
    .argument("[folder...]", "codebook folders, or folders of own rows (default: the one that comes with Readout)")
    .action(run(() => import("./commands/codebook-check.js")));

  return program;
}

function withShowOptions(command: Command): Command {
  return withInputOptions(command)
    .option("--json", "print JSON instead of a page for people")
    .option("--db <place>", "show what a record on disk tells, besides the inputs or instead of them")
    .option("--until <day>", "the day up to which silence counts (default: that of the last report)", readDate)
    .option("--scale <scale>", "goldstein, intensity, or a CSV file with type,mode,stage,weight", "goldstein")
    .option("--no-color", "print without colours");
}
const importFormats = ["auto", "csv", "json", "petrarch-actors", "petrarch-agents"] as const;

const codebookOption = ["--codebook <folder>", "a codebook, or your own rows to lay over the one of Readout"] as const;

const workersOption = ["--workers <count>", "how many threads answer the lines", readWorkers, 1] as const;

/** How to read what holds many reports, and where to go on in it. */
function withInputOptions(command: Command): Command {
  return withColumnOptions(command).option(
    "--after <place>",
    "go on behind this place (reports.csv:12), after a run that was cut off",
  );
}
