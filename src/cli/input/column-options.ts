import type { Command } from "commander";

/** How to read what holds many reports. */
export function withColumnOptions(command: Command): Command {
  return command
    .option("--text-column <name>", "the column or field with the text (default: one that is called so)")
    .option("--date-column <name>", "the one with the day of publication")
    .option("--id-column <name>", "the one with the name of the report")
    .option("--fetch", "fetch also what feeds, lists of feeds and sitemaps name");
}
