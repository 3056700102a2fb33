import type { Actor } from "../../base/actor.js";
import { printable, printableStart } from "./printable.js";
import type { Theme } from "./theme.js";

/**
 * "USA Antony Blinken (Secretary of State)", "CHN Foreign Minister", "IRN MIL"; "~" before an actor that is inferred,
 * and the words of the report where it stays unknown who they mean.
 */
export function describeActor(actor: Actor, theme: Theme): string {
  const { country, sector, person, office, certainty, text, why } = actor;
  if (certainty === "unknown") {
    const name = [country && theme.country(country), text ? `“${printableStart(text, 60)}”` : "unknown"];
    return `${name.filter(Boolean).join(" ")}${why ? theme.quiet(` (${printable(why)})`) : ""}`;
  }
  const official = person ? (office ? `${person} (${office})` : person) : (office ?? sectorOf(sector));
  const name = [country && theme.country(country), official && printable(official)].filter(Boolean).join(" ");
  return `${certainty === "inferred" ? theme.quiet("~") : ""}${name || `“${printableStart(text, 60)}”`}`;
}

/** All actors of one side. An empty side is a question mark: the report does not name it. */
export function describeActors(actors: readonly Actor[], theme: Theme): string {
  return actors.length === 0 ? theme.quiet("?") : actors.map((actor) => describeActor(actor, theme)).join(", ");
}

/** A government is what a bare country stands for already. */
function sectorOf(sector: string | null): string | null {
  return sector === "GOV" || sector === "UNK" ? null : sector;
}
