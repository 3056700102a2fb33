import type { CodedEvent, Side } from "./coded-report.js";

/** How far two events agree on who did it to whom: both sides, one of them, or none. By countries alone. */
export function compareSides(a: CodedEvent, b: CodedEvent): "both" | "one" | "none" {
  const [aFrom, aTo, bFrom, bTo] = [a.from, a.to, b.from, b.to].map(countriesOf) as [string, string, string, string];
  if (aFrom === bFrom && aTo === bTo) return "both";
  const mutual = a.reciprocal || b.reciprocal;
  if (mutual && countriesOf([...a.from, ...a.to]) === countriesOf([...b.from, ...b.to])) return "both";
  const same = aFrom === bFrom || aTo === bTo || (mutual && (aFrom === bTo || aTo === bFrom));
  return same ? "one" : "none";
}

/** "FRA → IRN", "FRA ↔ IRN", with + between several. */
export function describeSides({ from, to, reciprocal }: CodedEvent): string {
  return [from, to].map((side) => countriesOf(side) || "?").join(reciprocal ? " ↔ " : " → ");
}

/** Whether the persons of both sides are the same people; surnames alone will do. */
export function samePersons(a: CodedEvent, b: CodedEvent): boolean {
  const [first, second] = [a, b].map(({ from, to }) => personsOf([...from, ...to])) as [string[], string[]];
  const within = (names: string[], others: string[]) => names.every((name) => others.some((one) => isSame(name, one)));
  return within(first, second) && within(second, first);
}

export function personsOf(side: readonly Side[]): string[] {
  return side.flatMap(({ person }) => person ?? []);
}

/** The countries of a side in alphabetical order, each once. */
export function countriesOf(side: readonly Side[]): string {
  return [...new Set(side.flatMap(({ country }) => country ?? []))].sort().join("+");
}

/** One name holds all words of the other: "Blinken", "Antony Blinken". */
function isSame(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** Lower case without accents and marks. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
