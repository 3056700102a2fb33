import type { Note } from "../../base/note.js";

/** What is judged: the whole text of the page, the part of it that is story, and what its markup states. */
export interface WallSigns {
  readonly text: string;
  readonly story: string;
  /** False where the page states that its article is not free (schema.org, isAccessibleForFree). */
  readonly isFree?: boolean | undefined;
}

/** Words that only those say who hold the rest of a story back. */
const holdsBack =
  /\b(?:(?:to|please (?:log in|sign in|subscribe) to) (?:continue|keep|finish) reading|(?:continue|keep) reading (?:with|for|by)|(?:subscribe|register|sign up|log ?in|sign in)(?: now| today| here)? to (?:read|continue|unlock|access|view)|already (?:a|an)? ?(?:subscriber|member)|(?:for|exclusive to|available to|only to) (?:our )?(?:subscribers|members)(?: only)?|subscribers? only|this (?:article|story|content) is (?:only |exclusively )?(?:for|available to|reserved for) (?:\w+ ){0,2}(?:subscribers|members)|(?:reached|used up|used all) your (?:\w+ ){0,3}(?:limit|articles)|unlock (?:this|the full) (?:article|story)|jetzt weiterlesen|weiterlesen mit|(?:dieser artikel|nur) (?:ist )?(?:nur )?für abonnenten|réservé aux abonnés|contenido exclusivo para suscriptores)\b/iu;
/** A story longer than this was not cut off by its first paragraphs, in words. */
const stubWordsMax = 220;

/** Words of the law and the trade of consent. One alone may be the subject of a story, several are its absence. */
const consentWords =
  /\b(?:cookies?|consent|personali[sz]ed (?:ads|advertising|content)|advertising partners|our partners|privacy (?:policy|settings|preferences|notice)|we value your privacy|(?:accept|reject|allow|manage) (?:all|cookies|options|preferences|settings)|legitimate interests?|store and\/?(?:or)? access|your (?:data|preferences|choices|device)|vendors|einwilligung|datenschutz\p{L}*|personenbezogene\p{L}*)\b/giu;
const consentWordsMin = 4;
/** One such word in so many words of text. */
const consentShareMin = 1 / 25;

/**
 * Notes that a page gives the beginning of a story only (`report/paywall`), or nothing but a question for consent
 * (`report/cookie-wall`). Both are read as they are: what little they tell is true.
 */
export function findWalls({ text, story, isFree }: WallSigns): Note[] {
  const words = countWords(story);
  const consent = story.match(consentWords)?.length ?? 0;
  if (consent >= consentWordsMin && consent >= consentShareMin * words) {
    const message = "The text asks for consent to cookies and tells no story; the page must be had in another way.";
    return [{ code: "report/cookie-wall", message }];
  }
  if (words > stubWordsMax) return [];
  const call = holdsBack.exec(text)?.[0];
  if (call === undefined && isFree !== false) return [];
  const sign = call === undefined ? "the page states that the article is not free" : `the page says “${call}”`;
  const message = `Only the beginning of the story is here: ${sign}.`;
  return [{ code: "report/paywall", message }];
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
