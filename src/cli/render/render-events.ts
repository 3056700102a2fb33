import type { Event } from "../../base/event.js";
import type { View } from "./choose-view.js";
import { describeActor, describeActors } from "./describe-actor.js";
import { describeReason } from "./describe-reason.js";
import { describeWhen } from "./describe-when.js";
import { highlightSentence } from "./highlight-sentence.js";
import { bodyColumn, numbered, section, wrap } from "./lay-out.js";
import type { Numbers } from "./number-record.js";
import { printable } from "./printable.js";
import { type Explainer, renderWhy } from "./render-why.js";

/** The events: the news first, then what is told as history; each with the sentence it was read from, and explained where there is an explainer. */
export function renderEvents(
  events: readonly Event[],
  text: string,
  numbers: Numbers,
  view: View,
  explainer?: Explainer,
): string[] {
  const { theme } = view;
  const legend = `${theme.trigger("deed")} ${theme.source("source")} ${theme.target("target")}  ~ inferred`;
  const render = (event: Event): string => {
    const rendered = renderEvent(event, text, numbers, view);
    return explainer ? `${rendered}\n${renderWhy(event, text, explainer, view)}` : rendered;
  };
  const news = events.filter(({ background }) => !background);
  const history = events.filter(({ background }) => background);
  return [
    ...section("Events", news.map(render), view, legend),
    ...section("Background", history.map(render), view, news.length === 0 ? legend : ""),
  ];
}

function renderEvent(event: Event, text: string, numbers: Numbers, view: View): string {
  const { theme } = view;
  const sides = [event.sources, event.targets].map((actors) => describeActors(actors, theme));
  const arrow = theme.quiet(event.reciprocal ? " ↔ " : " → ");
  return [
    numbered(numbers.events.get(event.id), event.targets.length === 0 ? sides[0]! : sides.join(arrow), view),
    wrap(describeDeed(event, text, numbers, view), view, bodyColumn),
    wrap(highlightSentence(event, text, theme), view, bodyColumn),
    ...event.notes.map(({ message }) => wrap(theme.warning(`! ${printable(message)}`), view, bodyColumn)),
  ].join("\n");
}

/** "CONSULT.visit cancelled → REJECT · February 2023 · Beijing · because …". */
function describeDeed(event: Event, text: string, numbers: Numbers, view: View): string {
  const { theme } = view;
  const { act, stage, type, when, where, claim, because, inResponseTo, confidence } = event;
  // The type is news only where the stage has changed it.
  const derived = act.split(".")[0] === type ? "" : `${theme.quiet(" → ")}${type}`;
  const facts = [
    `${act} ${theme.stage(stage)}${derived}`,
    when && describeWhen(when),
    where && `${where.certainty === "inferred" ? "~" : ""}${printable(where.name)}`,
    claim.by && `says ${describeActor(claim.by, theme)}`,
    because && `because of ${describeReason(because, text, numbers)}`,
    inResponseTo && `in response to ${numbers.nameEvent(inResponseTo)}`,
    confidence < 0.7 && `confidence ${confidence.toFixed(2)}`,
  ];
  return facts.filter(Boolean).join(theme.quiet(" · "));
}
