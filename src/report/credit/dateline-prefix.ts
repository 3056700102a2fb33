import { partialDates } from "../dates/partial-date.js";
import { agencyForms } from "./agencies.js";

/** A dateline in front of a paragraph. */
export interface DatelinePrefix {
  /** Length of the whole prefix, with its dash. */
  readonly length: number;
  /** The place as printed and where it begins in the prefix; null for "(Reuters) –" alone. */
  readonly place: { readonly text: string; readonly at: number } | null;
  /** An agency or a date stands in it, so that it cannot be the beginning of a sentence. */
  readonly certain: boolean;
}

const capitals = "\\p{Lu}[\\p{Lu}'’.-]*\\p{Lu}\\.?";
const capitalPlace = `${capitals}(?:[ /&]{1,3}(?:DE |DA |DO |DEL )?${capitals}){0,4}`;
const titledPlace = "\\p{Lu}[\\p{L}'’.-]+(?:[ /](?:(?:de|da|do|del|la|el|al|of|the) ){0,2}\\p{Lu}[\\p{L}'’.-]+){0,3}";
/** ", South Korea", ", N.M.", ", on board the Charles de Gaulle" is left aside. */
const region = "(?:,{1,2} (?:the )?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3})?";
const month =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const anyMonth = `(?:${month}|${month.toUpperCase()})`;
const date = `(?:(?:[,.] ?|,{1,2} | )(?:(?:\\p{Lu}\\p{Ll}+day),? )?(?:${anyMonth} \\d{1,2}|\\d{1,2} ${anyMonth})(?:,? \\d{4})?[.,]?)`;
const agency = `(?:The )?(?:${agencyForms})`;
const inBrackets = `(?:\\s?[([](?:${agency}(?:[/, ]+(?:${agency}|\\p{Lu}[\\p{L}.]+))*|\\p{Lu}[\\p{L}.]{1,14}(?: \\p{Lu}[\\p{L}.]+){0,2})[)\\]])`;
const barred = `(?:[.,]? ?/(?:${agency})/\\.?|[.,] (?:${agency})(?=[ .]))`;
// A garbled dash comes as the replacement character or as a stray quotation mark.
const dash = '(?:\\s?(?:—|–|―|--+|�|:)\\s?|\\s-\\s?|\\s["“”]\\s)';

const forms: readonly RegExp[] = [
  // BEIRUT (AP) —; GENEVA, Oct 3 (Reuters) –; Tehran, March 15, IRNA -; MOSCOW, March 4. /TASS/.
  new RegExp(
    `^(?<place>${capitalPlace}|${titledPlace})${region}${date}?(?<agency>${inBrackets}|${barred})${dash}?\\.?`,
    "u",
  ),
  // WASHINGTON, March 4 -
  new RegExp(`^(?<place>${capitalPlace}|${titledPlace})${region}(?<date>${date})${dash}`, "u"),
  // PARIS (Agence Exemple), 20 Sept 2021 -
  new RegExp(`^(?<place>${capitalPlace}|${titledPlace})${region}${inBrackets}(?<date>${date})${dash}`, "u"),
  // A line of its own: Belgrade, Tuesday, December 27, 2022; SEOUL, Feb. 10, 2018 (Agencia Ejemplo)
  new RegExp(`^(?<place>${capitalPlace}|${titledPlace})${region}(?<date>${date})${inBrackets}?$`, "u"),
  // (Reuters) -
  new RegExp(`^(?<agency>[([](?:${agency}|CNN|CNNMoney|BBC|VOA|RFE/RL)[)\\]])(?:${dash})?`, "u"),
  // Reuters - ; AFP — : an agency and a dash
  new RegExp(`^(?<agency>${agency})\\s(?:—|–|--|-)\\s`, "u"),
  // KABUL - ; SEOUL, South Korea — ; UNITED NATIONS:
  new RegExp(`^(?<place>${capitalPlace})${region}${dash}`, "u"),
  // Washington - ; Cebu City-- (only where no second dash shows that it is a parenthesis)
  new RegExp(`^(?<place>${titledPlace})${region}(?:\\s(?:—|–|--|-)\\s|--)(?!.{0,200}\\s(?:—|–|--|-)\\s)`, "u"),
  // DETROIT The U.S. …: a place in capitals right before an article
  new RegExp(`^(?<place>${capitalPlace})${region}\\s(?=(?:The|A|An) \\p{L})`, "u"),
];

/** Words in capitals that begin sentences, titles and labels, but name no place. */
const noPlace =
  /^(?:U\.S\.|U\.N\.|U\.K\.|US|UN|UK|EU|G-?7|G-?20|NATO|OPEC|ASEAN|UNESCO|UNICEF|UNHCR|IAEA|OSCE|OECD|APEC|MERCOSUR|ECOWAS|BRICS|AUKUS|QUAD|COVID|AIDS|NASA|ISIS|ISIL|PLO|IRA|ETA|CIA|FBI|KGB|FSB|GCHQ|UPDATE|BREAKING|EXCLUSIVE|ANALYSIS|FACTBOX|TIMELINE|OPINION|EDITORIAL|WATCH|VIDEO|PHOTOS?|READ|NOTE|LIVE|URGENT|CORRECTED|CORRECTION|REFILE|ALERT|FEATURE|INTERVIEW|EXPLAINER|PROFILE|FILE|Analysis|Opinion|Update|Updated|Breaking|Exclusive|Editorial|Note|Watch|Photo|Correction|However|Meanwhile|Nevertheless|Moreover|Instead|Still|But|And|Yes|No)(?![\p{L}\p{N}])/u;

/** "By Anna Kim." or "Anna Kim, The Associated Press." may stand in front of the dateline in a joined-up text. */
const bylineBefore = new RegExp(
  `^(?:By \\p{Lu}[\\p{L}.'’ -]{3,60}?|\\p{Lu}[\\p{L}.'’ -]{3,40}?, ${agency})\\. (?=\\p{Lu}{3})`,
  "u",
);

/** A wire's serial mark: "UPDATE 2-", "URGENT ". */
const serial = /^(?:(?:UPDATE|REFILE|CORRECTED|WRAPUP|LEAD|RPT)(?: \d)?-)/u;

/**
 * The dateline at the head of a folded paragraph, or null. A place in capitals with a dash, or any place with an agency
 * or a date, counts; "Iran - the target of new sanctions - said" does not.
 */
export function readDatelinePrefix(head: string): DatelinePrefix | null {
  const skipped = (bylineBefore.exec(head)?.[0] ?? serial.exec(head)?.[0] ?? "").length;
  const line = head.slice(skipped);
  for (const form of forms) {
    const match = form.exec(line);
    if (!match || noPlace.test(line)) continue;
    const rest = line.slice(match[0].length);
    if (!/^\s?["'“‘«(]?[\p{Lu}\p{N}]/u.test(rest) && rest !== "") continue;
    const { place, agency: credit, date: day } = match.groups!;
    // Brackets with a name, but neither a dash nor an agency in them: "Estonian Centre (ECDI) Head …".
    if (credit && place && !isAgency.test(credit) && !hasDash.test(match[0].slice(place.length))) continue;
    const certain =
      day !== undefined || (credit !== undefined && isAgency.test(credit)) || partialDates(match[0]).length > 0;
    if (!certain && /^\s?["'“‘«]|^\s?(?:I|We|You)\b/u.test(rest) && /:\s*$/u.test(match[0])) continue;
    return { length: skipped + match[0].length, place: place ? { text: place, at: skipped } : null, certain };
  }
  return null;
}

const isAgency = new RegExp(`(?<!\\p{L})(?:${agencyForms}|CNN|BBC|VOA)(?!\\p{L})`, "u");
const hasDash = /(?:—|–|―|-|�|:|["“”])\s?$/u;
