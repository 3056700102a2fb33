import type { Actor } from "../../base/actor.js";
import { hashText } from "../../base/hash.js";
import type { Demand } from "../../base/record.js";
import { quoteSpan, type Span } from "../../base/span.js";
import { keyOfActor, uniteActors } from "./resolve-actors.js";
import type { StatementInput } from "./speech.js";

/** A demand or position with its id, which the report, the words and the sides make. */
export function makeDemand(
  { report, text }: Pick<StatementInput, "report" | "text">,
  kind: Demand["kind"],
  sides: { readonly by: readonly Actor[]; readonly of: readonly Actor[] },
  span: Span,
): Demand {
  const by = uniteActors(sides.by);
  const of = uniteActors(sides.of);
  const content = quoteSpan(text, span);
  const id = hashText(["demand", report, kind, span.start, span.end, content.text, ...by.map(keyOfActor)].join("\n"));
  return { id, report, kind, by, of, content };
}
