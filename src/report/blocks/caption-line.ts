import { wordsOf } from "../layout/fold.js";

const agency =
  "(?:AP|AFP|REUTERS|Reuters|EPA|EPA-EFE|Xinhua|TASS|Getty(?: Images)?|dpa|PA|Kyodo|Yonhap|Sputnik|Anadolu)";
const word =
  "(?:[Pp]hoto(?:graph|graphs|s|graphy)?|PHOTO|[Ii]mage|[Pp]icture|[Ff]oto|[Vv]ideo|[Ii]llustration|[Gg]raphic|[Ff]ile (?:photo|image|picture))";

/** A credit in brackets, anywhere in a line: "[Photo: fmprc.gov.cn]", "(AP Photo/A. B.)", "(Photo by A B/AFP)". */
export const bracketedCredit: RegExp = new RegExp(
  `[([](?:${word}(?: credit| courtesy| by| from| via)?\\s?[:/| ]\\s?[^()[\\]]{2,100}|${agency} (?:[Pp]hoto|[Ff]ile)[^()[\\]]{0,100}|[^()[\\]]{2,60}/(?:AFP|AP|Getty Images|REUTERS|EPA|dpa|Xinhua|TASS))[)\\]]`,
  "u",
);

const captionLines = [
  new RegExp(`^${word}(?: credit| copyright| caption| courtesy(?: of)?| by| source)?\\s?[:|©/].{1,160}$`, "u"),
  /^(?:[Ii]mage (?:copyright|caption|source|credit)|[Pp]hoto (?:credit|courtesy)|[Pp]hoto by|[Ff]ile [Pp]hoto)\b.{0,160}$/u,
  new RegExp(`(?:${agency} [Pp]hoto/|REUTERS/|/Getty Images|/AFP|/AP\\b|/dpa)[^.]{0,60}\\.?$`, "u"),
  /^(?:FILE|FILE PHOTO|File|File photo)\s?[-–—:]+\s.{10,400}$/u,
  /^(?:Getty Images|AP Photo|AFP\/Getty.*|Shutterstock|iStock(?:photo)?)\.?$/u,
];

/** Whether a folded line is a caption or credit of a picture, by the words that only those have. */
export function isCaptionLine(line: string): boolean {
  if (line.length > 420) return false;
  if (captionLines.some((form) => form.test(line))) return true;
  // A caption that ends in a bracketed credit; a long paragraph that happens to end so is text with a credit in it.
  const credit = bracketedCredit.exec(line);
  if (!credit) return false;
  const rest = line.replace(credit[0], "");
  return credit.index + credit[0].length >= line.length - 1 && wordsOf(rest).length <= 40;
}
