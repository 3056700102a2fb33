import type { Quote } from "../../base/span.js";
import type { Mark } from "../blocks/mark.js";
import { fold } from "../layout/fold.js";
import { findAgencies } from "./agencies.js";
import { readBylineLine } from "./byline-line.js";
import { readDatelinePrefix } from "./dateline-prefix.js";

/** Who wrote and filed the report, as its own lines say. */
export interface Credit {
  readonly agency: string | null;
  readonly byline: string | null;
  readonly dateline: Quote | null;
}

/**
 * Reads agency, author and dateline from the marked blocks. The agency is taken from the signature, else from the
 * dateline, byline or a copyright line; the author from a byline, else from "Reporting by …" or the initials behind the
 * agency ("(dpa/ank)").
 */
export function readCredit(text: string, marks: readonly Mark[]): Credit {
  const linesOf = (kind: Mark["kind"]) =>
    marks.filter((mark) => mark.kind === kind).map(({ start, end }) => fold(text.slice(start, end)));
  const [signatures, datelines, bylines] = [linesOf("signature"), linesOf("dateline"), linesOf("byline")];
  const named = [...signatures.filter((line) => !isCopyright(line)), ...datelines, ...bylines, ...signatures];
  const agency = named.flatMap((line) => findAgencies(line))[0]?.name ?? null;
  const written = bylines.map(readBylineLine).find((who) => who !== null);
  const reported = signatures.map(readReporter).find((who) => who !== null);
  return { agency, byline: written ?? reported ?? null, dateline: readDateline(text, marks) };
}

function isCopyright(line: string): boolean {
  return /copyright|©|\(c\)|all rights reserved/iu.test(line);
}

function readReporter(line: string): string | null {
  const author = /^By (\p{Lu}[^,.]{3,60})/u.exec(line)?.[1];
  const reporter = /\b(?:Reporting|Writing) by (\p{Lu}[^;()]{2,120}?)(?: in \p{Lu}[^;()]*)?(?:[;,.)]|$)/u.exec(
    line,
  )?.[1];
  const initials = /[/(](\p{Ll}{2,4})[)\s]/u.exec(line.replace(/^\(?\p{L}+(?=\/)/u, ""))?.[1];
  return author ?? reporter ?? (findAgencies(line).length ? (initials ?? null) : null);
}

function readDateline(text: string, marks: readonly Mark[]): Quote | null {
  for (const { kind, start, end } of marks) {
    if (kind !== "dateline") continue;
    const line = text.slice(start, end);
    const place = readDatelinePrefix(line.replace(/\s/gu, " "))?.place;
    if (!place) continue;
    const from = start + place.at;
    return { start: from, end: from + place.text.length, text: text.slice(from, from + place.text.length) };
  }
  return null;
}
