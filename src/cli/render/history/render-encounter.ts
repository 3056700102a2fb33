import type { Account, History, HistoryEncounter } from "../../../record/history/history.js";
import type { View } from "../choose-view.js";
import { describeDate, describeDuration, describeWhen } from "../describe-when.js";
import { labelled, wrap } from "../lay-out.js";
import { printable } from "../printable.js";
import { table } from "../table.js";
import { countSources, describePeriod, describeSides, describeWho, quoteWords } from "./describe.js";
import { titled } from "./titled.js";

/** One encounter with all that is known of it, and why. */
export function renderEncounter(encounter: HistoryEncounter, history: History, view: View): string {
  const { theme } = view;
  const { kind, stage, id, contradictions } = encounter;
  const head = `${theme.title(`${kind} ${describePeriod(encounter)}`)} ${theme.stage(stage)} ${theme.quiet(id)}`;
  const facts = listFacts(encounter, history, view).map(([label, text]) => labelled(label, text, view));
  const account = history.accounts.find((one) => one.encounter === id);
  const sections = [
    ...renderLife(encounter, view),
    ...(account ? renderAccount(account, view) : []),
    ...titled(
      "Contradictions",
      contradictions
        .map(({ message, words }) =>
          [
            wrap(theme.warning(message), view, 2, "  "),
            ...words.map((one) => wrap(quoteWords(one, theme), view, 4, "    ")),
          ].join("\n"),
        )
        .join("\n"),
      view,
    ),
    ...renderMentions(encounter, view),
    ...renderApart(encounter, history, view),
  ];
  return `${[[wrap(head, view), ...facts].join("\n"), ...sections].join("\n\n")}\n`;
}

function listFacts(encounter: HistoryEncounter, history: History, { theme }: View): [string, string][] {
  const { participants, place, host, duration, rank, refusedBy, agenda, because, replaces, partOf } = encounter;
  const name = (other: string) => nameEncounter(other, history);
  const facts: [string, string][] = [
    ["who", participants.map((who) => describeWho(who, theme)).join(", ")],
    ["where", [place && printable(place.name), host && `received by ${host}`].filter(Boolean).join(", ")],
    ["how long", duration ? describeDuration(duration) : ""],
    ["rank", rank?.text ?? ""],
    ["refused by", refusedBy ?? ""],
    ["about", agenda.map((words) => quoteWords(words, theme, 80)).join("; ")],
    ["because", because.map((words) => quoteWords(words, theme, 80)).join("; ")],
    ["in place of", replaces.map(name).join("; ")],
    [
      "replaced by",
      history.encounters
        .filter((other) => other.replaces.includes(encounter.id))
        .map(({ id }) => name(id))
        .join("; "),
    ],
    ["part of", partOf ? name(partOf) : ""],
    [
      "meetings",
      history.encounters
        .filter((other) => other.partOf === encounter.id)
        .map(({ id }) => name(id))
        .join("; "),
    ],
    ["told by", countSources(encounter)],
  ];
  return facts.filter(([, text]) => text !== "");
}

/** "the visit of February 2023 (2x5r…)". */
export function nameEncounter(id: string, { encounters }: Pick<History, "encounters">): string {
  const found = encounters.find((encounter) => encounter.id === id);
  if (!found) return id;
  const people = found.participants.flatMap(({ person }) => person ?? []).join(", ");
  return `the ${found.kind} ${describePeriod(found)}${people ? ` of ${printable(people)}` : ""} (${id})`;
}

function renderLife({ life }: HistoryEncounter, view: View): string[] {
  const rows = life.map(({ stage, told, when, words }) => [
    told ? describeDate(told) : "before",
    view.theme.stage(stage),
    [when ? describeWhen(when) : "", words[0] ? quoteWords(words[0], view.theme) : ""].filter(Boolean).join(" · "),
  ]);
  return titled("Life", table(rows, view), view);
}

function renderAccount({ sides: [one, other], topics, note }: Account, view: View): string[] {
  const { theme } = view;
  const who = {
    one: `only ${one}`,
    other: `only ${other}`,
    both: "both",
    contradicting: theme.warning("contradicting"),
  };
  const blocks = topics.map(({ topic, told, one: first, other: second }) =>
    [
      wrap(`${theme.title(printable(topic))} ${who[told]}`, view, 2, "  "),
      ...first.slice(0, 2).map((words) => labelled(one, quoteWords(words, theme), view, 4, 5)),
      ...second.slice(0, 2).map((words) => labelled(other, quoteWords(words, theme), view, 4, 5)),
    ].join("\n"),
  );
  return titled("Two accounts", [...blocks, wrap(theme.quiet(note), view, 2, "  ")].join("\n"), view);
}

function renderMentions({ mentions }: HistoryEncounter, view: View): string[] {
  const rows = mentions.map(({ report, told, stage, why }) => [
    told ? describeDate(told) : "undated",
    printable(report),
    view.theme.stage(stage),
    view.theme.quiet(why),
  ]);
  return titled("Told by", table(rows, view), view);
}

function renderApart({ apart }: HistoryEncounter, history: History, view: View): string[] {
  const rows = apart.map(({ encounter, why }) => [nameEncounter(encounter, history), view.theme.quiet(why)]);
  const lines = rows.map(([name, why]) => wrap(`${name}: ${why}`, view, 4, "  – "));
  return titled("Kept apart from", lines.join("\n"), view);
}

/** The people of an encounter on one line, for lists to choose from. */
export function renderChoice(encounter: HistoryEncounter, view: View): string {
  return wrap(
    `${describePeriod(encounter)}  ${encounter.kind} ${view.theme.stage(encounter.stage)}  ${describeSides(encounter.participants, view.theme)} ${view.theme.quiet(encounter.id)}`,
    view,
    4,
    "  – ",
  );
}
