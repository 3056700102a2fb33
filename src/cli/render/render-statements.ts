import type { Demand, ReadRecord, Response, Statement } from "../../base/record.js";
import type { View } from "./choose-view.js";
import { describeActors } from "./describe-actor.js";
import { listSection } from "./lay-out.js";
import type { Numbers } from "./number-record.js";
import { printable, printableStart, quoted } from "./printable.js";

/** What was said, what is asked and held, and what was done in answer to what. */
export function renderStatements(record: ReadRecord, numbers: Numbers, view: View): string[] {
  const { statements, demands, responses, report } = record;
  return [
    ...listSection(
      "Statements",
      statements.map((statement) => describeStatement(statement, view)),
      view,
    ),
    ...listSection(
      "Demands and positions",
      demands.map((demand) => describeDemand(demand, view)),
      view,
    ),
    ...listSection(
      "Responses",
      responses.map((response) => describeResponse(response, report.text, numbers)),
      view,
    ),
  ];
}

function describeStatement({ by, to, about, kind, words, joint, notes }: Statement, { theme }: View): string {
  const address = to.length > 0 ? ` to ${describeActors(to, theme)}` : "";
  const subject = about.length > 0 ? ` about ${describeActors(about, theme)}` : "";
  const said = kind === "quoted" ? quoted(words.text) : printable(words.text).trim();
  const doubts = notes.map(({ message }) => theme.warning(` ! ${printable(message)}`)).join("");
  return `${describeActors(by, theme)}${joint ? " jointly" : ""}${address}${subject}: ${said}${doubts}`;
}

function describeDemand({ kind, by, of, content }: Demand, { theme }: View): string {
  const addressee = of.length > 0 ? ` of ${describeActors(of, theme)}` : "";
  const verb = kind === "demand" ? `demands${addressee}` : "holds";
  return `${describeActors(by, theme)} ${verb}: ${printable(content.text).trim()}`;
}

const links = { because: "because of", "in response": "in response to", after: "after" } as const;

function describeResponse({ event, to, kind, span }: Response, text: string, numbers: Numbers): string {
  const words = printableStart(text.slice(span.start, span.end), 120);
  return `${numbers.nameEvent(event)} ${links[kind]} ${numbers.nameEvent(to)}: “${words}”`;
}
