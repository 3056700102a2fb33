import { hashText } from "../base/hash.js";
import type { Note } from "../base/note.js";
import type { Report } from "../base/report.js";
import { quoteSpan } from "../base/span.js";
import { isKept, type Mark } from "./blocks/mark.js";
import { markBlocks } from "./blocks/mark-blocks.js";
import type { CleanContext } from "./clean-context.js";
import { readCredit } from "./credit/read-credit.js";
import { findDamage } from "./damage/find-damage.js";
import { noteMojibake, noteReplaced } from "./damage/find-garbled.js";
import { noteRepairs, type Repair } from "./damage/mojibake.js";
import { scoreDamage } from "./damage/score-damage.js";
import type { Candidate } from "./dates/candidate.js";
import { chooseDate } from "./dates/choose-date.js";
import { readDatedText } from "./dates/evidence.js";
import { findTextDates, noteImpossibleDates } from "./dates/find-text-dates.js";
import { partialDates } from "./dates/partial-date.js";
import { detectLanguage } from "./language/detect-language.js";
import { detectTranslation } from "./language/detect-translation.js";
import { isForeignScript } from "./language/foreign-script.js";
import type { Chunk } from "./layout/find-chunks.js";
import { fold } from "./layout/fold.js";
import { findWalls } from "./walls/find-walls.js";

/** What a report is built from: its plain text cut into chunks, and what is known from outside the text. */
export interface RawReport {
  readonly id: string | undefined;
  readonly text: string;
  readonly chunks: readonly Chunk[];
  /** Dates from the caller, the page's metadata or its address. */
  readonly dates: readonly Candidate[];
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly section?: string | null;
  /** BCP 47 tag that the page declares; believed where the text itself cannot tell. */
  readonly language?: string | null;
  /** False where the page states that its article is not free. */
  readonly isFree?: boolean | undefined;
  /** Garbled letters that were repaired on the way to this text. */
  readonly repairs?: readonly Repair[];
}

/** Language and translation are judged by so many characters. */
const mostJudged = 40_000;

/** The steps from raw to clean: mark the blocks, read the credits, choose the date, tell the language, note the damage. */
export function buildReport(raw: RawReport, { officeEvidence, detector }: CleanContext): Report {
  const { text } = raw;
  const marks = markBlocks(text, raw.chunks);
  const wordsOf = (kind: Mark["kind"]) =>
    marks.filter((mark) => mark.kind === kind).map(({ start, end }) => fold(text.slice(start, end)));
  const credit = readCredit(text, marks);
  const candidates = [...raw.dates, ...findTextDates(text, marks)];
  const dated = readDatedText(text, marks);
  const { published, notes: dateNotes } = chooseDate(candidates, dated, officeEvidence?.(text));
  const body = sample(text, marks);
  const language = detectLanguage(body, detector) ?? raw.language ?? null;
  const paragraphs = marks.filter(({ kind }) => kind === "paragraph");
  const isEnglish = isEnglishTag(language) || (language === null && !isForeignScript(body));
  const damage = findDamage(text, paragraphs, { isEnglish });
  const translation = isEnglish
    ? detectTranslation(body, wordsOf("signature").join("\n"), damage)
    : { language: null, notes: [] };
  const { repairs = [] } = raw;
  const translatedFrom = translation.language;
  const score = scoreDamage({ text, paragraphs, suspicions: damage, repairs, translatedFrom });
  return {
    id: raw.id ?? hashText(text),
    text,
    title: wordsOf("title")[0] ?? raw.title ?? null,
    blocks: marks.map(({ kind, start, end }) => ({ kind, start, end })),
    published,
    language,
    translatedFrom,
    agency: credit.agency,
    byline: credit.byline ?? raw.byline ?? null,
    section: wordsOf("section")[0] ?? raw.section ?? null,
    dateline: credit.dateline,
    removed: marks.flatMap((mark) => explainRemoved(text, mark)),
    suspect: damage.map(({ start, end, why }) => ({ ...quoteSpan(text, { start, end }), why })),
    ...(score && { damage: score }),
    notes: [
      ...dateNotes,
      ...noteImpossibleDates(text, marks),
      ...(published ? [] : noteYearless(dated.datelines)),
      ...(isEnglish ? [] : [noteLanguage(language)]),
      ...findWalls({ text, story: body, isFree: raw.isFree }),
      ...translation.notes,
      ...noteReplaced(text),
      ...noteRepairs(repairs),
      ...noteMojibake(text),
    ],
  };
}

const pageKinds = new Set<Mark["kind"]>(["section", "caption", "furniture"]);

/** What belongs to the page and not to the report; dates, bylines and signatures are part of it and have fields. */
function explainRemoved(text: string, mark: Mark): Report["removed"] {
  if (!pageKinds.has(mark.kind)) return [];
  return [{ ...quoteSpan(text, mark), why: mark.why ?? `marked by the page as ${mark.kind}` }];
}

/** The head of the kept text. */
function sample(text: string, marks: readonly Mark[]): string {
  let body = "";
  for (const mark of marks) {
    if (body.length >= mostJudged) break;
    if (isKept(mark)) body += `${text.slice(mark.start, Math.min(mark.end, mark.start + mostJudged))}\n`;
  }
  return body.slice(0, mostJudged);
}

function noteYearless(datelines: readonly string[]): Note[] {
  const [filed] = datelines.flatMap((dateline) => partialDates(dateline));
  if (!filed) return [];
  const message = `The dateline says ${filed.text}, but nothing tells the year; give it with --date.`;
  return [{ code: "report/date-without-year", message }];
}

function isEnglishTag(language: string | null): boolean {
  return language === "en" || language?.startsWith("en-") === true;
}

function noteLanguage(language: string | null): Note {
  const name = language && (new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language);
  const named = name ? `seems to be in ${name}` : "is not in a language that is known here";
  return { code: "report/not-english", message: `The text ${named}; only English is read so far.` };
}
