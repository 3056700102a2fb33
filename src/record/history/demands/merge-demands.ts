import { hashText } from "../../../base/hash.js";
import { compareText } from "../../compare-text.js";
import { countShared, overlapOf, splitWords, stemOf } from "../content-words.js";
import type { DemandTelling } from "../digest-report.js";
import { countSources } from "../happenings/describe-happening.js";
import type { HistoryDemand, Pair, Words } from "../history.js";
import { mergeWho, toWho } from "../parties.js";

/** Two wordings are one demand from this share of the shorter one on, and from so many words in common. */
const overlapMin = 0.6;
const sharedMin = 2;
/** A demand is compared by so many of its wordings at most. */
const distinctMax = 12;

interface Open {
  readonly members: DemandTelling[];
  readonly distinct: (readonly string[])[];
}

/** The demands and positions of one pair of states: what is asked again in like words is one demand, with its wordings. */
export function mergeDemands(
  tellings: readonly DemandTelling[],
  pair: Pair,
  groupOf: (report: string) => string,
): HistoryDemand[] {
  const blocks = new Map<string, DemandTelling[]>();
  for (const telling of [...tellings].sort(byTime)) {
    const key = [telling.kind, byOf(telling), ofOf(telling) ?? ""].join("\n");
    const known = blocks.get(key);
    if (known) known.push(telling);
    else blocks.set(key, [telling]);
  }
  return [...blocks.values()]
    .flatMap(joinWordings)
    .map((members) => describeDemand(members, pair, groupOf))
    .sort((a, b) => compareText(a.first ?? "9999", b.first ?? "9999") || compareText(a.id, b.id));
}

export function byOf({ by }: DemandTelling): string {
  return by.find(({ country }) => country !== null)?.country ?? "?";
}

export function ofOf({ of, by }: DemandTelling): string | null {
  const own = new Set(by.map(({ country }) => country));
  return of.find(({ country }) => country !== null && !own.has(country))?.country ?? null;
}

/** Candidates are the demands that share a word, so that the work does not grow with the square of their number. */
function joinWordings(block: readonly DemandTelling[]): DemandTelling[][] {
  const all: Open[] = [];
  const byWord = new Map<string, Set<Open>>();
  for (const telling of block) {
    let best: { open: Open; overlap: number } | undefined;
    const candidates = new Set(telling.content.flatMap((word) => [...(byWord.get(word) ?? [])]));
    for (const open of candidates) {
      const overlap = Math.max(...open.distinct.map((content) => likeness(content, telling.content)));
      if (overlap >= overlapMin && overlap > (best?.overlap ?? 0)) best = { open, overlap };
    }
    const open = best?.open ?? { members: [], distinct: [] };
    if (!best) all.push(open);
    open.members.push(telling);
    if (open.distinct.length >= distinctMax || open.distinct.some((known) => known.join() === telling.content.join()))
      continue;
    open.distinct.push(telling.content);
    for (const word of telling.content) {
      const known = byWord.get(word);
      if (known) known.add(open);
      else byWord.set(word, new Set([open]));
    }
  }
  return all.map(({ members }) => members);
}

function likeness(a: readonly string[], b: readonly string[]): number {
  return countShared(a, b) >= Math.min(sharedMin, a.length, b.length) ? overlapOf(a, b) : 0;
}

function describeDemand(
  members: readonly DemandTelling[],
  pair: Pair,
  groupOf: (report: string) => string,
): HistoryDemand {
  const [first] = members;
  const days = members.flatMap(({ told }) => told ?? []);
  const byWording = new Map<string, DemandTelling[]>();
  for (const member of members) {
    const key = member.content.join(" ");
    byWording.set(key, [...(byWording.get(key) ?? []), member]);
  }
  return {
    id: hashText(["demand", ...pair, first.words.report, first.words.start, first.words.text].join("\n")),
    pair,
    kind: first.kind,
    by: byOf(first),
    of: ofOf(first),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    wordings: [...byWording.values()].map((same) => ({
      told: same[0].told,
      by: mergeWho(same.flatMap(({ by }) => by.map(toWho))),
      words: same.map(({ words }) => words),
    })),
    drift: compareWordings(first.words, members.at(-1)!.words),
    ...countSources(
      members.map(({ words }) => words),
      groupOf,
    ),
  };
}

function compareWordings(first: Words, last: Words): HistoryDemand["drift"] {
  const [before, after] = [first.text, last.text].map((text) => splitWords(text));
  const missing = (from: readonly string[], among: readonly string[]) => {
    const stems = new Set(among.map(stemOf));
    return [...new Set(from.filter((word) => word.length > 3 && !stems.has(stemOf(word))))];
  };
  return { gained: missing(after, before), lost: missing(before, after) };
}

function byTime(a: DemandTelling, b: DemandTelling): number {
  return (
    compareText(a.told ?? "9999", b.told ?? "9999") ||
    compareText(a.words.report, b.words.report) ||
    a.words.start - b.words.start ||
    a.words.end - b.words.end ||
    compareText(a.kind, b.kind)
  );
}
