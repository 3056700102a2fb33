import type { Encounter, Step } from "../../base/record.js";
import type { View } from "./choose-view.js";
import { describeActors } from "./describe-actor.js";
import { describeReason } from "./describe-reason.js";
import { describeDate, describeDuration, describeRange, describeWhen } from "./describe-when.js";
import { bodyColumn, labelled, numbered, section, wrap } from "./lay-out.js";
import type { Numbers } from "./number-record.js";
import { printable, quoted } from "./printable.js";

/** The visits, meetings, calls and talks that the report speaks of, each with its life. */
export function renderEncounters(
  encounters: readonly Encounter[],
  text: string,
  numbers: Numbers,
  view: View,
): string[] {
  const blocks = encounters.map((encounter, index) =>
    [
      numbered(index + 1, describeHead(encounter, view), view),
      wrap(listFacts(encounter, numbers, view).join(view.theme.quiet(" · ")), view, bodyColumn),
      ...listDetails(encounter, text, numbers, view).map(([label, words]) =>
        labelled(label, words, view, bodyColumn, 9),
      ),
      ...encounter.notes.map(({ message }) => wrap(view.theme.warning(`! ${printable(message)}`), view, bodyColumn)),
    ].join("\n"),
  );
  return section("Encounters", blocks, view);
}

function describeHead({ kind, stage, participants }: Encounter, { theme }: View): string {
  return `${theme.title(kind)} ${theme.stage(stage)}  ${describeActors(participants, theme)}`;
}

function listFacts(encounter: Encounter, numbers: Numbers, { theme }: View): string[] {
  const { start, end, place, host, duration, partOf, replaces, refusedBy, events } = encounter;
  const facts = [
    start && (end ? describeRange(start, end) : describeDate(start)),
    place && printable(place.name),
    host && `received by ${theme.country(host)}`,
    duration && `${describeDuration(duration)} long`,
    partOf && `part of ${numbers.nameEncounter(partOf)}`,
    ...replaces.map((id) => `in place of ${numbers.nameEncounter(id)}`),
    refusedBy && `refused by ${theme.country(refusedBy)}`,
    numbers.nameEvents(events),
  ];
  return facts.flatMap((fact) => fact || []);
}

/** Label and words of what needs a line of its own. */
function listDetails(encounter: Encounter, text: string, numbers: Numbers, view: View): [string, string][] {
  const { life, because, rank, agenda } = encounter;
  const steps = life.map((step) => describeStep(step, text, numbers, view));
  const details: [string, string][] = [
    ["life", life.length > 1 || life.some((step) => step.because) ? steps.join(view.theme.quiet(" → ")) : ""],
    ["because", because.map((reason) => describeReason(reason, text, numbers)).join("; ")],
    ["rank", rank ? printable(rank.text) : ""],
    ["about", agenda.map((topic) => quoted(topic.text, 160)).join(", ")],
  ];
  return details.filter(([, words]) => words !== "");
}

/** "cancelled (February 2023; because of …)". */
function describeStep({ stage, when, because }: Step, text: string, numbers: Numbers, { theme }: View): string {
  const facts = [when && describeWhen(when), because && `because of ${describeReason(because, text, numbers)}`];
  const shown = facts.filter(Boolean).join("; ");
  return theme.stage(stage) + (shown ? ` (${shown})` : "");
}
