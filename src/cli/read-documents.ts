import { ReadoutError } from "../base/readout-error.js";
import { isAddress } from "../sources/open-given.js";
import { readSource } from "../sources/read-source.js";
import type { FoundReport, SourceItem, WithheldReport } from "../sources/source-item.js";
import { Tally } from "../sources/tally.js";
import { type Effects, OutputClosed } from "./effects.js";
import { explainError, toFault } from "./explain-error.js";
import { openInput } from "./input/open-input.js";
import { printable } from "./render/printable.js";

/** The options that say how inputs are read; every command that reads reports has them. */
export interface InputOptions {
  readonly textColumn?: string;
  readonly dateColumn?: string;
  readonly idColumn?: string;
  /** Fetches also what documents name. */
  readonly fetch?: boolean;
  /** Goes on behind the thing that was found here, after a run that was cut off. */
  readonly after?: string;
}

/** What a command prints for each thing that comes out of its inputs. */
export interface Answers {
  report(found: FoundReport): Promise<string>;
  /** Without it nothing is printed besides the explanation on standard error. */
  error?(from: string, error: ReadoutError): string;
  withheld?(withheld: WithheldReport): string;
}

/** After so many reports it is said how far things are. */
const progressEvery = 1000;

/**
 * Reads files, folders and addresses (none: standard input), one report at a time; what fails is explained and the next
 * is read. What was skipped is counted, and said in the end. Gives the exit code.
 */
export async function readDocuments(
  inputs: readonly string[],
  options: InputOptions,
  effects: Effects,
  answers: Answers,
): Promise<number> {
  const { textColumn: text, dateColumn: date, idColumn: id, fetch: follow } = options;
  const fetcher = follow || inputs.some(isAddress) ? await effects.createFetcher() : undefined;
  const disk = {
    openFile: (path: string) => openInput(path, effects),
    listFolder: (path: string) => effects.listFolder(path),
  };
  const tally = new Tally();
  let passing = options.after;
  const answered = inputs.length > 0 ? inputs : ["-"];
  for (const input of answered) {
    for await (const item of readSource(input, { fetcher, follow, disk, columns: { text, date, id } })) {
      if (passing !== undefined) {
        if (item.from === passing) passing = undefined;
        continue;
      }
      tally.count(item);
      const output = await answerItem(item, item.from === input, answers, effects, tally);
      if (output !== "") await effects.stdout.write(output);
      const isCounted = "item" in item || "error" in item;
      if (isCounted && (tally.found + tally.failed) % progressEvery === 0) {
        await say(`${tally.describe()}; the last one: ${item.from}`, effects);
      }
    }
  }
  if (passing !== undefined) {
    throw new ReadoutError("cli/no-such-place", `--after ${passing}: there is no such place in what was given`, {
      hint: "Give a place as it stands in a line of progress or in the `id` of an error, such as reports.csv:12.",
    });
  }
  if (tally.isWorthSaying || tally.found + tally.failed > answered.length) await say(tally.describe(), effects);
  return tally.failed > 0 ? 1 : 0;
}

/** Answers one thing; `isWhole` where it is all that its input holds, whose name the errors then hold already. */
async function answerItem(
  item: SourceItem,
  isWhole: boolean,
  answers: Answers,
  effects: Effects,
  tally: Tally,
): Promise<string> {
  if ("skipped" in item) return "";
  if ("withheld" in item) {
    await effects.stderr.write(`readout: ${printable(`${item.from} is not read: ${item.withheld.why}`)}\n`);
    return answers.withheld?.(item) ?? "";
  }
  const fail = async (error: ReadoutError): Promise<string> => {
    await explainError(error, effects);
    return answers.error?.(item.from, error) ?? "";
  };
  if ("error" in item) return await fail(item.error);
  try {
    return await answers.report(item);
  } catch (error) {
    if (error instanceof OutputClosed) throw error;
    tally.failFound();
    const known = error instanceof ReadoutError ? error : toFault(error);
    return await fail(isWhole ? known : nameItem(item.from, known));
  }
}

/** Puts the place in front of what the reader says of a report, which knows no places. */
function nameItem(from: string, cause: ReadoutError): ReadoutError {
  const { code, message, hint } = cause;
  return new ReadoutError(code, `${from}: ${message}`, { ...(hint !== undefined && { hint }), cause });
}

async function say(progress: string, effects: Effects): Promise<void> {
  await effects.stderr.write(`${printable(progress)}\n`);
}

/** How JSON output says that an input failed, so that there is one line for each input all the same. */
export function toErrorLine(id: string, error: ReadoutError): string {
  return `${JSON.stringify({ id, error })}\n`;
}

/** How JSON output says that a report may not be used. */
export function toWithheldLine({ id, from, withheld }: WithheldReport): string {
  return `${JSON.stringify({ id, from, withheld })}\n`;
}
