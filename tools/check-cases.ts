// Checks the cases, many sample reports about one relation: npx tsx tools/check-cases.ts [slug…]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CaseAbout, type CaseEncounter, CaseTruth } from "./case-truth.js";
import { checkEvents, checkLabel, checkRecord, label } from "./check-samples.js";
import { Gold } from "./sample-gold.js";

/** The files of one case: texts by the name of the report, and hand-made codings of some of them. */
export interface CaseFiles {
  readonly slug: string;
  readonly about: string;
  readonly truth: string;
  readonly reports: Readonly<Record<string, string>>;
  readonly golds: Readonly<Record<string, string>>;
}

/** What is wrong with a case, in words; empty where nothing is. */
export function checkCase({ about, truth, reports, golds }: CaseFiles): string[] {
  const described = CaseAbout.safeParse(JSON.parse(about));
  const known = CaseTruth.safeParse(JSON.parse(truth));
  const problems = [
    ...(described.error?.issues ?? []).map(({ path, message }) => `about ${path.join(".")}: ${message}`),
    ...(known.error?.issues ?? []).map(({ path, message }) => `truth ${path.join(".")}: ${message}`),
    ...Object.entries(reports).flatMap(([name, text]) => checkLabel(text).map((problem) => `${name}: ${problem}`)),
    ...Object.entries(golds).flatMap(([name, gold]) => checkGold(name, gold, reports[name])),
  ];
  if (described.data) problems.push(...checkAbout(described.data, Object.keys(reports)));
  if (known.data) problems.push(...checkTruth(known.data, described.data, Object.keys(reports)));
  return problems;
}

function checkAbout({ label: said, states, reports }: CaseAbout, names: readonly string[]): string[] {
  const problems = said === label ? [] : ["about: another label than that of the samples"];
  if (states[0] >= states[1]) problems.push("about: the states are not in alphabetical order");
  if (reports.map(({ report }) => report).join() !== [...names].sort().join()) {
    problems.push("about: its reports are not those of the folder, in their order");
  }
  const dates = reports.map(({ published }) => published);
  if (dates.join() !== [...dates].sort().join()) problems.push("about: the reports are not numbered by their dates");
  return problems;
}

function checkTruth(truth: CaseTruth, about: CaseAbout | undefined, names: readonly string[]): string[] {
  const { copies, corrections, withdrawals, contradictions, accounts, channels, encounters } = truth;
  const ids = encounters.map(({ id }) => id);
  const named = [
    ...copies.flatMap(({ original, others }) => [original, ...others.map(({ report }) => report)]),
    ...corrections.flatMap(({ report, corrects }) => [report, corrects]),
    ...withdrawals.flatMap(({ report, withdraws }) => [report, withdraws]),
    ...contradictions.flatMap(({ reports }) => reports),
    ...accounts.flatMap(({ reports }) => Object.values(reports).flat()),
    ...channels.flatMap(({ states }) => states.flatMap(({ reports }) => reports)),
    ...encounters.flatMap(({ life }) => life.flatMap(({ reports }) => reports)),
  ];
  const linked = [
    ...accounts.map(({ encounter }) => encounter),
    ...encounters.flatMap(({ partOf, replaces }) => [partOf, replaces].filter((id) => id !== undefined)),
  ];
  return [
    ...named.filter((name) => !names.includes(name)).map((name) => `truth: there is no report ${name}`),
    ...linked.filter((id) => !ids.includes(id)).map((id) => `truth: there is no encounter ${id}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `truth: two encounters are ${id}`),
    ...encounters.flatMap((one) => checkEncounter(one, about).map((problem) => `${one.id}: ${problem}`)),
    ...checkChannels(truth),
  ];
}

function checkEncounter({ kind, visitor, between, host, life, stage }: CaseEncounter, about?: CaseAbout): string[] {
  const problems: string[] = [];
  if (kind === "visit" ? !visitor || between || !host : visitor || !between) {
    problems.push("a visit has a visitor and a host, anything else has two sides");
  }
  if (life.at(-1)!.stage !== stage) problems.push(`it is ${stage}, but its life ends ${life.at(-1)!.stage}`);
  const dates = life.map(({ date }) => date);
  if (dates.join() !== [...dates].sort().join()) problems.push("the steps of its life are not in order");
  const published = new Map(about?.reports.map(({ report, published }) => [report, published]));
  for (const { date, reports } of life) {
    const early = reports.find((report) => (published.get(report) ?? "9") < date);
    if (early) problems.push(`${early} tells of ${date} before that day`);
  }
  return problems;
}

/** The states on given days follow from the dated states. */
function checkChannels({ channels, channelStates }: CaseTruth): string[] {
  const unordered = channels.filter(({ states }) => {
    const dates = states.map(({ date }) => date).join();
    return (
      dates !==
      states
        .map(({ date }) => date)
        .sort()
        .join()
    );
  });
  const wrong = channelStates.flatMap(({ date, kind, state }) => {
    const told = channels.find((channel) => channel.kind === kind)?.states.findLast((one) => one.date <= date);
    return told?.state === state
      ? []
      : [`${kind} on ${date}: ${state}, but last told of as ${told?.state ?? "nothing"}`];
  });
  return [...unordered.map(({ kind }) => `${kind}: the states are not in order`), ...wrong];
}

function checkGold(name: string, gold: string, text: string | undefined): string[] {
  const parsed = Gold.safeParse(JSON.parse(gold));
  if (text === undefined) return [`gold ${name}: there is no such report`];
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `gold ${name} ${path.join(".")}: ${message}`);
  }
  const problems = [...checkEvents(parsed.data, text), ...checkRecord(parsed.data, text)];
  if (parsed.data.id !== name) problems.push(`the id is ${parsed.data.id}`);
  return problems.map((problem) => `gold ${name}: ${problem}`);
}

/** Reads the cases below a folder. */
export function readCases(folder: string): CaseFiles[] {
  const slugs = readdirSync(folder).filter((name) => existsSync(join(folder, name, "reports")));
  return slugs.map((slug) => ({
    slug,
    about: readFileSync(join(folder, slug, "about.json"), "utf8"),
    truth: readFileSync(join(folder, slug, "truth.json"), "utf8"),
    reports: readFolder(join(folder, slug, "reports"), ".txt"),
    golds: readFolder(join(folder, slug, "gold"), ".json"),
  }));
}

/** The files of a folder by their names without the ending; nothing where there is no such folder. */
function readFolder(folder: string, ending: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
  return Object.fromEntries(
    names.sort().map((name) => [name.slice(0, -ending.length), readFileSync(join(folder, name), "utf8")]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const wanted = process.argv.slice(2);
  const chosen = readCases("samples").filter(({ slug }) => wanted.length === 0 || wanted.includes(slug));
  const problems = chosen.flatMap((one) => checkCase(one).map((problem) => `${one.slug}: ${problem}`));
  for (const problem of problems) console.error(problem);
  console.log(`${chosen.length} cases, ${problems.length} problems`);
  process.exitCode = problems.length > 0 || chosen.length === 0 ? 1 : 0;
}
