import type { When } from "../../base/event.js";
import { contains, type Span } from "../../base/span.js";
import type { Sentence } from "../../language/sentence.js";
import type { TimeExpression } from "../../language/times/time-expression.js";
import { Tree } from "../../language/tree.js";
import { attachTime } from "./attach-times.js";
import { isSaying } from "./find-anchors.js";
import { isWeekday } from "./is-weekday.js";
import { readTense } from "./read-tense.js";

/** A time at which the telling stands. */
export interface Scene {
  readonly when: When;
  /** Moved there by a pluperfect, so that others may stay there ("had recalled its envoy … had also broken off"). */
  readonly isEarlier: boolean;
  /** The day of the news, which one of the next sentences states for a lead in the perfect ("France has recalled …"). */
  readonly isNews?: boolean;
}

/** The scene when each sentence begins; no entry where there is none. */
export type Story = ReadonlyMap<number, Scene>;

/** What was found in each sentence, in the order given. */
export function groupBySentence<Found extends { readonly sentence: number }>(
  all: readonly Found[],
): Map<number, Found[]> {
  const grouped = new Map<number, Found[]>();
  for (const one of all) {
    const group = grouped.get(one.sentence);
    if (group) group.push(one);
    else grouped.set(one.sentence, [one]);
  }
  return grouped;
}

/** Days before publication that still are news. */
const newsDays = 4;
/** The day of the news stands in one of the first sentences of the prose. */
const leadSentences = 2;

/**
 * Follows the telling from sentence to sentence, as a reader does: a main clause in a past tense that states its time
 * moves the story there, those without a time stay there ("He accused … He also suspended …"), and a clause in the
 * present or perfect, or a new paragraph, brings it back to the day of the lead. Paragraphs of one sentence that go on
 * with "he" or "it" stay as well.
 */
export function traceStory(
  sentences: readonly Sentence[],
  times: ReadonlyMap<number, readonly TimeExpression[]>,
  paragraphs: readonly Span[],
  published: string | null,
): Story {
  const story = new Map<number, Scene>();
  let lead: Scene | undefined;
  let scene: Scene | undefined;
  let before: Scene | undefined;
  let told = 0;
  let first: number | undefined;
  const quotes = new Quotes();
  let paragraph: Span | undefined;
  let next = 0;
  for (const sentence of sentences) {
    while (next < paragraphs.length && paragraphs[next]!.end <= sentence.start) next++;
    const around = paragraphs[next];
    if (!around || !contains(around, sentence)) continue; // a title stands outside the telling
    const tree = Tree.of(sentence);
    const tense = readTense(tree, findTeller(tree));
    if (around !== paragraph && !goesOn(tree)) [before, scene] = [undefined, lead];
    paragraph = around;
    const own = readMainTime(tree, times.get(sentence.index) ?? [], published);
    const isPast = tense === "past" || tense === "pluperfect" || tense === "none";
    const isQuoted = quotes.pass(sentence) && !isSaying(tree.token(findTeller(tree)));
    if (isQuoted) {
      // what is said inside a quotation does not move the telling
    } else if (!isPast) [before, scene] = [scene ?? before, lead];
    else if (
      before &&
      !own &&
      tree.childrenOf(tree.root, "advmod").some((child) => tree.token(child).text === "also")
    ) {
      [before, scene] = [undefined, before]; // "also" takes up the deeds before an aside
    }
    if (scene) story.set(sentence.index, scene);
    told++;
    if (told === 1 && tense === "perfect") first = sentence.index;
    if (!own) continue;
    before = undefined;
    scene = { when: own, isEarlier: tense === "pluperfect" };
    if (told <= leadSentences && !lead && isNewsDay(own, published)) {
      lead = scene;
      if (first !== undefined && first !== sentence.index) story.set(first, { ...scene, isNews: true });
    }
  }
  return story;
}

/** The verb that tells the sentence: behind a quotation that of saying it. */
function findTeller(tree: Tree): number {
  const tellers = tree.root < 0 ? [] : tree.childrenOf(tree.root, "parataxis");
  return tellers.find((child) => isSaying(tree.token(child))) ?? tree.root;
}

/** The last time that a main clause of the sentence states, as a scene: whole days, nothing that lies ahead. */
function readMainTime(tree: Tree, times: readonly TimeExpression[], published: string | null): When | undefined {
  if (tree.root < 0 || times.length === 0) return undefined;
  const clauses = mainClauses(tree);
  for (const verb of clauses.reverse()) {
    const when = attachTime(tree.sentence, verb, times);
    if (when?.certainty !== "stated" || !(isWeekday(when) || isScene(when))) continue;
    if (published !== null && when.start && when.start.slice(0, 10) > published) continue;
    const tense = readTense(tree, verb);
    if (tense === "future" || tense === "perfect") continue;
    if (tense === "present" && published === null && !isSaying(tree.token(verb))) continue;
    return toScene(when);
  }
  return undefined;
}

/** The root with what is joined to it, and what it says: "said … was summoned on Monday". */
function mainClauses(tree: Tree): number[] {
  const joined = [tree.root, ...tree.childrenOf(tree.root, "conj", "parataxis")];
  const said = joined
    .filter((verb) => isSaying(tree.token(verb)))
    .flatMap((verb) => tree.childrenOf(verb, "ccomp"))
    .filter((verb) => readTense(tree, verb) !== "pluperfect");
  return [...said, ...joined].filter((verb) => tree.token(verb).upos === "VERB");
}

/** Days, weeks or months that are known; a year is too wide for a deed that only follows in the text. */
function isScene({ start, end, precision }: When): boolean {
  return start !== undefined && end !== undefined && /^(minute|day|week|month|season)$/.test(precision);
}

/** What other deeds have of a stated time: its days, without its hours, its words and its length. */
function toScene({ value, start, end, precision, anchor }: When): When {
  if (!start || !end) return { value, precision, certainty: "inferred" };
  const days = { start: start.slice(0, 10), end: end.slice(0, 10) };
  const isClock = precision === "minute" || /T/.test(value);
  return {
    value: isClock ? days.start : value,
    ...days,
    precision: isClock ? "day" : precision,
    ...(anchor !== undefined && { anchor }),
    certainty: "inferred",
  };
}

function goesOn(tree: Tree): boolean {
  const [subject] = tree.root < 0 ? [] : tree.childrenOf(tree.root, "nsubj");
  return subject !== undefined && /^(he|she|it|they)$/i.test(tree.token(subject).text);
}

/** Whether a stated time is of the news, to which deeds without a time may belong. */
function isNewsDay({ start, precision, value }: When, published: string | null): boolean {
  if (isWeekday({ value })) return true;
  if (!start || precision !== "day") return false;
  if (published === null) return true;
  const days = (Date.parse(published) - Date.parse(start)) / 86_400_000;
  return days >= 0 && days <= newsDays;
}

/** Follows quotation marks from sentence to sentence. */
class Quotes {
  #open = false;

  /** Whether the sentence begins inside a quotation or with one. */
  pass({ tokens }: Sentence): boolean {
    const begins = this.#open || /^["“]$/.test(tokens[0]?.text ?? "");
    for (const { text } of tokens) {
      if (text === "“") this.#open = true;
      else if (text === "”") this.#open = false;
      else if (text === '"') this.#open = !this.#open;
    }
    return begins;
  }
}
