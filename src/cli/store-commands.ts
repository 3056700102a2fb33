import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import { ReadoutError } from "../base/readout-error.js";
import { formats } from "../export/formats.js";
import { withColumnOptions } from "./input/column-options.js";
import { readDay, withQueryOptions } from "./input/query-options.js";
import type { RunFile } from "./program.js";

/** The commands that make, ask and keep a record on disk. */
export function addStoreCommands(program: Command, run: RunFile): void {
  withColumnOptions(withStore(program.command("add")))
    .summary("take reports into a record on disk")
    .description(
      "Reads reports and keeps what they tell. What is known is passed over, so it can be repeated and stopped.",
    )
    .argument("[input...]", 'files, folders or addresses, as for read; "-" is standard input')
    .option("--jobs <number>", "how many reports to read at a time", readNumber("--jobs", 64), jobsDefault)
    .option("--part <number>", "how many reports to make safe at a time", readNumber("--part", 10_000), 256)
    .option("--no-text", "keep spans and hashes, and not the words of the reports")
    .action(run(() => import("./commands/add.js")));

  withQueryOptions(withStore(program.command("export")))
    .summary("write the events of a record for other programs")
    .description("Writes events in a fixed order; the same record gives the same bytes.")
    .addOption(new Option("--format <format>", "how to write").choices(Object.keys(formats)).default("jsonl"))
    .option("--out <file>", "where to write (default: standard output)")
    .action(run(() => import("./commands/export.js")));

  withStore(program.command("brief"))
    .summary("write one page on two states")
    .description("Writes one page on two states: how things stand, turns, encounters, deeds, with numbered sources.")
    .argument("<state...>", "codes of two states: USA CHN")
    .option("--from <day>", "tell what happened on this day or later", readDay)
    .option("--to <day>", "as things stood on this day", readDay)
    .addOption(new Option("--format <format>", "how to write").choices(["markdown", "html"]).default("markdown"))
    .option("--out <file>", "where to write (default: standard output)")
    .action(run(() => import("./commands/brief.js")));

  withStore(program.command("runs"))
    .summary("list the runs that made a record")
    .description("Lists the runs of add: when, from what, read with what, and what became of the reports.")
    .option("--json", "print one JSON object a line")
    .action(run(() => import("./commands/runs.js")));

  withStore(program.command("diff"))
    .summary("compare a record after two runs")
    .description("Says which events changed from the end of one run to the end of another, and by which rows.")
    .argument("<run...>", "the numbers of two runs")
    .option("--json", "print one JSON object a line")
    .action(run(() => import("./commands/diff.js")));

  withStore(program.command("verify"))
    .summary("check that a record is whole")
    .description("Checks every reading, its text and spans, and the tables that are looked up by.")
    .action(run(() => import("./commands/verify.js")));

  withStore(program.command("forget"))
    .summary("remove reports from a record")
    .description("Removes reports with all their versions, events and words. They are not taken in again.")
    .argument("<report...>", "ids of reports")
    .action(run(() => import("./commands/forget.js")));

  withStore(program.command("serve"))
    .summary("open a record in the browser")
    .description(
      "Serves a dashboard and an API over a record: to this machine alone, or with --host and tokens to others.",
    )
    .option("--host <address>", "the address to listen at", "127.0.0.1")
    .option("--port <number>", "the port to listen at", readNumber("--port", 65_535), 4280)
    .option("--tokens <file>", "who may do what: lines such as `reader LONG-SECRET`, `reviewer …`, `admin …`")
    .action(run(() => import("./commands/serve.js")));
}

function withStore(command: Command): Command {
  const place = new Option("--db <place>", "the record: a DuckDB file, or postgres://…");
  return command.addOption(place.env("READOUT_DB").default("readout.duckdb"));
}

/** Each job holds the models in memory. */
const jobsDefault = Math.min(4, availableParallelism());

/** Reads a number from 1 on. */
function readNumber(option: string, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (number >= 1 && number <= most) return number;
    throw new ReadoutError("cli/bad-number", `${option} “${value}” is no number from 1 to ${most}`, {
      hint: `Write it as ${option} 4.`,
    });
  };
}
