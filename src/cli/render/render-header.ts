import type { Note } from "../../base/note.js";
import type { Published, Report } from "../../base/report.js";
import type { View } from "./choose-view.js";
import { describeDate } from "./describe-when.js";
import { labelled, wrap } from "./lay-out.js";
import { printable, quoted } from "./printable.js";

/** What the report is: title, date and how sure it is, agency, language; what was left out of it and what looks wrong. */
export function renderHeader(report: Report, view: View): string {
  const { theme } = view;
  const facts = [
    report.published ? describeDate(report.published.value) : "no date",
    report.agency,
    report.byline,
    describeLanguage(report),
    report.section,
    report.dateline?.text,
  ];
  const shown = facts.flatMap((fact) => (fact ? [printable(fact)] : []));
  return [
    wrap(theme.title(printable(report.title ?? "Report without a title")), view),
    wrap(shown.join(theme.quiet(" · ")), view),
    ...group("Date", explainDate(report.published), view),
    ...group("Left out", report.removed.map(explain), view),
    ...group("Looks wrong", report.suspect.map(explain).map(theme.warning), view),
    ...group(
      "Note",
      report.notes.filter(isNew).map(({ message }) => printable(message)),
      view,
    ),
  ].join("\n");
}

/** Texts beside a label that is printed once. */
function group(label: string, texts: readonly string[], view: View): string[] {
  return texts.map((text, index) => labelled(index === 0 ? label : "", text, view));
}

/** That dates contradict each other is told with the date. */
function isNew({ code }: Note): boolean {
  return code !== "report/conflicting-dates";
}

const undated = "not found, so that words such as “Monday” stay open; --date gives it";
const wordsMax = 160;

/** A date that is the only one given needs no reason. */
function explainDate(published: Published | null): string[] {
  if (!published) return [undated];
  const days = new Set(published.candidates.map(({ value }) => value.slice(0, 10)));
  return days.size === 1 ? [] : [printable(published.why)];
}

function explain({ text, why }: { text: string; why: string }): string {
  return `${quoted(text, wordsMax)} – ${printable(why)}`;
}

function describeLanguage({ language, translatedFrom }: Report): string | null {
  if (!language) return null;
  const name = nameLanguage(language);
  return translatedFrom ? `${name}, probably translated from ${nameLanguage(translatedFrom)} by machine` : name;
}

function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag; // Not a language tag.
  }
}
