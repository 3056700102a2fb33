/** Names and short forms of the twelve months, per language, as they stand in printed dates (lower case). */
const names: readonly string[] = [
  // English, German, French, Spanish, Italian, Portuguese, Dutch, Polish (genitive), Turkish, Russian and Ukrainian (genitive), Arabic (both series)
  "january jan jänner januar jenner janvier janv enero ene gennaio gen janeiro januari stycznia ocak января січня يناير",
  "february feb febr februar feber février févr fevrier febrero febbraio febb fevereiro fev februari lutego şubat февраля лютого فبراير شباط",
  "march mar märz maerz mär mrz mars marzo março marco maart mrt marca mart марта березня مارس آذار",
  "april apr avril avr abril abr aprile kwietnia nisan апреля квітня أبريل نيسان",
  "may mai mayo maggio mag maio mei maja mayıs мая травня مايو أيار",
  "june jun juni juin junio giugno giu junho czerwca haziran июня червня يونيو حزيران",
  "july jul juli juillet juil julio luglio lug julho lipca temmuz июля липня يوليو تموز",
  "august aug août aout agosto ago augustus sierpnia ağustos августа серпня أغسطس آب",
  "september sep sept septembre septiembre set settembre setembro września eylül сентября вересня سبتمبر أيلول",
  "october oct okt oktober octobre octubre ottobre ott outubro out października ekim октября жовтня أكتوبر",
  "november nov novembre noviembre novembro listopada kasım ноября листопада نوفمبر",
  "december dec dez dezember décembre déc decembre diciembre dic dicembre dezembro grudnia aralık декабря грудня ديسمبر",
];

const numbers = new Map(names.flatMap((line, index) => line.split(" ").map((name) => [name, index + 1] as const)));

/** 1–12 for the name of a month in any case, with or without its stop; undefined for another word. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name.toLowerCase().replace(/\.$/u, ""));
}

/** All names as one alternative of a regular expression, longest first. */
export const monthForms: string = [...numbers.keys()].sort((a, b) => b.length - a.length).join("|");
