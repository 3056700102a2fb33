import { printedDates } from "../dates/printed-date.js";
import { wordsOf } from "../layout/fold.js";
import { agencyForms } from "./agencies.js";

/** Words in the three ways in which bylines print them: small, with a capital, all capitals. Names need their case, so the flag `i` will not do. */
function anyCase(words: string): string {
  const forms = words
    .split("|")
    .flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), titled(word), word.toUpperCase()]);
  return [...new Set(forms)].sort((a, b) => b.length - a.length).join("|");
}

function titled(words: string): string {
  return words.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}

const agency = `(?:The )?(?:${agencyForms})`;
const particles = "(?:de|da|di|dos|du|la|le|van|von|der|den|ten|bin|ibn|al|el|zu) ";
const name = `(?!${agency}(?!\\p{L}))\\p{Lu}[\\p{L}.'’-]*(?: (?:${particles}){0,2}\\p{Lu}[\\p{L}.'’-]*){1,3}`;
const names = `${name}(?:(?:, and| and|,| &| und| et| y| e| AND) ${name}){0,4}`;
const job = anyCase(
  "writer|correspondent|reporter|editor|contributor|staff|bureau chief|columnist|desk|agencies|news service",
);
const rank = anyCase("staff|senior|chief|diplomatic|political|foreign|defence|defense|special|associated press");
const role = `(?:(?:(?:${rank}|AP|AFP) )*(?:${job}))`;
const place = "(?:in|at|IN|aus) \\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){0,3}";
const outlet = "(?:The )?\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+){0,3}";
const sep = "\\s*[,|•·/–—-]?\\s*";
const by = `(?:${anyCase("by|von|par|por|door|text|story by|written by|posted by|author|autor")}):? ?`;

const forms = [
  new RegExp(`^${by}(?<who>${names})(?:${sep}(?:${role}|${agency}|${place}|${outlet})){0,3}\\.?$`, "u"),
  new RegExp(`^(?<who>${names})${sep}(?:${role}|${agency})(?:${sep}${place})?\\.?$`, "u"),
  new RegExp(`^${by}(?<who>(?:Our |our |the |a )?${role}|${agency}|AFP|[\\p{Lu}\\d]{3,8})\\.?$`, "u"),
];

/**
 * The author that a folded line names if all of it is a byline ("By Anna Kim, AFP", "JOHN SMITH | Staff Writer",
 * also with a date behind it), or null. The word "by" alone proves little, so every word of the line must fit.
 */
export function readBylineLine(line: string): string | null {
  if (line.length > 160 || wordsOf(line).length > 18) return null;
  const bare = stripDates(line);
  for (const form of forms) {
    const who = form.exec(bare)?.groups?.who;
    if (who) return who;
  }
  return null;
}

function stripDates(line: string): string {
  let bare = line;
  for (const { start, end } of printedDates(line).reverse()) bare = `${bare.slice(0, start)} ${bare.slice(end)}`;
  if (bare !== line) bare = bare.replace(/\b(?:published|updated|posted|on|at)\b[:\s]*/giu, " ");
  return bare.replace(/\s+/gu, " ").replace(/^[\s,|•·/–—-]+|[\s,|•·/–—-]+$/gu, "");
}
