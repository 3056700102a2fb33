import type { Actor } from "../base/actor.js";
import type { Claim, Event } from "../base/event.js";
import type { EventType } from "../base/stage.js";
import type { Crosswalk } from "../codebook/crosswalk.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { Sentence } from "../language/sentence.js";
import type { Deed } from "./deed.js";
import { findOther, fromReport, fromSentence, isFromSetting } from "./find-other-state.js";
import type { Sides } from "./find-sides.js";
import { findAuthority, findDoers, findFoe, findLastSubject } from "./find-told-side.js";
import type { Who } from "./who/who.js";

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
    if (namesThing(deed, type, lexicon) || isTrade(deed)) return sides;
    const isFighting = sources.every(({ sector }) => fighting.has(sector ?? ""));
    const foe = isFighting && /^(ASSAULT|COERCE)/.test(deed.act) && deed.namesTarget ? findFoe(sources, told) : null;
    const found = foe ?? findOther(deed, type, [...sources, ...speaker], who);
    return found ? { ...sides, targets: [found] } : sides;
  }
  if (isAmongOwn(deed.act, sources, targets)) {
    const found = findOther(deed, type, sources, who);
    if (found) return { ...sides, targets: [{ ...targets[0]!, country: found.country, why: found.why! }] };
  }
  const isUnnamed = deed.sources.length === 0;
  if (sources.length === 0 && targets.length > 0 && deed.act.startsWith("ASSAULT") && isUnnamed) {
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

/**
 * "Walked away from the podium", "threatened shipping", "linked several cities": the words name what it was done to, and
 * that is nobody's. A deed or a matter ("the attack", "the decision", "it") is somebody's, and goods are what sanctions
 * are about.
 */
function namesThing({ act, tree, targets, namesTarget }: Deed, type: EventType, lexicon: Lexicon): boolean {
  if (!namesTarget || /^(SANCTION|COERCE|AGREE|CONSULT)$/.test(type)) return false;
  if (type === "REQUEST" && !act.startsWith("REQUEST")) return false; // what is asked for can be about anything
  return targets.flat().every((head) => {
    const { lemma, upos } = tree.token(head);
    const word = lemma.toLowerCase();
    if (upos !== "NOUN" || word.endsWith("ing") || matters.has(word)) return false;
    if (type === "ASSAULT" && warlike.has(word)) return false;
    return lexicon.actsOf(word, "n").length === 0 && lexicon.operatorsOf(word, "n").length === 0;
  });
}

/** What belongs to whom one fights. */
const warlike = new Set(
  "aircraft base boat destroyer drone fighter frigate helicopter jet missile plane platform position post rocket ship tank tanker vessel warship".split(
    " ",
  ),
);

/** "Brazil sells coffee", "its exports rose": to whom is not said, and may be to anybody. */
function isTrade({ act, tree, trigger, namesTarget }: Deed): boolean {
  return act === "COOPERATE" && !namesTarget && trading.has(tree.token(trigger).lemma.toLowerCase());
}

const trading = new Set("acquire buy export import lease order purchase sale sell".split(" "));

/** Nouns for what somebody has said, done or wants. */
const matters = new Set(
  "act action affair agenda answer approach argument article assertion attitude behaviour behavior claim comment condition conduct conclusion crisis declaration demand dispute document draft effort election event expulsion fact finding formula idea incident initiative interpretation interview invitation involvement issue kind language law leadership letter line matter meaning measure message motion move notion opinion order outcome paper part performance policy position practice programme program proposition provision problem question reason relation relationship reform remark reply report resolution response result role rule sanction situation speech stance stand statement step story strategy subject suggestion system term text thesis tie topic thing treatment use version view vote way word work".split(
    " ",
  ),
);

/** Whoever tells of them is no party to them: shows of force, help and trade. */
function isOfOthers(type: EventType): boolean {
  return type === "MOBILIZE" || type === "SUPPORT" || type === "COOPERATE" || type === "AID";
}

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
  if (root === "CONSULT" && isVerb && tree.token(trigger).lemma !== "meet" && /^(done|planned|possible)$/.test(stage)) {
    return false; // "speaking from Rome", "might travel"
  }
  if (stage === "done" && (isBare ? /REQUEST|AGREE/ : /MOBILIZE|PROTEST/).test(root)) return false;
  if (!isVerb && (top === trigger || why.length === 1) && /SUPPORT|COOPERATE|AID|RETREAT/.test(root)) return false; // "Japanese imports"
  if (stage !== "done" && stage !== "planned") return true;
  return root !== "CONSULT" || !isVerb || tree.token(trigger).lemma === "meet";
}

/** Who serve a state. */
const serving: ReadonlySet<string> = new Set(["GOV", "MIL"]);

const fighting: ReadonlySet<string> = new Set(["GOV", "MIL", "REB", "UAF", "PRM"]);
