import type { OfficeEvidence } from "./dates/choose-date.js";
import type { LanguageDetector } from "./language/detect-language.js";

/** What cleaning may ask and this folder does not know. */
export interface CleanContext {
  /** Which offices that the text gives to people were, or were not, held on a day; asked only between several dates. */
  readonly officeEvidence?: ((text: string) => OfficeEvidence) | undefined;
  /** Loads the detector of languages, which is asked for texts that are not plainly English; without it they have none. */
  readonly detector?: (() => LanguageDetector) | undefined;
  /** Leaves mojibake as it is, for callers who count offsets in the text as they gave it. */
  readonly keepText?: boolean;
}
