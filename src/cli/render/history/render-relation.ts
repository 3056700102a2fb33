import { dayNumber } from "../../../record/days.js";
import type { History, HistoryChannel, Relation } from "../../../record/history/history.js";
import type { View } from "../choose-view.js";
import { describeDate, describeRange } from "../describe-when.js";
import { labelled, wrap } from "../lay-out.js";
import { printableStart } from "../printable.js";
import { binValues, sparkline, yearScale } from "../sparkline.js";
import { table } from "../table.js";
import { countSources, describePeriod, describeSides } from "./describe.js";
import { titled } from "./titled.js";

/** How many encounters, visits, turns and demands a page shows, the latest ones. */
const shownMax = 12;
const chartColumn = 14;

/** The relation of two states on one page: how things stand, the course over time, turns, channels, visits and encounters. */
export function renderRelation(history: History, view: View): string {
  const [relation] = history.relations;
  const { theme } = view;
  const pair = (history.pair ?? ["?", "?"]).join("–");
  const head = `${theme.title(pair)} ${theme.quiet(sayExtent(history, relation))}`;
  const sections = [
    ...(relation ? [renderNow(relation, view), ...renderCourse(relation, view), ...renderTurns(relation, view)] : []),
    ...renderChannels(history.channels, view),
    ...(relation ? renderVisits(relation, history, view) : []),
    ...renderEncounters(history, view),
    ...renderDemands(history, view),
    ...(relation ? renderUnusual(relation, view) : []),
  ];
  return `${[wrap(head, view), ...sections].join("\n\n")}\n`;
}

function sayExtent({ reports, happenings, encounters }: History, relation: Relation | undefined): string {
  const standing = reports.filter(({ standing }) => standing === "stands");
  const independent = new Set(standing.map(({ group }) => group)).size;
  const time = relation ? `${describeRange(relation.from, relation.to)} · ` : "";
  const sources = countSources({ reports: standing.length, independent });
  return `${time}${sources} · ${count(happenings, "happening")} · ${count(encounters, "encounter")}`;
}

function count({ length }: readonly unknown[], name: string): string {
  return `${length} ${name}${length === 1 ? "" : "s"}`;
}

function renderNow({ now, days }: Relation & { days: Relation["days"] }, view: View): string {
  const { theme } = view;
  const level = days.at(-1)?.level ?? 0;
  return [
    labelled("now", `${paintWord(now.word, view)} ${theme.quiet(`(rule ${now.rule})`)} ${now.why}`, view),
    labelled(
      "level",
      `${level > 0 ? "+" : ""}${level} ${theme.quiet("mean weight, each happening half after 45 days")}`,
      view,
    ),
  ].join("\n");
}

function paintWord(word: Relation["now"]["word"], { theme }: View): string {
  const paint = {
    freezing: theme.bad,
    tense: theme.warning,
    stable: theme.good,
    thawing: theme.good,
    unknown: theme.quiet,
  }[word];
  return paint(word);
}

function renderCourse({ days, from, to, scale }: Relation, view: View): string[] {
  const { theme } = view;
  const bins = Math.max(10, Math.min(72, view.width - chartColumn - 2));
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const chart = (read: (day: Relation["days"][number]) => number) =>
    binValues(
      days.map((day) => ({ at: dayNumber(day.day), value: read(day) })),
      first,
      last,
      bins,
    );
  const [cooperation, conflict] = [chart((day) => day.cooperation), chart((day) => day.conflict)];
  const most = Math.max(...cooperation, ...conflict);
  const line = (label: string, bars: string) => `  ${theme.quiet(label.padEnd(chartColumn - 2))}${bars}`.trimEnd();
  const lines = [
    line("cooperation", theme.good(sparkline(cooperation, most))),
    line("conflict", theme.bad(sparkline(conflict, most))),
    line("", theme.quiet(yearScale(from, to, bins))),
  ];
  return titled("Course", lines.join("\n"), view, `sums of ${scale} scores`);
}

function renderTurns({ changes, periods }: Relation, view: View): string[] {
  const { theme } = view;
  const rows = periods.map(({ from, to, word, rule }, index) => {
    const turn = changes[index - 1];
    const arrow = turn ? (turn.direction === "better" ? theme.good("▲") : theme.bad("▼")) : " ";
    const numbers = turn
      ? `turned ${describeRange(turn.from, turn.to)} ${theme.quiet(`(${Math.round(100 * turn.probability)} %), balance ${turn.before} → ${turn.after} a month`)}`
      : "";
    return [arrow, describeDate(from), describeDate(to), paintWord(word, view), `${theme.quiet(rule)}  ${numbers}`];
  });
  return titled("Turns", table(rows, view), view, "from, to, the word for the stretch and its rule");
}

export function renderChannels(channels: readonly HistoryChannel[], view: View): string[] {
  const { theme } = view;
  const rows = channels.map(({ kind, states, now }) => {
    const course = states
      .slice(-6)
      .map(({ state, since }) => `${paintState(state, view)} ${theme.quiet(since.slice(0, 7))}`);
    const more = states.length > 6 ? theme.quiet(`… `) : "";
    return [kind, paintState(now.state, view), theme.quiet(`${now.age} d`), more + course.join(theme.quiet(" → "))];
  });
  return titled("Channels", table(rows, view), view, "state now, days since the last evidence, course");
}

export function paintState(state: HistoryChannel["now"]["state"], { theme }: View): string {
  if (state === "open" || state === "resumed") return theme.good(state);
  return state === "unknown" ? theme.quiet(state) : theme.bad(state);
}

function renderVisits({ visits }: History["relations"][number], history: History, view: View): string[] {
  if (visits.visits.length === 0) return [];
  const { theme } = view;
  const named = new Map(history.encounters.map((encounter) => [encounter.id, encounter]));
  const rows = visits.visits
    .slice(-shownMax)
    .map(({ from, to, visitor, received, receivedBy, returnedBy, firstSince, encounter }) => {
      const visit = named.get(encounter)!;
      const facts = [
        visitor?.person ?? visitor?.office ?? "somebody",
        receivedBy?.person && receivedBy.country === to ? `received by ${receivedBy.person}` : "",
        received ? `(${received} own rank)` : "",
        firstSince ? `last before: ${describeDate(firstSince)}` : "",
        returnedBy ? "returned" : "",
      ];
      return [describePeriod(visit), `${theme.country(from)} → ${theme.country(to)}`, facts.filter(Boolean).join(", ")];
    });
  return titled("Visits", `${wrap(visits.text, view, 2, "  ")}\n${table(rows, view)}`, view);
}

export function renderEncounters({ encounters }: Pick<History, "encounters">, view: View, most = shownMax): string[] {
  const { theme } = view;
  const rows = encounters.slice(-most).map((encounter) => {
    const { kind, stage, participants, place, id, contradictions } = encounter;
    const course = [...new Set(encounter.life.map((step) => step.stage))]
      .map((one) => theme.stage(one))
      .join(theme.quiet(" → "));
    const facts = [
      describeSides(participants, theme),
      place && printableStart(place.name, 30),
      course,
      theme.quiet(countSources(encounter)),
      contradictions.length > 0 ? theme.warning("contradicted") : "",
      theme.quiet(id),
    ];
    return [describePeriod(encounter), `${kind} ${theme.stage(stage)}`, facts.filter(Boolean).join(theme.quiet(" · "))];
  });
  const more = encounters.length - rows.length;
  return titled(
    "Encounters",
    table(rows, view),
    view,
    more > 0 ? `the last ${rows.length} of ${encounters.length}` : "",
  );
}

function renderDemands({ demands }: History, view: View): string[] {
  const { theme } = view;
  const asked = demands.filter(({ kind }) => kind === "demand");
  const most = [...asked].sort((a, b) => b.independent - a.independent).slice(0, 6);
  const rows = most.map((demand) => {
    const { by, of, first, last, wordings } = demand;
    const time = first ? (last && last !== first ? describeRange(first, last) : describeDate(first)) : "undated";
    return [
      time,
      `${theme.country(by)} of ${of ? theme.country(of) : "?"}`,
      `“${printableStart(wordings[0].words[0].text, 90)}” ${theme.quiet(countSources(demand))}`,
    ];
  });
  return titled(
    "Demands",
    table(rows, view),
    view,
    asked.length > rows.length ? `${rows.length} of ${asked.length}` : "",
  );
}

function renderUnusual({ unusual }: Relation, view: View): string[] {
  const rows = unusual
    .slice(-8)
    .map(({ kind, from, to, seen, expected }) => [
      describeRange(from, to),
      kind === "silence" ? view.theme.warning(kind) : view.theme.title(kind),
      `${seen} happenings, ${expected} to be expected`,
    ]);
  return titled("Unusual", table(rows, view), view);
}
