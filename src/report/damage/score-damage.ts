import type { Damage } from "../../base/report.js";
import type { Span } from "../../base/span.js";
import { findScanNoise } from "./find-scan-noise.js";
import type { Repair } from "./mojibake.js";
import type { Suspicion } from "./suspicion.js";

/** What the score is made from. */
export interface DamageSigns {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly suspicions: readonly Suspicion[];
  readonly repairs: readonly Repair[];
  readonly translatedFrom: string | null;
}

type Reason = Damage["reasons"][number];

/**
 * How damaged a report is, from 0 to 1, with the reasons; undefined where nothing is wrong. Each kind of damage has a
 * score of its own, which says how far what is read from the report may be wrong for it: 0.3 means that a detail may,
 * 1 that nothing can be trusted. They add up as chances do: 1 − Π (1 − score).
 */
export function scoreDamage(signs: DamageSigns): Damage | undefined {
  const reasons = [scoreTranslation, scoreScan, scoreEncoding, scoreTruncation, scoreRepeats]
    .flatMap((score) => score(signs) ?? [])
    .sort((a, b) => b.score - a.score);
  if (reasons.length === 0) return undefined;
  return { score: round(1 - reasons.reduce((sound, { score }) => sound * (1 - score), 1)), reasons };
}

/** Machine translation garbles who did what to whom: broken sentences and torn names weigh most. */
function scoreTranslation({ suspicions, translatedFrom }: DamageSigns): Reason | null {
  const broken = suspicions.filter(({ translation }) => translation).length;
  if (!translatedFrom && broken === 0) return null;
  const score = Math.min(0.8, (translatedFrom ? 0.3 : 0) + 0.1 * broken);
  const source = translatedFrom ? [`probably translated from “${translatedFrom}” by machine`] : [];
  const places = broken > 0 ? [say(broken, "sentence is broken", "sentences are broken")] : [];
  return toReason("translation", score, [...source, ...places].join("; "));
}

/** With one word in ten garbled, most names and many verbs are lost. */
const scanShareMax = 0.1;
const fewestScanned = 2;

function scoreScan({ text, paragraphs }: DamageSigns): Reason | null {
  const passages = paragraphs.map(({ start, end }) => text.slice(start, end));
  const garbled = passages.reduce((sum, passage) => sum + findScanNoise(passage).length, 0);
  if (garbled < fewestScanned) return null;
  const words = passages.reduce((sum, passage) => sum + count(passage, /[\p{L}\p{N}]+/gu), 0);
  return toReason("scan", garbled / words / scanShareMax, `${garbled} of ${words} words are garbled, as in a bad scan`);
}

/** With one letter in fifty lost, names cannot be looked up. */
const lostShareMax = 0.02;
/** What was repaired is sound now, but the text has been through careless hands. */
const repairedScore = 0.05;

function scoreEncoding({ text, repairs, suspicions }: DamageSigns): Reason | null {
  const lost = text.split("\uFFFD").length - 1;
  const left = suspicions.filter(({ encoding }) => encoding).length;
  const repaired = repairs.reduce((sum, { count }) => sum + count, 0);
  if (lost + left + repaired === 0) return null;
  const share = (lost + left) / Math.max(1, count(text, /\p{L}/gu));
  const says = [
    lost > 0 ? say(lost, "character is lost", "characters are lost") : "",
    left > 0 ? say(left, "paragraph is garbled by a wrong encoding", "paragraphs are garbled by a wrong encoding") : "",
    repaired > 0 ? say(repaired, "garbled character was repaired", "garbled characters were repaired") : "",
  ];
  const score = share / lostShareMax + (repaired > 0 ? repairedScore : 0);
  return toReason("encoding", score, says.filter(Boolean).join("; "));
}

/** What is there can be read; what is missing may change its meaning. */
const truncatedScore = 0.3;

function scoreTruncation({ suspicions }: DamageSigns): Reason | null {
  const end = suspicions.find(({ truncation }) => truncation);
  return end ? toReason("truncation", truncatedScore, end.why) : null;
}

/** Words and paragraphs that stand twice are ugly, and seldom mislead. */
function scoreRepeats({ suspicions }: DamageSigns): Reason | null {
  const repeats = suspicions.filter(({ repeat }) => repeat).length;
  if (repeats === 0) return null;
  const says = say(repeats, "word or paragraph stands twice", "words or paragraphs stand twice");
  return toReason("repetition", Math.min(0.2, 0.03 * repeats), says);
}

function toReason(kind: Reason["kind"], score: number, why: string): Reason {
  return { kind, score: Math.max(0.01, round(Math.min(1, score))), why };
}

function say(number: number, one: string, many: string): string {
  return number === 1 ? `one ${one}` : `${number} ${many}`;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
