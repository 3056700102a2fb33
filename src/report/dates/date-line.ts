import { wordsOf } from "../layout/fold.js";
import { partialDates } from "./partial-date.js";
import { printedDates } from "./printed-date.js";

/** What may stand beside a date in a line that only dates the report; longer phrases first. */
const company =
  /(?<![\p{L}\p{N}])(?:first published|last (?:updated|modified|edited|changed)|(?:published|updated|posted|created|modified|revised|filed|issued|released|edited|uploaded|dated?|added|as of)(?: (?:on|at|by))?|date of publication|publication date|publish(?:ed)? date|time|on|at|the|original(?:ly)?|erstellt|veröffentlicht|aktualisiert|stand|zuletzt|geändert|am|um|uhr|vom|den|datum|publié|mis à jour|modifié|le|à|publicado|actualizado|el|pubblicato|aggiornato|il|alle|ore|opublikowano|dodano|geplaatst|gepubliceerd|op|опубликовано|\d+ min(?:ute)?s?(?: read)?|(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?)\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|[ap]\.?m\.?|hrs?|gmt|utc|est|edt|et|cst|cdt|ct|mst|pst|pdt|pt|bst|cet|cest|ist|jst|kst|msk|eet|eest|aest|aedt|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|so|mo|di|mi|do|fr|sa|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?![\p{L}\p{N}])/giu;

const ages =
  /^(?:(?:vor|il y a|hace) )?\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|sekunden|minuten|stunden?|tagen?|wochen?|monaten?|jahren?)(?: ago)?$/iu;

/** Whether a folded line does nothing but date the report: "Updated on 06/19/2023 06:06", "Monday, 4 March". */
export function isDateLine(line: string): boolean {
  return datesAlone(line) || datesAlone(line.replace(beside, ""));
}

/** A section or place that a bar divides from the date: "World | 22 July 2020". */
const beside = /^[\p{L}&'’ -]{2,24} ?[|·•»] ?(?=\S)|(?<=\S) ?[|·•] ?[\p{L}&'’ -]{2,24}$/u;

function datesAlone(line: string): boolean {
  if (line.length > 140 || wordsOf(line).length > 22) return false;
  if (ages.test(line)) return true;
  const dates = printedDates(line, { months: true, shortYears: true, impossible: true });
  const partial = dates.length === 0 ? partialDates(line) : [];
  if (dates.length + partial.length === 0)
    return /^\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|uhr|hrs)?(?: [A-Z]{2,4})?$/iu.test(line);
  let rest = line;
  for (const { start, end } of [...dates, ...partial].sort((a, b) => b.start - a.start)) {
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return !/[\p{L}\p{N}]/u.test(rest.replace(company, " "));
}
