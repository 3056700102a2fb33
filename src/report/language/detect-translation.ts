import type { Note } from "../../base/note.js";
import { findAgencies } from "../credit/agencies.js";
import type { Suspicion } from "../damage/suspicion.js";

/** One independent sign that a machine translated the text, with the language that it points to, if it does. */
interface Sign {
  readonly says: string;
  readonly language?: string;
}

/** Phrases that translate a foreign fixed phrase word by word where English has another word. */
const calques: readonly { pattern: RegExp; language: string; meant: string }[] = [
  { pattern: /\bstate president\b/u, language: "de", meant: "Staatspräsident" },
  {
    pattern: /\b(?:party and state|state and party) (?:leader|head|chief)\b/u,
    language: "de",
    meant: "Staats- und Parteichef",
  },
  {
    pattern: /\baccording to (?:its|their|his|her) own (?:information|statements|account)\b/u,
    language: "de",
    meant: "nach eigenen Angaben",
  },
  { pattern: /\bit (?:said|was said|says) (?:on \w+day )?from (?:the )?\p{Lu}/u, language: "de", meant: "hieß es aus" },
  {
    pattern: /\b(?:the|a) Federal (?:Chancellor|Foreign Minister|Interior Minister|Defen[cs]e Minister)\b/u,
    language: "de",
    meant: "Bundeskanzler, Bundesminister",
  },
  {
    pattern: /\bnews agency of the dpa\b|\bthe dpa news agency reports? from\b/u,
    language: "de",
    meant: "Deutsche Presse-Agentur",
  },
  { pattern: /\bthe Head of State\b.*\bthe Head of State\b/u, language: "fr", meant: "le chef de l'État" },
  { pattern: /\bthe (?:tenant|host) of the Elys[ée]e\b/u, language: "fr", meant: "le locataire de l'Élysée" },
  {
    pattern: /\b(?:indicated|precised) on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) the\b/u,
    language: "fr",
    meant: "a indiqué lundi le",
  },
  {
    pattern: /\bthe (?:President|Head) of the Government (?:of Spain|Pedro|Mariano)\b/u,
    language: "es",
    meant: "presidente del Gobierno",
  },
  {
    pattern: /\bwrites? (?:the )?(?:RIA Novosti|TASS|Interfax)\b|\breports? the correspondent of\b/u,
    language: "ru",
    meant: "пишет, передаёт корреспондент",
  },
  {
    pattern: /\bthe (?:head|chief) of the (?:Russian |Ukrainian )?(?:MFA|Foreign Ministry)\b/u,
    language: "ru",
    meant: "глава МИД",
  },
];

/** "(dpa/ank)": an agency with the initials of a newspaper's desk, as papers abroad sign what they rework. */
const initialsInSignature =
  /[([](?<agency>[\p{L}-]+)\s?\/\s?\p{Ll}{2,4}[)\]]|\p{Ll}{2,4}\/\p{Ll}{2,4}\s*[([](?<others>[^)\]]+)[)\]]/u;

const foreignQuotes: readonly { pattern: RegExp; language?: string }[] = [
  { pattern: /„[^“”"„]{2,200}[“”]/u, language: "de" },
  { pattern: /«[\s\u00a0\u202f][^«»]{2,200}[\s\u00a0\u202f]»/u, language: "fr" },
  { pattern: /«\p{L}[^«»]{1,200}»/u },
];

/** Common words that English never has, outside names. */
const leftovers: readonly { pattern: RegExp; language: string }[] = [
  { pattern: /(?<=\p{Ll} )(?:und|nicht|auch|wurde|eine|mit dem|für)(?= \p{L})/gu, language: "de" },
  { pattern: /(?<=\p{Ll} )(?:et|avec|dans|pour|été|aux|cette)(?= \p{Ll})/gu, language: "fr" },
  { pattern: /(?<=\p{Ll} )(?:y|los|las|pero|según|también|sobre)(?= \p{Ll})/gu, language: "es" },
];

/** With a sign less the text counts as English of its own. */
const fewestSigns = 2;

/** The language that an English text was probably translated from by machine, with a note on the signs; else null. */
export function detectTranslation(
  body: string,
  signatures: string,
  damage: readonly Suspicion[],
): { language: string | null; notes: Note[] } {
  const signs = [...findSignatureSigns(signatures), ...findWordSigns(body), ...findDamageSigns(damage)];
  const named = signs.flatMap(({ language }) => language ?? []);
  const language = named.find((each) => named.every((other) => other === each)) ?? null;
  if (signs.length < fewestSigns || !language) return { language: null, notes: [] };
  const reasons = signs.map(({ says }) => says).join("; ");
  const message = `Probably translated by machine from “${language}”: ${reasons}.`;
  return { language, notes: [{ code: "report/machine-translation", message }] };
}

function findSignatureSigns(signatures: string): Sign[] {
  const match = initialsInSignature.exec(signatures);
  const credit = match?.groups?.agency ?? match?.groups?.others ?? "";
  const language = findAgencies(credit).find((agency) => agency.language)?.language;
  if (!match || !language) return [];
  return [{ says: `the signature ${match[0]} is that of a paper that prints in another language`, language }];
}

function findWordSigns(body: string): Sign[] {
  const calque = calques.find(({ pattern }) => pattern.test(body));
  const quotes = foreignQuotes.find(({ pattern }) => pattern.test(body));
  const leftover = leftovers.find(({ pattern }) => (body.match(pattern)?.length ?? 0) >= 2);
  const signs: Sign[] = [];
  if (calque) {
    const words = calque.pattern.exec(body)![0];
    signs.push({
      says: `“${words}” translates a fixed phrase word by word (${calque.meant})`,
      language: calque.language,
    });
  }
  if (quotes)
    signs.push({
      says: "its quotation marks are not English",
      ...(quotes.language ? { language: quotes.language } : {}),
    });
  if (leftover) signs.push({ says: "words of the other language are left in it", language: leftover.language });
  return signs;
}

/** Torn names and broken sentences are two kinds of damage, and so two signs; neither names a language. */
function findDamageSigns(damage: readonly Suspicion[]): Sign[] {
  const kinds = new Set(
    damage.filter(({ translation }) => translation).map(({ why }) => why.replace(/the name .* is/u, "a name is")),
  );
  return [...kinds].map((says) => ({ says }));
}
