import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Actor } from "../../../base/actor.js";
import { createRegistry } from "../../../codebook/create-registry.js";
import type { Gazetteer } from "../../../codebook/gazetteer.js";
import { createSectors } from "../../../codebook/sectors.js";
import { createEnglish } from "../../../language/en/index.js";
import type { Sentence } from "../../../language/sentence.js";
import { findWho } from "../find-who.js";
import { showActor } from "../show-actor.js";
import { peopleOfTests, termsOfTests } from "./people-of-tests.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const files = new Map(
  readdirSync(join(root, "codebook/actors")).map((name) => [
    `actors/${name}`,
    readFileSync(join(root, "codebook/actors", name), "utf8"),
  ]),
);
// The tests bring the people they speak of, so that they do not hang on how far the registry has grown.
files.set("actors/people.csv", peopleOfTests);
files.set("actors/terms.csv", termsOfTests);
const { registry } = createRegistry(files);
export const { sectors } = createSectors(files);
const english = createEnglish(readFileSync(join(root, "models/en.bin")));

/** Two places are enough to see that places are asked for. */
const gazetteer: Gazetteer = {
  find: (words, at) => {
    const country = { Shanghai: "CHN", Osaka: "JPN" }[words[at]];
    if (!country) return null;
    const place = {
      name: words[at],
      country,
      precision: "city",
      kind: "area",
      lat: 0,
      lon: 0,
      geonames: null,
    } as const;
    return { length: 1, entries: [{ ...place, population: 9_000_000, region: null, isAlias: false, source: "test" }] };
  },
  findCountry: () => null,
  findCapital: () => null,
};

/** All actors that any word of a text stands for. */
export function readActors(text: string, date: string | null): Actor[] {
  const sentences = english.parse(text);
  const who = findWho({ sentences, text, registry, sectors, gazetteer, date });
  return sentences.flatMap((sentence) => sentence.tokens.flatMap(({ index }) => who.actorsOf(sentence, index)));
}

/**
 * Checks who is who in a text. `[…]` asks for the actors of a noun phrase, `{…}` for whose thing it is; `expected` are
 * the answers in order: "USA GOV Antony Blinken, Secretary of State", several joined by " + ", "-" for nobody, "~" before
 * what is inferred, "?" for what stays open. `notes` are the codes of the notes, `damaged` is a passage that looks so.
 */
export function check(
  marked: string,
  date: string | null,
  expected: readonly string[],
  {
    notes = [],
    dateline = null,
    damaged,
  }: { notes?: readonly string[]; dateline?: string | null; damaged?: string } = {},
): void {
  const { text, questions } = readMarks(marked);
  const sentences = english.parse(text);
  const start = damaged === undefined ? -1 : text.indexOf(damaged);
  const suspect = damaged === undefined ? [] : [{ start, end: start + damaged.length }];
  const who = findWho({ sentences, text, registry, sectors, gazetteer, date, dateline, suspect });
  const answers = questions.map(({ start, end, kind }) => {
    const { sentence, head } = findHead(sentences, start, end);
    const actors = kind === "[" ? who.actorsOf(sentence, head) : who.ownersOf(sentence, head);
    return actors.length === 0 ? "-" : actors.map(show).join(" + ");
  });
  expect(answers).toEqual(expected);
  expect(who.notes.map(({ code }) => code)).toEqual(notes);
  for (const { span, actors } of who.mentions) {
    expect(text.slice(span.start, span.end)).not.toBe("");
    for (const actor of actors) if (actor.span) expect(text.slice(actor.span.start, actor.span.end)).toBe(actor.text);
  }
}

function show(actor: Actor): string {
  return `${actor.certainty === "inferred" ? "~" : ""}${showActor(actor)}`;
}

function readMarks(marked: string) {
  const questions: { start: number; end: number; kind: "[" | "{" }[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]]*\]|\{[^}]*\})/)) {
    const kind = part[0];
    const words = kind === "[" || kind === "{" ? part.slice(1, -1) : part;
    if (kind === "[" || kind === "{") questions.push({ start: text.length, end: text.length + words.length, kind });
    text += words;
  }
  return { text, questions };
}

/** The token inside the marks that hangs on a word outside. */
function findHead(sentences: readonly Sentence[], start: number, end: number): { sentence: Sentence; head: number } {
  const sentence = sentences.find((one) => one.start <= start && start < one.end)!;
  const inside = sentence.tokens.filter((token) => token.start >= start && token.end <= end);
  const indexes = new Set(inside.map(({ index }) => index));
  const [head] = inside
    .filter((token) => !indexes.has(token.head))
    .sort((a, b) => Number(a.upos === "DET") - Number(b.upos === "DET"));
  return { sentence, head: head.index };
}
