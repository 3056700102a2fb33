import type { Actor } from "../base/actor.js";
import type { EventType } from "../base/stage.js";
import type { Tree } from "../language/tree.js";
import type { Deed } from "./deed.js";
import { isCapital } from "./find-sides.js";
import type { Mention, Who } from "./who/who.js";

/** The state besides those of the known side that its sentence, or the report as a whole, is about; null if several could be. */
export function findOther(deed: Deed, type: EventType, side: readonly Actor[], who: Who): Actor | null {
  const known = new Set(side.map(({ country }) => country));
  if (selfContained.has(type)) return null;
  const isAimed = aimed.has(type) && side.some(({ sector }) => !ofNoState.has(sector ?? ""));
  return fromSentence(deed, known, who) ?? (isAimed ? fromReport(known, who) : null);
}

/** Types that reports aim at the other side without naming it each time, as the development stories bear out. */
const aimed: ReadonlySet<EventType> = new Set([
  "AGREE",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "SANCTION",
  "CONSULT",
  "AID",
  "REQUEST",
  "COOPERATE",
  "SUPPORT",
]);
/** What a state does by itself: withdraws, resigns, eases its rules. */
const selfContained: ReadonlySet<EventType> = new Set(["CONCEDE", "RETREAT"]);

export function fromSentence(deed: Deed, known: ReadonlySet<string | null>, { mentions }: Who): Actor | null {
  const { index } = deed.tree.sentence;
  const others = countriesOf(
    mentions.filter((mention) => mention.sentence === index && !isWhereabouts(mention, deed.tree)),
    known,
  );
  if (others.size !== 1) return null;
  const [[country, { actor }]] = others;
  return infer(actor, country, "the only other state in the sentence");
}

/** "On his return from London", "told reporters in Paris": there a capital is a place. */
function isWhereabouts({ head, actors }: Mention, tree: Tree): boolean {
  if (!actors.every(isCapital)) return false;
  return tree
    .childrenOf(head, "case")
    .some((mark) => /^(in|at|from|near|outside|around)$/.test(tree.token(mark).lemma));
}

/** The report's main other state must be named twice as often as the next. */
const lead = 2;

export function fromReport(known: ReadonlySet<string | null>, { mentions }: Who, least = 2): Actor | null {
  const ranked = [...countriesOf(mentions, known)].sort(([, a], [, b]) => b.count - a.count);
  const [first, second] = ranked;
  const isTold = first !== undefined && (first[1].count >= least || (!second && !isCapital(first[1].actor)));
  if (!isTold || (second && first[1].count < lead * second[1].count)) return null;
  return infer(first[1].actor, first[0], "the other state that the report is about");
}

function countriesOf(
  mentions: readonly Mention[],
  known: ReadonlySet<string | null>,
): Map<string, { actor: Actor; count: number }> {
  const counts = new Map<string, { actor: Actor; count: number }>();
  const named = new Set(mentions.filter(isNamed).flatMap(({ actors }) => actors.map(({ country }) => country)));
  for (const actor of mentions.flatMap(({ actors }) => actors)) {
    if (actor.country === null || known.has(actor.country) || !named.has(actor.country)) continue;
    if (actor.person !== undefined && ofNoState.has(actor.sector ?? "")) continue; // a producer, a correspondent
    if (isPress(actor)) continue; // "told Reuters", "monitored by the BBC"
    const entry = counts.get(actor.country);
    if (entry) entry.count++;
    else counts.set(actor.country, { actor, count: 1 });
  }
  return counts;
}

/** "The committee", "officials", whose country the setting alone gave, name no other state. */
function isNamed({ kind, actors }: Mention): boolean {
  const isBare = kind === "role" || kind === "group" || kind === "organisation";
  return !isBare || !actors.some(isFromSetting);
}

/** "The committee said": where the report comes from or is about says of which state. */
export function isFromSetting({ certainty, why }: Actor): boolean {
  return certainty === "inferred" && why !== undefined && /(?:^|, )from the /.test(why);
}

export function isPress({ sector }: Actor): boolean {
  return sector === "MED" || sector === "JRN";
}

/** Whose country is no party to what states do. */
export const ofNoState: ReadonlySet<string> = new Set(["BUS", "CVL", "EDU", "JRN", "MED", "REL", "SOC"]);

/** The government of a state in place of a side that is not named. */
export function infer(actor: Actor, country: string, why: string): Actor {
  const { text, span } = actor;
  return { text, ...(span && { span }), country, sector: "GOV", certainty: "inferred", why };
}
