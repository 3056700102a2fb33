import { type Command, Option } from "commander";
import { ReadoutError } from "../../base/readout-error.js";
import { eventTypes, type Stage, stages } from "../../base/stage.js";
import { type EventQuery, type ReviewState, reviewStates } from "../../store/query.js";

/** The options that say which events are meant; every command that lists events has them. */
export interface QueryOptions {
  readonly pair?: string;
  readonly directed?: boolean;
  readonly country?: string[];
  readonly person?: string[];
  readonly office?: string[];
  readonly sector?: string[];
  readonly type?: string[];
  readonly act?: string[];
  readonly stage?: Stage[];
  readonly from?: string;
  readonly to?: string;
  readonly place?: string[];
  readonly source?: string[];
  readonly report?: string[];
  readonly group?: string[];
  readonly language?: string[];
  readonly words?: string;
  readonly review?: ReviewState[];
  readonly background: boolean;
}

/** Options that take several values are given several times. */
export function withQueryOptions(command: Command): Command {
  const collect = (value: string, before: string[] = []): string[] => [...before, value];
  const many = (flag: string, help: string): Option => new Option(flag, help).argParser(collect);
  return command
    .option("--pair <states>", "between two states: USA-CHN")
    .option("--directed", "with --pair: only what the first does to the second")
    .addOption(many("--country <code>", "with this state on either side"))
    .addOption(many("--person <name>", "with this person"))
    .addOption(many("--office <name>", "with somebody in this office"))
    .addOption(many("--sector <code>", "with this PLOVER sector (GOV, MIL, …)"))
    .addOption(many("--type <type>", "of this PLOVER type"))
    .addOption(many("--act <act>", "of this act: CONSULT.visit, or CONSULT for all modes"))
    .addOption(many("--stage <stage>", "in this stage"))
    .option("--from <day>", "on this day or later (YYYY-MM-DD)", readDay)
    .option("--to <day>", "on this day or before", readDay)
    .addOption(many("--place <name>", "at this place, or in the country of this code"))
    .addOption(many("--source <outlet>", "told by this outlet (host of the address, or agency)"))
    .addOption(many("--report <id>", "told by this report"))
    .addOption(many("--group <id>", "told by copies of this report"))
    .addOption(many("--language <tag>", "told in this language"))
    .option("--words <words>", "told by reports with all these words; sanction* stands for all that begins so")
    .addOption(many("--review <verdict>", "of which a reviewer says confirmed, corrected or rejected; none: nothing"))
    .option("--no-background", "leave out what is told as history");
}

/** The query that the options mean. Throws where a value cannot be one. */
export function readQuery(options: QueryOptions): EventQuery {
  const { pair, background, type, stage, review, ...rest } = options;
  checkChoice("--type", type, eventTypes);
  checkChoice("--stage", stage, stages);
  checkChoice("--review", review, reviewStates);
  checkSpan(rest);
  const query = pickQuery(rest);
  return {
    ...query,
    ...(type && { type }),
    ...(stage && { stage }),
    ...(review && { review }),
    ...(pair !== undefined && { pair: readPair(pair) }),
    // What a person does not leave out is there.
    ...(background === false && { background: false }),
  };
}

const plainFields = [
  "directed",
  "country",
  "person",
  "office",
  "sector",
  "act",
  "from",
  "to",
  "place",
  "source",
  "report",
  "group",
  "language",
  "words",
] as const;

function pickQuery(options: Partial<QueryOptions>): EventQuery {
  const given = plainFields.filter((field) => options[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, options[field]]));
}

/** `example`: how the command wants to have it. */
export function readPair(pair: string, example = "--pair USA-CHN"): readonly [string, string] {
  const [first, second, ...more] = pair.toUpperCase().split(/[-–,:\s]+/);
  if (first && second && more.length === 0 && first !== second) return [first, second];
  throw new ReadoutError("cli/bad-pair", `“${pair}” is no pair of states`, { hint: `Write it as ${example}.` });
}

/** A day of the calendar. */
export function readDay(value: string): string {
  const moment = new Date(`${value}T00:00:00Z`);
  const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value) && isDay) return value;
  throw new ReadoutError("cli/bad-day", `“${value}” is no day`, { hint: "Write it as 2023-06-19." });
}

/** Throws where a span ends before it begins, and so can hold nothing. */
export function checkSpan({ from, to }: Pick<QueryOptions, "from" | "to">): void {
  if (from === undefined || to === undefined || from <= to) return;
  throw new ReadoutError("cli/bad-day", `--from ${from} is later than --to ${to}`, {
    hint: "Give the first day first.",
  });
}

function checkChoice(option: string, values: readonly string[] | undefined, choices: readonly string[]): void {
  const unknown = values?.find((value) => !choices.includes(value));
  if (unknown === undefined) return;
  throw new ReadoutError("cli/unknown-choice", `${option} “${unknown}” is none`, {
    hint: `There are ${choices.join(", ")}.`,
  });
}
