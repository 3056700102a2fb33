import type { Span } from "../../base/span.js";
import { fold } from "../layout/fold.js";
import type { Suspicion } from "./suspicion.js";

const modal = "(?:can|could|may|might|must|shall|should|will|would|cannot|can not|can’t|can't)";
/** Verbs that say nothing without what they are done to; those that news also uses alone ("the truce will hold") are left out. */
const needsObject =
  "(?:get|give|take|make|bring|put|send|receive|find|let|provide|describe|obtain|allow|cause|include|involve|become|achieve|mention|treat|regard)";
const subject = "(?:(?:The|A|An|His|Her|Its|Their) )?(?:[\\p{L}’'-]+ ){1,4}";

const forms: readonly { why: string; pattern: RegExp }[] = [
  {
    why: "a short sentence whose verb lacks its object",
    pattern: new RegExp(`^${subject}(?:${modal} )(?:also |not |now |only )?${needsObject}\\.$`, "u"),
  },
  {
    why: "the sentence stops after a word that must go on",
    pattern:
      /\s(?:the|a|an|and|or|than|whose|because|although|whereas|its|their|our|my|every|is to|was to|were to|are to|able to|due to|such as|as well as)\.$/u,
  },
  { why: "a sentence of one stray word", pattern: /^(?:The|And|Of|In|With|To|From|A|An|That|Which|Who)\.$/u },
];

/** "Xi can get.": the stop stands in the middle of a clause, or the rest of it is lost. */
export function findFragments(text: string, sentences: readonly Span[]): Suspicion[] {
  return sentences.flatMap(({ start, end }) => {
    const short = fold(text.slice(Math.max(start, end - 120), end));
    const whole = end - start < 120 ? short : null;
    const form = forms.find(({ pattern }) =>
      pattern.source.startsWith("^") ? whole !== null && pattern.test(whole) : pattern.test(short),
    );
    return form ? [{ start, end, why: form.why, translation: true as const }] : [];
  });
}
