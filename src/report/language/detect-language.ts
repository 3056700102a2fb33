import { isForeignScript } from "./foreign-script.js";
import { isPlainlyEnglish } from "./plain-english.js";

/** What is asked for the language of what is not plainly English; the shape is that of the library `eld`. */
export interface LanguageDetector {
  detect(text: string): LanguageVerdict;
}

interface LanguageVerdict {
  /** ISO 639-1, "" where there is none. */
  readonly language: string;
  /** How well each language fits, from 0 to 1. */
  getScores(): Readonly<Record<string, number>>;
  isReliable(): boolean;
}

/** The detector looks at about so many characters; longer texts are judged by several such windows. */
const windowLength = 400;
const windowsMax = 3;
/** In fewer letters nothing can be told. */
const fewestLetters = 10;
/**
 * Words in Latin letters may be names, which fit no language or any ("Abe met Xi"). Of real sentences, none scored less
 * with its own language, and no headline of names more with a wrong one.
 */
const lowestLatinScore = 0.7;
/** Another language must fit better than English by so much: what is read here is mostly English. */
const leastAhead = 0.1;

/**
 * The language of a text as a BCP 47 tag, or null where it cannot be told honestly: too short, nothing but names, mixed.
 * `loadDetector` is called only for texts that are not plainly English.
 */
export function detectLanguage(text: string, loadDetector?: () => LanguageDetector): string | null {
  if (isPlainlyEnglish(text)) return "en";
  if (!loadDetector || countLetters(text) < fewestLetters) return null;
  const detector = loadDetector();
  const verdicts = cutWindows(text).map((window) => judge(window, detector));
  const [first] = verdicts;
  return verdicts.every((verdict) => verdict === first) ? first! : findMajority(verdicts);
}

function judge(window: string, detector: LanguageDetector): string | null {
  const verdict = detector.detect(window);
  const { language } = verdict;
  if (language === "" || !verdict.isReliable()) return null;
  if (language === "en" || isForeignScript(window)) return language;
  const scores = verdict.getScores();
  const score = scores[language] ?? 0;
  return score >= lowestLatinScore && score >= (scores.en ?? 0) + leastAhead ? language : null;
}

/** The text itself, or of a long one its beginning, middle and end, cut at white space. */
function cutWindows(text: string): string[] {
  const count = Math.min(windowsMax, Math.ceil(text.length / windowLength));
  if (count <= 1) return [text];
  const stride = Math.floor((text.length - windowLength) / (count - 1));
  return Array.from({ length: count }, (_, at) => {
    const start = at * stride;
    const cut = text.slice(start, start + windowLength);
    return at === 0 ? cut : cut.replace(/^\S{0,40}\s/u, "");
  });
}

function findMajority(verdicts: readonly (string | null)[]): string | null {
  const told = verdicts.filter((verdict) => verdict !== null);
  return told.find((verdict) => told.filter((other) => other === verdict).length > verdicts.length / 2) ?? null;
}

function countLetters(text: string): number {
  return text.slice(0, 100).match(/\p{L}/gu)?.length ?? 0;
}
