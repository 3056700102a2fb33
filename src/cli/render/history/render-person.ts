import { compareText } from "../../../record/compare-text.js";
import type { History, Who } from "../../../record/history/history.js";
import type { View } from "../choose-view.js";
import { describeDate } from "../describe-when.js";
import { wrap } from "../lay-out.js";
import { printable } from "../printable.js";
import { table } from "../table.js";
import { countSources, describeDeed } from "./describe.js";
import { renderEncounters } from "./render-relation.js";
import { titled } from "./titled.js";

const deedsMax = 20;

/** What is told of one person: offices, whom they met, encounters and deeds. */
export function renderPerson(name: string, history: History, view: View): string {
  const { theme } = view;
  const is = (who: Who): boolean => who.person !== undefined && isSameName(who.person, name);
  const encounters = history.encounters.filter(({ participants }) => participants.some(is));
  const deeds = history.happenings.filter(
    ({ encounter, sources, targets }) => encounter === undefined && [...sources, ...targets].some(is),
  );
  const known = [
    ...encounters.flatMap(({ participants }) => participants),
    ...deeds.flatMap(({ sources, targets }) => [...sources, ...targets]),
  ].filter(is);
  const full = known[0]?.person ?? name;
  const offices = [
    ...new Set(known.flatMap(({ office, country }) => (office ? `${office}${country ? `, ${country}` : ""}` : []))),
  ];
  const rows = deeds
    .slice(-deedsMax)
    .map((deed) => [
      deed.day ? describeDate(deed.day) : "undated",
      `${describeDeed(deed, theme)} ${theme.quiet(countSources(deed))}`,
    ]);
  const sections = [
    ...renderMet(encounters, is, view),
    ...renderEncounters({ encounters }, view, deedsMax),
    ...titled(
      "Deeds",
      table(rows, view),
      view,
      deeds.length > rows.length ? `the last ${rows.length} of ${deeds.length}` : "",
    ),
  ];
  const head = `${theme.title(printable(full))} ${theme.quiet(printable(offices.join("; ")))}`;
  return `${[wrap(head, view), ...sections].join("\n\n")}\n`;
}

/** Whether a name, or the last part of one, means this person. */
export function isSameName(person: string, name: string): boolean {
  const [full, asked] = [person, name].map((one) => one.toLowerCase().trim());
  return full === asked || full.endsWith(` ${asked}`) || full.startsWith(`${asked} `);
}

function renderMet(encounters: History["encounters"], is: (who: Who) => boolean, view: View): string[] {
  const counts = new Map<string, number>();
  for (const { participants, stage } of encounters) {
    if (stage !== "done") continue;
    const own = new Set(participants.filter(is).map(({ country }) => country));
    for (const { person, country } of participants) {
      if (person !== undefined && !own.has(country)) counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  const met = [...counts].sort(([a, one], [b, other]) => other - one || compareText(a, b)).slice(0, 10);
  if (met.length === 0) return [];
  return titled(
    "Met",
    wrap(met.map(([person, count]) => `${printable(person)} ${count}×`).join(", "), view, 2, "  "),
    view,
  );
}
