import type { Actor } from "../base/actor.js";
import type { Claim, Event } from "../base/event.js";
import type { EventType } from "../base/stage.js";
import type { ActRow } from "../codebook/act-row.js";
import type { Crosswalk } from "../codebook/crosswalk.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { Sentence, Token } from "../language/sentence.js";
import type { Tree } from "../language/tree.js";
import type { Deed } from "./deed.js";
import { isCapital, type Sides } from "./find-sides.js";
import type { Mention, Who } from "./who/who.js";

/**
 * Supplies a side that the deed's own words leave open, from the setting: the one other state that its sentence names,
 * or else the state that the report is about besides the known side. The actor is marked as inferred, with the reason;
 * where more than one state could be meant, the side stays open.
 */
export function inferSide(
  deed: Deed,
  sides: Sides,
  claim: Claim,
  told: readonly Event[],
  {
    who,
    lexicon,
    crosswalk,
    sentences,
  }: { who: Who; lexicon: Lexicon; crosswalk: Crosswalk; sentences: readonly Sentence[] },
): Sides {
  const { type } = crosswalk.derive(deed.act, deed.stage);
  const { targets, reflexive } = sides;
  const sources = turnRound(deed, sides, who);
  if (sources !== sides.sources) return { ...sides, sources };
  if (sources.length > 0 && targets.length === 0 && !reflexive && isOpen(deed) && !isToAll(deed, sources)) {
    const doers = findDoers(deed, sources, told, { lexicon, sentences });
    if (doers.length > 0) return { ...sides, targets: doers };
    // "The spokesman said the U.S. was building up its forces", "had bought missiles": not said to be with his own state
    const speaker = claim.by && (isOfOthers(type) || (deed.namesTarget && type === "ASSAULT")) ? [claim.by] : [];
    if (deed.namesTarget && isOfOthers(type) && type !== "MOBILIZE") return sides; // "defended the Gulf": it names whom, and that is no state
    const isFighting = sources.every(({ sector }) => fighting.has(sector ?? ""));
    const foe = isFighting && /^(ASSAULT|COERCE)/.test(deed.act) && deed.namesTarget ? findFoe(sources, told) : null;
    const found = foe ?? findOther(deed, type, [...sources, ...speaker], who);
    return found ? { ...sides, targets: [found] } : sides;
  }
  if (isAmongOwn(deed.act, sources, targets)) {
    const found = findOther(deed, type, sources, who);
    if (found) return { ...sides, targets: [{ ...targets[0]!, country: found.country, why: found.why! }] };
  }
  if (sources.length === 0 && targets.length > 0 && deed.act.startsWith("ASSAULT")) {
    const foe = findFoe(targets, told);
    return foe ? { ...sides, sources: [foe] } : sides;
  }
  const authority = sources.length === 0 && targets.length > 0 ? findAuthority(deed, targets, who) : null;
  if (authority) return { ...sides, sources: [authority] };
  if (sources.length === 0 && targets.length > 0 && lacksSpeaker(deed)) {
    const found = findOther(deed, type, targets, who);
    const isPersonal = type === "CONSULT" && targets.some(({ person }) => person !== undefined);
    const named = found && isPersonal ? findLastSubject(deed, found.country, who, sentences) : undefined;
    return found ? { ...sides, sources: [named ?? found] } : sides;
  }
  return sides;
}

/** "China refused contacts between the armed forces": those of China and of another state, not its own alone. */
function isAmongOwn(act: string, [source]: readonly Actor[], targets: readonly Actor[]): boolean {
  if (!act.startsWith("CONSULT") || !source?.country || targets.length !== 1) return false;
  const [target] = targets;
  return target!.certainty !== "stated" && target!.country === source.country && target!.person === undefined;
}

/** "Blinken warned his counterpart. The meeting with Wang lasted an hour": who of that state acted last. */
function findLastSubject(
  { tree }: Deed,
  country: string | null,
  { mentions }: Who,
  sentences: readonly Sentence[],
): Actor | undefined {
  const here = tree.sentence.index;
  const isSubject = ({ sentence, head }: Mention): boolean =>
    sentences.find(({ index }) => index === sentence)?.tokens[head]?.deprel.startsWith("nsubj") === true;
  const persons = mentions.filter(
    (mention) => mention.kind === "person" && (mention.sentence === here || mention.sentence === here - 1),
  );
  const last = persons.findLast((mention) => mention.actors[0]?.country === country && isSubject(mention));
  const [actor] = last?.actors ?? [];
  return actor?.person === undefined ? undefined : { ...actor, certainty: "inferred", why: "acted just before" };
}

/**
 * "A spokesman threatened raids on Iran": where the setting alone made the spokesman one of Iran, he is of the other state
 * that his sentence or the report names.
 */
function turnRound(deed: Deed, { sources, targets }: Sides, who: Who): readonly Actor[] {
  const hit = new Set(targets.map(({ country }) => country));
  const [source, ...others] = sources;
  const isHostile = /^(ACCUSE|THREATEN|ASSAULT|COERCE|SANCTION|REJECT)/.test(deed.act);
  if (!isHostile || !source || others.length > 0 || source.person !== undefined || hit.size === 0) return sources;
  const isOpenSide = source.country === null && serving.has(source.sector ?? "");
  const isMistaken =
    isFromSetting(source) && hit.has(source.country) && targets.every(({ certainty }) => certainty === "stated");
  if (!isOpenSide && !isMistaken) return sources;
  const other = fromSentence(deed, hit, who) ?? fromReport(hit, who, 1);
  return other ? [{ ...source, country: other.country, certainty: "inferred", why: other.why! }] : sources;
}

/** An organisation meets by itself, and its appeals are to everybody. */
export function isToAll({ act, tree, trigger }: Deed, sources: readonly Actor[]): boolean {
  if (sources.length === 0 || !sources.every(({ sector }) => sector === "IGO")) return false;
  const isVerb = tree.token(trigger).upos === "VERB";
  return isVerb ? act.startsWith("CONSULT") : act.startsWith("REQUEST");
}

/** "Condemned the attack", "welcomed the agreement", "denied it": the other side is whoever did what the object names. */
function findDoers(
  deed: Deed,
  sources: readonly Actor[],
  told: readonly Event[],
  { lexicon, sentences }: { lexicon: Lexicon; sentences: readonly Sentence[] },
): Actor[] {
  if (!/^(ACCUSE|SUPPORT|REJECT)/.test(deed.act)) return [];
  const known = new Set(sources.map(({ country }) => country));
  for (const head of deed.targets.flat()) {
    const isAny = anyDeed.has(deed.tree.token(head).lemma.toLowerCase());
    const rows = isAny ? findLastNamed(deed, sentences, lexicon) : actsOf(deed.tree.token(head), lexicon);
    const roots = rows.map(({ act }) => act.split(".")[0]);
    const named = told.filter(({ act }) => roots.includes(act.split(".")[0]));
    const together = rows.some(({ mutual }) => mutual) ? named.findLast(({ reciprocal }) => reciprocal) : undefined;
    const last = isAny ? told.findLast((event) => isByOthers(event, known)) : undefined;
    const deedTold = together ?? named.at(-1) ?? last; // an agreement, a call: of both, where such a one was told
    if (!deedTold) continue;
    const doers = deedTold.reciprocal ? [...deedTold.sources, ...deedTold.targets] : deedTold.sources;
    const others = doers.filter(({ country }) => country !== null && !known.has(country));
    if (others.length > 0) return others.map((actor) => infer(actor, actor.country!, "did what the object names"));
  }
  return [];
}

/** "2,000 Iraqi troops were killed", "destroyed an oil platform": whom the report told to fight this side last. */
function findFoe(known: readonly Actor[], told: readonly Event[]): Actor | null {
  const own = new Set(known.map(({ country }) => country));
  for (const { act, stage, sources, targets: others } of [...told].reverse()) {
    if (!act.startsWith("ASSAULT") || stage !== "done") continue;
    const foes = others.some(({ country }) => own.has(country)) ? sources : others;
    const isFight = [...sources, ...others].some(({ country }) => country !== null && own.has(country));
    const foe = foes.find(({ country }) => country !== null && !own.has(country));
    if (isFight && foe) return infer(foe, foe.country!, "whom the report tells to fight them");
  }
  return null;
}

function actsOf({ lemma, upos }: Token, lexicon: Lexicon): readonly ActRow[] {
  return upos === "NOUN" ? lexicon.actsOf(lemma.toLowerCase(), "n").filter(({ tails }) => tails.length === 0) : [];
}

/** "Turkey called the ceasefire a first step. Iran welcomed it": the last noun for a deed in the sentence before. */
function findLastNamed({ tree }: Deed, sentences: readonly Sentence[], lexicon: Lexicon): readonly ActRow[] {
  const before = sentences.find(({ index }) => index === tree.sentence.index - 1);
  const named = before?.tokens.findLast((token) => token.deprel !== "compound" && actsOf(token, lexicon).length > 0);
  return named ? actsOf(named, lexicon) : [];
}

/** Words that take up whatever was told last. */
const anyDeed = new Set("it this that step move decision action measure announcement act gesture news".split(" "));

function isByOthers({ sources }: Event, known: ReadonlySet<string | null>): boolean {
  return sources.some(({ country }) => country !== null && !known.has(country));
}

/** Whoever tells of them is no party to them: shows of force, help and trade. */
function isOfOthers(type: EventType): boolean {
  return type === "MOBILIZE" || type === "SUPPORT" || type === "COOPERATE" || type === "AID";
}

/**
 * "Was sentenced to two years", "were arrested in Cairo", where nobody says by whom: the courts and the police of the
 * place that the sentence names, or of the one state that the report speaks of, be it without its name.
 */
function findAuthority({ act, tree, trigger }: Deed, targets: readonly Actor[], { mentions }: Who): Actor | null {
  const sector = authorities.get(act);
  if (!sector || tree.childrenOf(trigger, "aux:pass").length === 0) return null;
  const places = mentions.filter((mention) => mention.sentence === tree.sentence.index && isPlace(mention, tree));
  const countries = new Set(
    (places.length > 0 ? places : mentions).flatMap(({ actors }) => actors.flatMap((one) => one.country ?? [])),
  );
  if (countries.size > 1) return null;
  const [country = null] = countries;
  const { text, span } = targets[0];
  return { text, ...(span && { span }), country, sector, certainty: "inferred", why: "the authorities of the place" };
}

const authorities: ReadonlyMap<string, string> = new Map([
  ["SANCTION.convict", "JUD"],
  ["COERCE.arrest", "COP"],
  ["COERCE.restrict", "GOV"],
  ["ACCUSE.allege", "JUD"],
]);

function isPlace({ head, kind }: Mention, tree: Tree): boolean {
  return kind === "state" && tree.childrenOf(head, "case").some((mark) => /^(in|at)$/.test(tree.token(mark).lemma));
}

function findOther(deed: Deed, type: EventType, side: readonly Actor[], who: Who): Actor | null {
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

/** "Accusations of espionage against China", "after talks with Iran": nouns often leave out who speaks. */
function lacksSpeaker({ act, tree, trigger }: Deed): boolean {
  if (tree.token(trigger).upos !== "VERB") return /^(ACCUSE|SANCTION|THREATEN|CONSULT)/.test(act);
  return /^(ACCUSE|SANCTION|COERCE)/.test(act) && tree.childrenOf(trigger, "aux:pass").length > 0;
}

/**
 * Is the act one whose other side readers supply by themselves? Not so for a bare request or promise and for shows of
 * force, nor for verbs of travel and talk, which name place and partner when they have one.
 */
function isOpen({ act, stage, namesTarget, top, tree, trigger, why }: Deed): boolean {
  const root = act.split(".")[0];
  const isVerb = tree.token(trigger).upos === "VERB";
  const isBare = why[0].startsWith("operator/");
  if (root === "CONSULT" && namesTarget) return false; // it names a partner, whom nobody knows
  if (stage === "done" && (isBare ? /REQUEST|AGREE/ : /MOBILIZE|PROTEST/).test(root)) return false;
  if (!isVerb && (top === trigger || why.length === 1) && /SUPPORT|COOPERATE|AID|RETREAT/.test(root)) return false; // "Japanese imports"
  if (stage !== "done" && stage !== "planned") return true;
  return root !== "CONSULT" || !isVerb || tree.token(trigger).lemma === "meet";
}

function fromSentence(deed: Deed, known: ReadonlySet<string | null>, { mentions }: Who): Actor | null {
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

function fromReport(known: ReadonlySet<string | null>, { mentions }: Who, least = 2): Actor | null {
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

function isFromSetting({ certainty, why }: Actor): boolean {
  return certainty === "inferred" && why !== undefined && /(?:^|, )from the /.test(why);
}

function isPress({ sector }: Actor): boolean {
  return sector === "MED" || sector === "JRN";
}

/** Who serve a state. */
const serving: ReadonlySet<string> = new Set(["GOV", "MIL"]);

const fighting: ReadonlySet<string> = new Set(["GOV", "MIL", "REB", "UAF", "PRM"]);

/** Whose country is no party to what states do. */
export const ofNoState: ReadonlySet<string> = new Set(["BUS", "CVL", "EDU", "JRN", "MED", "REL", "SOC"]);

function infer(actor: Actor, country: string, why: string): Actor {
  const { text, span } = actor;
  return { text, ...(span && { span }), country, sector: "GOV", certainty: "inferred", why };
}
