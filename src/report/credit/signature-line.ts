import { agencyForms } from "./agencies.js";

/** No signature is longer. */
export const longestSignature = 420;

/** Whether a whole line only signs the report: agency, authors' and editors' credits, copyright, the mark of its end. */
export function isSignatureLine(line: string): boolean {
  return line.length <= longestSignature && signatureLine.test(line.trim());
}

/** Where the signature at the end of a paragraph begins, behind a finished sentence; null where there is none. */
export function findSignature(paragraph: string): number | null {
  return signatureTail.exec(paragraph)?.index ?? null;
}

const agency = `(?:The )?(?:${agencyForms})`;
const initials = "\\p{L}{2,5}";
const separator = "(?:\\s*[/,;+&|–-]\\s*|\\s+(?:and|und|et|y|e)\\s+)";
const credited = `(?:${initials}/){0,3}${agency}(?:${separator}(?:${agency}|${initials})){0,6}`;

/** "(dpa/ank)", "amp/sms (Reuters, AFP, dpa, AP)", "[AP]". */
const inBrackets = `(?:${initials}(?:/${initials})+\\s*)?[([](?:with |from |Source:? |mit |nach )?${credited}[)\\]]`;
/** "– AFP", "-- Reuters". */
const afterDash = `(?:—|–|--?|―)\\s*${agency}(?:\\s*/\\s*${agency})*`;
/** The old wire's last line: "REUTER", "Reuter4". */
const oldWire = "(?:REUTERS?|Reuters?|reuter)\\d?\\.{0,3}";
/** "Reporting by A in B; editing by C". */
const reporting =
  "\\(?(?:Additional |Further )?(?:Reporting|Writing|Editing|Compiled|Written|Edited|Translated) by (?:[^.()]|(?<=\\p{Lu})\\.){3,300}\\.?\\)?";
/** "The Associated Press contributed to this report", "This story was reported by AP", "A in B contributed reporting." */
const contributed =
  "\\p{Lu}[^.!?]{2,200} contributed (?:(?:reporting )?to (?:this|the) (?:report|story|article|dispatch)|reporting)|" +
  `This (?:story|report|article) was (?:reported|written|produced|supplied) by ${agency}`;
/** "By A B, The Canadian Press." behind the last sentence. */
const author = "By \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}(?:, (?:The )?\\p{Lu}[\\p{L} ]{1,40})?";
/** "With inputs from agencies", "— With files from A". */
const inputs =
  "[([]?(?:—\\s*|-\\s*)?(?:With|with) (?:agency |additional )?(?:inputs?|files|reporting|reports|material|contributions) (?:from|by) [^.()]{2,120}[)\\]]?";
/** "(with agency material)", "(Evening Courier, with material from Northline)", "(Sunday Ledger, Northline)": names alone, on a line of their own. */
const paper = "\\p{Lu}[\\p{L}'’&.-]*(?: \\p{Lu}[\\p{L}'’&.-]*){0,3}";
const paperWord =
  "Agency|Chronicle|Courier|Gazette|Globe|Guardian|Herald|Journal|Ledger|Mail|Media|Mirror|News|Observer|Post|Press|Standard|Star|Sun|Telegraph|Times|Tribune|Wire";
const material = `(?:with|With) (?:(?:agency|wire) )?(?:material|reports|copy)(?: (?:from|by) ${paper})?`;
const papers = `[([](?:${material}|${paper}(?:, ${paper}){0,4}, ${material}|(?=[^)]*(?:${paperWord})(?:,|[)\\]]))${paper}(?:, ${paper}){1,4})[)\\]]`;
const copyright =
  "[([]?(?:Copyright|COPYRIGHT|©|\\(c\\)|\\(C\\)) ?(?:©|\\(c\\)|\\(C\\))? ?\\d{0,4}[^\\n]{0,300}|(?:\\(c\\) )?All rights reserved\\.?[^\\n]{0,200}";
const ends = "(?:ENDS|Ends|-\\s?30\\s?-|#{2,4}|\\*{3,5}|-{2,3}\\s?END\\s?-{2,3})";

const end = "[\\s.*]*$";

const inTail = [inBrackets, afterDash, oldWire, reporting, contributed, inputs, copyright, ends];
const signatureLine = new RegExp(`^(?:${[...inTail, credited, papers].join("|")})${end}`, "u");
const signatureTail = new RegExp(`(?<=[.!?…"”’»)\\]]\\s*)(?:${[...inTail, author].join("|")})${end}`, "u");
