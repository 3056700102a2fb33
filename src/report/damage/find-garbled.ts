import type { Note } from "../../base/note.js";
import type { Span } from "../../base/span.js";
import { findScanNoise } from "./find-scan-noise.js";
import type { Suspicion } from "./suspicion.js";

/** UTF-8 that was read as Latin-1 or Windows-1252: "â€™" for an apostrophe, "Ã©" for é, "Â " for a hard space. */
const mojibake =
  /(?:â(?:€[\u0080-\u2122™œ\u009d“”˜]|[\u0080-\u00bf]{2})|Ã[\u0080-\u00bf©¨ª«¡¢£¤¥§¯°±³´¶¸¹º»¼½¾]|Â[\u00a0-\u00bf])/gu;

/** Passages that encoding errors or a bad scan have garbled, one per paragraph. */
export function findGarbled(text: string, paragraphs: readonly Span[]): Suspicion[] {
  return paragraphs.flatMap((paragraph) => {
    const words = text.slice(paragraph.start, paragraph.end);
    const broken = [...words.matchAll(mojibake)];
    if (broken.length)
      return [{ ...around(paragraph, broken, "letters garbled by a wrong encoding"), encoding: true as const }];
    const scan = findScanNoise(words);
    return scan.length >= 2 ? [around(paragraph, scan, "letters garbled, as in a bad scan")] : [];
  });
}

function around({ start }: Span, matches: readonly RegExpExecArray[], why: string): Suspicion {
  const ends = matches.map((match) => match.index + match[0].length);
  return { start: start + Math.min(...matches.map(({ index }) => index)), end: start + Math.max(...ends), why };
}

/** A note on replacement characters (U+FFFD): bytes that were no valid UTF-8. */
export function noteReplaced(text: string): Note[] {
  const first = text.indexOf("\uFFFD");
  if (first < 0) return [];
  const count = text.split("\uFFFD").length - 1;
  const many = count === 1 ? "One character was" : `${count} characters were`;
  const message = `${many} not valid UTF-8 and cannot be restored.`;
  return [{ code: "report/encoding", message, span: { start: first, end: first + 1 } }];
}

/** A note on mojibake: the text can still be read, but names in it will not be found. */
export function noteMojibake(text: string): Note[] {
  const [first] = text.matchAll(mojibake);
  if (!first) return [];
  const message = `The text was once read in the wrong encoding (“${first[0]}”); names with such letters will not be found.`;
  return [{ code: "report/mojibake", message, span: { start: first.index, end: first.index + first[0].length } }];
}
