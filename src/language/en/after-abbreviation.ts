import { abbreviations } from "./abbreviations.js";
import { isUpper } from "./characters.js";
import type { TokenPlaces } from "./tokenize.js";

/**
 * Whether the token `after` may go on with the sentence after the abbreviation `point`. It decides for those that stand
 * at the end of sentences too: "the U.S. Senate", but "in the U.S. The"; "at 5 p.m. Tuesday", but "at 5 p.m. Police".
 */
export function mayFollowAbbreviation(text: string, places: TokenPlaces, point: number, after: number): boolean {
  const wordAt = (index: number) => text.slice(places.starts[index], places.ends[index]);
  const word = wordAt(after);
  if (openers.has(word)) return false;
  const abbreviation = wordAt(point).slice(0, -1).toLowerCase();
  if (!isUpper(word.charCodeAt(0)) || word.endsWith(".") || abbreviations.has(word.toLowerCase())) return true;
  if (abbreviation === "etc") return false;
  if (hours.has(abbreviation)) return afterHours.has(word) || wordAt(after + 1).toLowerCase() === "time";
  if (firms.has(abbreviation)) return titles.has(word);
  // "Boston, Mass. Police": papers set a comma after the state where the sentence goes on.
  if (states.has(abbreviation) && point > 0 && wordAt(point - 1) === ",") return titles.has(word);
  return true;
}

/** "Inc." and its like, which stand behind a name: "Yahoo! Inc." */
export function isFirm(word: string): boolean {
  return word.endsWith(".") && firms.has(word.slice(0, -1).toLowerCase());
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Words that seldom follow an abbreviation within a sentence. "And" does: some wires set a capital after "U.S.". */
const openers = setOf(
  "The A An He She It They We I You In On At But This That These Those For From By As If When While After Before " +
    "His Her Its Their Our There However Meanwhile So Yet Not Since Although Though Because Under During What Who Why How",
);

const hours = setOf("a.m p.m");
const afterHours = setOf(
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September " +
    "October November December EST EDT CST CDT MST MDT PST PDT ET CT MT PT GMT UTC BST CET CEST Eastern Central Mountain Pacific Greenwich Local",
);

const firms = setOf("inc corp co cos ltd llc plc bros");
const states = setOf(
  "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash " +
    "wis wyo d.c n.c s.c n.d s.d n.h n.j n.m n.y r.i w.va",
);

/** What stands between a firm or a place and a name: "Acme Corp. President Lee". */
const titles = setOf(
  "President Chairman Chairwoman Chair Chief CEO CFO Vice Executive Director Managing Senior General Founder Co-founder " +
    "Spokesman Spokeswoman Treasurer Secretary Economist Manager Mayor Governor Senator Representative Democrat Republican " +
    "Police Sheriff Attorney Judge Class International Group Holdings",
);
