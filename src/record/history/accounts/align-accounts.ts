import { compareText } from "../../compare-text.js";
import { overlapOf, splitWords, stemOf } from "../content-words.js";
import type { StatementTelling } from "../digest-report.js";
import type { Account, HistoryEncounter, Pair, Words } from "../history.js";

/** Topics are told by words of at least this length. */
const topicLengthMin = 4;
/** What speaks against: from this overlap on, two statements of which one negates are about the same thing. */
const contradictingMin = 0.5;
const negation =
  /\b(?:no|not|never|nor|neither|none|without|denie[sd]|deny|denying|reject(?:s|ed)?|refus(?:e|es|ed)|untrue|false|baseless|cannot)\b|n['’]t\b/iu;

/** How rare a word is among all statements of the history: larger is rarer. */
export type Rarity = (stem: string) => number;

/**
 * What two sides said of one encounter, side by side. Each statement goes to the topic of its rarest word that another
 * statement shares, and else stands alone under its own rarest word. Null where nobody of the two sides spoke.
 */
export function alignAccounts(
  { id, kind }: Pick<HistoryEncounter, "id" | "kind">,
  sides: Pair,
  statements: readonly StatementTelling[],
  rarity: Rarity,
): Account | null {
  const told = uniqueStatements(statements).flatMap((statement) => {
    const side = sideOf(statement, sides);
    return side === null ? [] : [{ statement, side, topicWords: topicWordsOf(statement, rarity, sides) }];
  });
  if (told.length === 0) return null;

  const shares = new Map<string, number>();
  for (const { topicWords } of told) for (const word of topicWords) shares.set(word, (shares.get(word) ?? 0) + 1);
  const topics = new Map<string, Told[]>();
  for (const one of told) {
    const shared = one.topicWords.filter((word) => shares.get(word)! > 1);
    const topic = shared[0] ?? one.topicWords[0] ?? `“${one.statement.words.text.slice(0, 40)}”`;
    topics.set(topic, [...(topics.get(topic) ?? []), one]);
  }
  return {
    encounter: id,
    sides,
    topics: [...topics]
      .map(([topic, own]) => describeTopic(topic, own))
      .sort((a, b) => order.indexOf(a.told) - order.indexOf(b.told) || compareText(a.topic, b.topic)),
    note: sayHowMuch(kind, told),
  };
}

const order: readonly Account["topics"][number]["told"][] = ["contradicting", "both", "one", "other"];

interface Told {
  readonly statement: StatementTelling;
  readonly side: "one" | "other" | "both";
  readonly topicWords: readonly string[];
}

/** A joint statement is told by both sides; one by a third state by none. */
function sideOf({ by, joint }: StatementTelling, [one, other]: Pair): Told["side"] | null {
  const states = new Set(by.map(({ country }) => country));
  if (joint || (states.has(one) && states.has(other))) return states.has(one) || states.has(other) ? "both" : null;
  return states.has(one) ? "one" : states.has(other) ? "other" : null;
}

/** The rarest words first. The names of the two sides are no topic. */
function topicWordsOf({ content, words }: StatementTelling, rarity: Rarity, sides: Pair): string[] {
  const long = new Set(
    splitWords(words.text)
      .filter((word) => word.length >= topicLengthMin)
      .map(stemOf),
  );
  const codes = new Set(sides.map((side) => side.toLowerCase()));
  return content
    .filter((stem) => long.has(stem) && !codes.has(stem) && !general.has(stem))
    .sort((a, b) => rarity(b) - rarity(a) || compareText(a, b));
}

/** Stems that every statement about a relation uses. */
const general = new Set(
  "relati countr side sides states state united nation govern offici people world minist secret presid talks meetin visit time".split(
    " ",
  ),
);

function describeTopic(topic: string, own: readonly Told[]): Account["topics"][number] {
  const one = own.filter(({ side }) => side !== "other");
  const other = own.filter(({ side }) => side !== "one");
  const words = (told: readonly Told[]): Words[] => told.map(({ statement }) => statement.words);
  const against = one.flatMap((a) => other.filter((b) => a !== b && contradict(a.statement, b.statement)))[0];
  const told =
    one.length > 0 && other.length > 0 ? (against ? "contradicting" : "both") : one.length > 0 ? "one" : "other";
  const why = {
    contradicting: "the same matter, affirmed by one side and negated by the other",
    both: `both sides speak of it: “${nameTopic(topic, own)}”`,
    one: "only the first side speaks of it",
    other: "only the second side speaks of it",
  }[told];
  return { topic: nameTopic(topic, own), told, one: words(one), other: words(other), why };
}

/** The stem as its statements write it, most often; of equals the first in alphabetical order. */
function nameTopic(stem: string, own: readonly Told[]): string {
  const forms = new Map<string, number>();
  for (const { statement } of own) {
    for (const word of statement.words.text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      if (stemOf(word.toLowerCase()) === stem) forms.set(word, (forms.get(word) ?? 0) + 1);
    }
  }
  return [...forms].sort(([a, one], [b, other]) => other - one || compareText(a, b))[0]?.[0] ?? stem;
}

function contradict(a: StatementTelling, b: StatementTelling): boolean {
  return (
    negation.test(a.words.text) !== negation.test(b.words.text) && overlapOf(a.content, b.content) >= contradictingMin
  );
}

/** Copies of one story repeat its statements: the same words of the same side count once. */
function uniqueStatements(statements: readonly StatementTelling[]): StatementTelling[] {
  const seen = new Map<string, StatementTelling>();
  for (const statement of [...statements].sort(byTime)) {
    const key = [statement.by.map(({ country }) => country).join("+"), ...splitWords(statement.words.text)].join(" ");
    if (!seen.has(key)) seen.set(key, statement);
  }
  return [...seen.values()];
}

function byTime(a: StatementTelling, b: StatementTelling): number {
  return (
    compareText(a.told ?? "9999", b.told ?? "9999") ||
    compareText(a.words.report, b.words.report) ||
    a.words.start - b.words.start ||
    a.words.end - b.words.end
  );
}

/** News carries fragments; only a long account can be an official text as a whole. */
const wordsOfWhole = 120;

function sayHowMuch(kind: string, told: readonly Told[]): string {
  const lengths = { one: 0, other: 0 };
  for (const { side, statement } of told) {
    const count = splitWords(statement.words.text).length;
    if (side !== "other") lengths.one += count;
    if (side !== "one") lengths.other += count;
  }
  const short = [lengths.one, lengths.other].filter((count) => count < wordsOfWhole).length;
  if (lengths.one === 0 || lengths.other === 0)
    return `Only one side's words on this ${kind} were seen, as far as the reports carry them.`;
  return short > 0
    ? "Only fragments of what the two sides said were seen, as the reports carry them; what one side leaves out here it may have said elsewhere."
    : "Both sides are quoted at length; whether the texts are whole cannot be told from the reports.";
}
