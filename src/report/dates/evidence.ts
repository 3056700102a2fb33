import type { Mark } from "../blocks/mark.js";

/** What the text says for or against one day as its publication day. */
export interface Evidence {
  /** Above zero speaks for the day, below zero against it; one point is a hint, three are strong. */
  readonly points: number;
  /** The reason as part of an English sentence. */
  readonly reason: string;
}

/** What the weighers read: the kept text of the report and its datelines. */
export interface DatedText {
  readonly body: string;
  readonly datelines: readonly string[];
}

/** Judges one day; null where the text has nothing of this kind to say. */
export type Weigh = (text: DatedText, day: string) => Evidence | null;

/** The evidence is read from the head of a text of any length: news dates itself early. */
const mostRead = 40_000;

export function readDatedText(text: string, marks: readonly Mark[]): DatedText {
  let body = "";
  for (const { kind, start, end } of marks) {
    if (kind !== "paragraph" && kind !== "subhead" && kind !== "title") continue;
    body += `${text.slice(start, Math.min(end, start + mostRead))}\n`;
    if (body.length > mostRead) break;
  }
  const datelines = marks.filter(({ kind }) => kind === "dateline").map(({ start, end }) => text.slice(start, end));
  return { body: body.slice(0, mostRead), datelines };
}

/** "a, b and c". */
export function list(words: readonly string[]): string {
  const [last, ...before] = [...words].reverse();
  return before.length ? `${before.reverse().join(", ")} and ${last}` : (last ?? "");
}
