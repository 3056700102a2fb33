import type { Actor } from "./base/actor.js";
import type { Event } from "./base/event.js";
import type { Note } from "./base/note.js";
import { ReadoutError } from "./base/readout-error.js";
import { type ReadRecord, recordVersion } from "./base/record.js";
import type { BlockKind, Report } from "./base/report.js";
import type { CodebookFiles } from "./codebook/codebook.js";
import { compileCodebook } from "./codebook/compile-codebook.js";
import { createGazetteer } from "./codebook/gazetteer.js";
import type { OverlaidCodebook } from "./codebook/overlay-codebook.js";
import { codePair, type Pair, type PairCoding } from "./coding/code-pair.js";
import { codeReport } from "./coding/code-report.js";
import { findOfficeEvidence } from "./coding/find-office-evidence.js";
import { readJudge } from "./coding/pair-judge.js";
import { findStatements } from "./coding/statements/find-statements.js";
import { writePlace } from "./coding/where/attach-place.js";
import { describePlaces } from "./coding/where/describe-places.js";
import { findPlaces, type Place } from "./coding/where/find-places.js";
import { placeOfState } from "./coding/where/place-of-state.js";
import { findWho } from "./coding/who/find-who.js";
import { createEnglish } from "./language/en/index.js";
import { findTimes } from "./language/en/times/find-times.js";
import { noteCuts } from "./language/note-cuts.js";
import type { Sentence } from "./language/sentence.js";
import type { TimeExpression } from "./language/times/time-expression.js";
import { buildRecord } from "./record/build-record.js";
import { indexRecordWords } from "./record/record-words.js";
import type { cleanHtml } from "./report/clean-html.js";
import { addSuspect, cleanText } from "./report/clean-report.js";
import type { LanguageDetector } from "./report/language/detect-language.js";

/** What a reader reads with; `loadResources()` of `#resources` gives those that the package ships. */
export interface Resources {
  readonly model: Uint8Array;
  readonly codebook: CodebookFiles;
  readonly gazetteer: Uint8Array;
  /** The judge of marked pairs, where the patterns are silent or disagree. */
  readonly judge: Uint8Array;
  /** Loads the detector of languages, which is asked only for what is not plainly English. */
  readonly languages: () => LanguageDetector;
  /** Which lines of the codebook are a user's own, laid over it. */
  readonly ownLines?: OverlaidCodebook["ownLines"];
}

/** Takes the report out of a page: `cleanHtml` of `report/clean-html.js`, which brings a parser of HTML with it. */
export type HtmlCleaner = typeof cleanHtml;

/** A report as it comes: plain text or a page, with the day of publication (ISO date) where it is known. */
export interface RawItem {
  readonly id?: string;
  readonly text?: string;
  readonly html?: string;
  readonly url?: string;
  readonly date?: string;
}

/** Times, places and actors of a text, each with its span. */
export interface Annotations {
  readonly times: readonly TimeExpression[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
}

/** The steps of the main path, each alone and all together. Synchronous, and the same for the same input. */
export interface Reader {
  clean(item: RawItem): Report;
  parse(text: string): Sentence[];
  parseTokens(forms: readonly string[]): Sentence;
  annotate(item: RawItem): Annotations;
  code(item: RawItem & { pair?: Pair }): { events: Event[]; notes: Note[]; pair?: PairCoding };
  read(item: RawItem): ReadRecord;
}

/**
 * Prepares model, codebook and gazetteer once; the reader can then be used for any number of reports. Pages are read
 * where `readHtml` is given; it is asked for, because loading it takes longer than loading all the rest.
 */
export function createReader(resources: Resources, readHtml?: HtmlCleaner): Reader {
  const language = createEnglish(resources.model);
  const { codebook } = compileCodebook(resources.codebook);
  const gazetteer = createGazetteer(resources.gazetteer, resources.codebook);
  const judge = readJudge(resources.judge);
  const recordWords = indexRecordWords(codebook.recordWords);
  const { registry, sectors, saying } = codebook;
  const officeEvidence = (text: string) => findOfficeEvidence(text, registry);
  const context = { officeEvidence, detector: resources.languages };

  /** With `keepText` the text stays as it was given, garbled letters too, so that offsets in it mean the same. */
  const clean = (item: RawItem, keepText = false): Report => {
    if (item.html !== undefined) {
      if (readHtml) return readHtml({ ...item, html: item.html }, context);
      throw new ReadoutError("report/no-html", "This reader was made for plain text only", {
        hint: "Make it with createReader(resources, cleanHtml).",
      });
    }
    if (item.text === undefined) {
      throw new ReadoutError("report/empty", "The item has neither text nor html", { hint: 'Give {"text": "…"}.' });
    }
    const { text } = item;
    return cleanText({ ...item, text }, { ...context, keepText });
  };

  /** Sentences with all that is named in them: who, when and where. */
  const understand = ({ text, published, dateline, suspect }: Report, ranges: Report["blocks"]) => {
    const date = published?.value.slice(0, 10) ?? null;
    const place = dateline?.text ?? null;
    const sentences = language.parse(text, ranges);
    const who = findWho({ sentences, text, registry, sectors, gazetteer, date, dateline: place, suspect });
    const times = findTimes(sentences, text, { date });
    const places = findPlaces(sentences, text, { registry, gazetteer, who });
    return { sentences, who, times, places };
  };

  /** The place that the report was written in. */
  const findDateline = ({ text, blocks }: Report) => {
    const lines = blocks.filter(({ kind }) => kind === "dateline");
    if (lines.length === 0) return null;
    const [place] = findPlaces(language.parse(text, lines), text, { registry, gazetteer, who: null });
    return place ? writePlace(place) : null;
  };

  /** From a clean report to its events, with all that was learned on the way. */
  const code = (clean: Report) => {
    const understood = understand(clean, blocksOf(clean, prose));
    const { who, sentences } = understood;
    const report = markContradictions(clean, who.notes);
    const places = {
      named: understood.places,
      described: describePlaces(sentences, understood.places, { registry, gazetteer }),
      dateline: findDateline(clean),
      placeOfState: (state: string) => placeOfState(state, registry, gazetteer),
    };
    const { events, notes } = codeReport({ ...codebook, ...understood, places, report });
    return { ...understood, report, events, notes: [...noteCuts(sentences), ...who.notes, ...notes] };
  };

  return {
    clean: (item) => clean(item),
    parse: (text) => language.parse(text),
    parseTokens: (forms) => language.parseTokens(forms),
    annotate(item) {
      const report = clean(item, true);
      const { times, places, who } = understand(report, blocksOf(report, [...prose, "dateline"]));
      return { times, places, actors: who.mentions.flatMap(({ actors }) => actors) };
    },
    code({ pair, ...item }) {
      const { events, notes, sentences } = code(clean(item, true));
      return pair ? { events, notes, pair: codePair(sentences, pair, { ...codebook, judge }) } : { events, notes };
    },
    read(item) {
      const { report, sentences, who, events, notes } = code(clean(item));
      const { id, text } = report;
      const paragraphs = blocksOf(report, prose);
      const said = findStatements({ report: id, text, paragraphs, sentences, who, saying, lexicon: codebook.lexicon });
      const record = buildRecord({ report, events, ...said }, recordWords);
      return { version: recordVersion, report, events, ...record, notes: [...report.notes, ...notes, ...record.notes] };
    },
  };
}

/** The kinds of blocks that are read for what they tell. */
const prose: readonly BlockKind[] = ["title", "subhead", "paragraph"];

function blocksOf({ blocks }: Report, kinds: readonly BlockKind[]): Report["blocks"] {
  return blocks.filter(({ kind }) => kinds.includes(kind));
}

/** Passages in which a title contradicts the registry count as suspect too. */
function markContradictions(report: Report, notes: readonly Note[]): Report {
  return notes.reduce((marked, { code, span, message }) => {
    return code === "who/title-contradicts-registry" && span ? addSuspect(marked, span, message) : marked;
  }, report);
}
