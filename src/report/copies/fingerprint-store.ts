import { numbersOf } from "./anchor-set.js";
import { BandIndex } from "./band-index.js";
import { type Fingerprint, isTooShort, type Print, sketches } from "./fingerprint.js";
import { rewrittenDaysMax, translatedNumbers } from "./judge-pair.js";
import { mix } from "./mix.js";
import { PagedWords } from "./paged-words.js";

const noDay = 0x7fffffff;
const pageWords = 65_536;

/** Columns of the table of fixed facts. */
const [high, wordCount, shingles, day, page, start, length] = [0, 1, 2, 3, 4, 5, 6];

/**
 * Fingerprints by their number, in typed arrays, with the indices by which copies are found: the digest, the wording,
 * the anchors and the numbers. The last two are kept apart by days, so that a year of news is not searched for what
 * must have appeared within a few days; undated reports stand by themselves in them.
 */
export class FingerprintStore {
  readonly #facts = new PagedWords(7);
  readonly #digests = new BandIndex(1);
  readonly #wording = new BandIndex(sketches.wording.bands);
  readonly #anchors = new BandIndex(sketches.anchors.bands);
  readonly #numbers = new BandIndex(sketches.numbers.bands);
  /** Anchor sets, one after another; none lies on two pages. */
  readonly #anchorPages: Uint32Array[] = [];
  #anchorsUsed = 0;

  get size(): number {
    return this.#facts.rows;
  }

  /** Keeps a fingerprint and gives its number. */
  add(print: Fingerprint): number {
    const { digest, anchors } = print;
    if (this.#anchorPages.length === 0 || this.#anchorsUsed + anchors.length > pageWords) {
      this.#anchorPages.push(new Uint32Array(pageWords));
      this.#anchorsUsed = 0;
    }
    this.#anchorPages.at(-1)!.set(anchors, this.#anchorsUsed);
    const place = [this.#anchorPages.length - 1, this.#anchorsUsed, anchors.length];
    this.#anchorsUsed += anchors.length;
    const listed = !isTooShort(print);
    const period = periodOf(print.day);
    this.#digests.add(Uint32Array.of(digest[0]), true);
    this.#wording.add(print.wording, listed);
    this.#anchors.add(within(period, print.anchorSketch), listed && anchors.length > 0);
    this.#numbers.add(within(period, print.numberSketch), listed && hasNumbers(print));
    return this.#facts.add([digest[1], print.words, print.shingles, print.day ?? noDay, ...place]);
  }

  get(number: number): Print {
    const fact = this.#facts.row(number);
    return {
      digest: [this.#digests.sketch(number)[0], fact[high]],
      words: fact[wordCount],
      shingles: fact[shingles],
      wording: this.#wording.sketch(number),
      anchors: this.#anchorPages[fact[page]].subarray(fact[start], fact[start] + fact[length]),
      day: fact[day] === noDay ? null : fact[day] | 0,
    };
  }

  /** The numbers of the texts with the same words, the newest first. */
  findExact({ digest, words }: Print): number[] {
    const found: number[] = [];
    if (words === 0) return found;
    this.#digests.visit(Uint32Array.of(digest[0]), (number) => {
      if (this.#facts.get(number, high) === digest[1]) found.push(number);
    });
    return found;
  }

  /** The numbers of the texts that may be copies, each once: those that share a band of a sketch. */
  findCandidates(print: Fingerprint): Set<number> {
    const found = new Set<number>();
    if (isTooShort(print)) return found;
    const keep = (number: number): void => {
      found.add(number);
    };
    this.#wording.visit(print.wording, keep);
    for (const period of periodsAround(print.day)) {
      if (print.anchors.length > 0) this.#anchors.visit(within(period, print.anchorSketch), keep);
      if (hasNumbers(print)) this.#numbers.visit(within(period, print.numberSketch), keep);
    }
    return found;
  }
}

function hasNumbers({ anchors }: Print): boolean {
  return numbersOf(anchors).length >= translatedNumbers;
}

/** Periods are one day longer than rewritten copies may lie apart, so that at most three must be searched. */
const periodDays = rewrittenDaysMax + 1;

function periodOf(day: number | null): number {
  return day === null ? noDay : Math.floor(day / periodDays);
}

function periodsAround(day: number | null): Set<number> {
  if (day === null) return new Set([noDay]);
  return new Set([day - rewrittenDaysMax, day, day + rewrittenDaysMax].map(periodOf));
}

/** The sketch as it stands in the index of a period. */
function within(period: number, sketch: Uint32Array): Uint32Array {
  return sketch.map((word) => mix(word ^ Math.imul(period, 0x9e3779b1)));
}
