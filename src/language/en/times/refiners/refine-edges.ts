import type { TimeMod } from "../../../times/time-expression.js";
import { type Find, isDash, lowerAt } from "../find.js";
import type { TimeLine, TimeWord } from "../time-words.js";

/** Takes in what stands before an expression and belongs to it: "early May", "the end of 1958", "about two days", "the". */
export function refineEdges(finds: readonly Find[], { words }: TimeLine): Find[] {
  return finds.map((find, index) => {
    const floor = finds[index - 1]?.to ?? 0;
    const isCounted = find.type === "DURATION" || (find.meaning.kind === "shift" && find.meaning.amount !== null);
    if (isCounted && startsWithAmount(find, words)) return takeQuantity(find, words, floor);
    if (find.type === "DURATION") return find;
    if (find.type === "SET" || find.mod) return find;
    return takeArticle(takeStretch(takeArticle(find, words, floor), words, floor), words, floor);
  });
}

const stretches: Readonly<Record<string, TimeMod>> = {
  early: "START",
  earlier: "START",
  late: "END",
  later: "END",
  mid: "MID",
  middle: "MID",
  beginning: "START",
  start: "START",
  onset: "START",
  outset: "START",
  end: "END",
  close: "END",
  rest: "END",
  remainder: "END",
};

function takeStretch(find: Find, words: readonly TimeWord[], floor: number): Find {
  let at = find.from - 1;
  if (isDash(words[at]) && words[at]!.glued && lowerAt(words, at - 1) === "mid") at--;
  const isOf = lowerAt(words, at) === "of" || lowerAt(words, at) === "in" || lowerAt(words, at) === "on";
  const place = isOf ? at - 1 : at;
  const word = lowerAt(words, place);
  const mod = stretches[word];
  if (!mod || place < floor || isReference(find)) return find;
  // "early on Tuesday" and "the end of May" need their preposition, "early May" none.
  const bare = /^(early|late|mid|earlier|later)$/.test(word);
  if (bare !== (lowerAt(words, at) !== "of")) return find;
  const from = /^(very|as)$/.test(lowerAt(words, place - 1)) && place - 1 >= floor ? place - 1 : place;
  return { ...find, from, mod };
}

function isReference({ meaning }: Find): boolean {
  return meaning.kind === "value" && /_REF$/.test(meaning.value);
}

/** The article belongs to what it introduces: "the 1980s", "the spring of 1862", but not "the 1967 war". */
function takeArticle(find: Find, words: readonly TimeWord[], floor: number): Find {
  const at = find.from - 1;
  if (at < floor || lowerAt(words, at) !== "the") return find;
  const { meaning } = find;
  const first = words[find.from]!;
  const isPlainYear = meaning.kind === "calendar" && find.to - find.from === 1 && first.sense?.digits === 4;
  return isPlainYear || first.sense?.deictic !== undefined ? find : { ...find, from: at };
}

const quantities: readonly [words: string, mod: TimeMod][] = [
  ["more than", "MORE_THAN"],
  ["less than", "LESS_THAN"],
  ["fewer than", "LESS_THAN"],
  ["at least", "MORE_THAN"],
  ["at most", "LESS_THAN"],
  ["up to", "LESS_THAN"],
  ["over", "MORE_THAN"],
  ["under", "LESS_THAN"],
  ["nearly", "LESS_THAN"],
  ["almost", "LESS_THAN"],
  ["about", "APPROX"],
  ["around", "APPROX"],
  ["roughly", "APPROX"],
  ["approximately", "APPROX"],
  ["some", "APPROX"],
];

/** "The last five years" has no number in front for "over" to modify. */
function startsWithAmount({ from }: Find, words: readonly TimeWord[]): boolean {
  const { sense, lower } = words[from]!;
  return sense?.number !== undefined || sense?.some === true || /^(an?|half|another)$/.test(lower);
}

function takeQuantity(find: Find, words: readonly TimeWord[], floor: number): Find {
  for (const [phrase, mod] of quantities) {
    const parts = phrase.split(" ");
    const from = find.from - parts.length;
    if (from >= floor && parts.every((part, index) => lowerAt(words, from + index) === part))
      return { ...find, from, mod };
  }
  return takeRange(find, words, floor);
}

/** "two to three weeks", "ten or fifteen years": the number before belongs to the same length of time. */
function takeRange(find: Find, words: readonly TimeWord[], floor: number): Find {
  const joins = /^(to|or)$/.test(lowerAt(words, find.from - 1)) || isDash(words[find.from - 1]);
  const number = words[find.from - 2]?.sense?.number;
  const counted = words[find.from]?.sense?.number !== undefined;
  return joins && counted && number !== undefined && find.from - 2 >= floor ? { ...find, from: find.from - 2 } : find;
}
