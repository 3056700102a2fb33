import type { Actor } from "../base/actor.js";
import type { Claim, Event, When, Where } from "../base/event.js";
import type { Note } from "../base/note.js";
import type { Report } from "../base/report.js";
import type { Crosswalk } from "../codebook/crosswalk.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { Saying } from "../codebook/saying.js";
import type { Sentence } from "../language/sentence.js";
import type { TimeExpression } from "../language/times/time-expression.js";
import { type Arguments, isCalendarNoun } from "./arguments.js";
import { codeSentence } from "./code-sentence.js";
import type { Deed } from "./deed.js";
import { type ClaimWords, findClaim } from "./find-claim.js";
import { isPress, ofNoState } from "./find-other-state.js";
import { differ, findSides, type SideFinder, type Sides } from "./find-sides.js";
import { inferSide, isToAll } from "./infer-side.js";
import { makeEvent } from "./make-event.js";
import { type EventMention, mergeMentions } from "./merge-mentions.js";
import { nameLeader } from "./name-leader.js";
import { findPlaceSides } from "./place-sides.js";
import { isSaying } from "./when/find-anchors.js";
import { isAtOccasion } from "./when/is-at-occasion.js";
import { isYardstick } from "./when/is-yardstick.js";
import { shareTimes } from "./when/share-times.js";
import { splitByDay } from "./when/split-by-day.js";
import { isTakenUp, type TakenUp, takeUp } from "./when/take-up.js";
import { timeDeed } from "./when/time-deed.js";
import { groupBySentence, traceStory } from "./when/trace-story.js";
import type { Place } from "./where/find-places.js";
import { placeDeed } from "./where/place-deed.js";
import { sharePlaces } from "./where/share-places.js";
import type { Who } from "./who/who.js";

/** All that the coder knows of a report besides its words. */
export interface CodingContext {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly who: Who;
  readonly lexicon: Lexicon;
  readonly crosswalk: Crosswalk;
  readonly saying: Saying;
  readonly times: readonly TimeExpression[];
  readonly places: ReportPlaces;
}

/** The places of a report, as far as they can be where something was done. */
export interface ReportPlaces {
  readonly named: readonly Place[];
  /** Phrases that stand for a place: "the city". */
  readonly described: readonly Place[];
  readonly dateline: Where | null;
  readonly placeOfState: (code: string) => Where | null;
}

/** Codes a report: sentences to events, in text order; what was seen but not coded is told in notes. */
export function codeReport(context: CodingContext): { events: Event[]; notes: Note[] } {
  const mentions: EventMention[] = [];
  const taken: TakenUp[] = [];
  const published = context.report.published?.value.slice(0, 10) ?? null;
  const byIndex = new Map(context.sentences.map((sentence) => [sentence.index, sentence]));
  const times = groupBySentence(context.times.filter((time) => !isYardstick(byIndex.get(time.sentence)!, time)));
  const paragraphs = context.report.blocks.filter(({ kind }) => kind === "paragraph");
  const timeline = { times, published, story: traceStory(context.sentences, times, paragraphs, published) };
  const { named, described, dateline, placeOfState } = context.places;
  const setting = {
    places: groupBySentence([...named, ...described]),
    placeOfState,
    sea: findMainSea(named),
    dateline,
  };
  const notes: Note[] = [];
  const whereabouts = { places: named, report: context.report };
  const finder: SideFinder = {
    ...context.who,
    actorsOf: (sentence, head) =>
      nameLeader(sentence, head, context.who.actorsOf(sentence, head), context.who.actorsOf),
    placesOf: (sentence, head) => findPlaceSides(sentence, head, whereabouts),
  };
  const isDomestic = namesOneState(context.who);
  for (const sentence of context.sentences) {
    const { deeds, args } = codeSentence(sentence, context);
    const own = times.get(sentence.index) ?? [];
    for (const { deed, times: days } of deeds.flatMap((deed) => splitByDay(deed, own))) {
      const line = days ? { ...timeline, times: new Map([[sentence.index, days]]) } : timeline;
      const words = findClaim(deed.tree, deed.top, args, context.saying.isSaying);
      const claim = readClaim(words, sentence, context);
      const told = mentions.map(({ event }) => event);
      const parties = findParties(deed, args, claim, finder);
      if (deed.bySpeaker && (parties.sources.length === 0 || parties.targets.length === 0)) continue;
      const found = inferSide(deed, parties, claim, told, context);
      const sides = isSpoken(deed, context.crosswalk) ? nameSpeaker(found, claim) : found;
      const meant = context.crosswalk.actOf(deed.act, sides.sources[0]?.sector ?? null);
      if (!isEvent(meant.act, sides, deed, isDomestic)) {
        if (isTakenUp(deed)) {
          const found = { when: timeDeed(deed, line), where: placeDeed(deed, sides, setting) };
          taken.push({ sentence: sentence.index, act: deed.act, ...found });
        }
        continue;
      }
      if (meant.row) deed.why.push(meant.row);
      deed.act = meant.act;
      const when = timeDeed(deed, line);
      if (isAhead(deed, when, context.report)) deed.stage = "planned";
      if (isAnnouncedBlow(deed, sides, claim)) deed.stage = "threatened";
      const where = placeDeed(deed, sides, setting);
      const background = isBackground(deed, when, context.report);
      const findings = { deed, args, sides, claim, background, when, where };
      const event = makeEvent(findings, context.report, context.crosswalk);
      mentions.push({ event, ...describe(deed) });
    }
  }
  const shared = sharePlaces(shareTimes(takeUp(mentions, taken)), {
    dateline,
    leadEnd: paragraphs[0]?.end ?? 0,
    placeOfState,
  });
  const headings = context.report.blocks.filter(({ kind }) => kind === "title" || kind === "subhead");
  return { events: mergeMentions(shared, headings), notes };
}

/** The sea that is named at least twice as often as any other. */
function findMainSea(places: readonly Place[]): Place | null {
  const counts = new Map<string, Place[]>();
  for (const place of places.filter(({ precision }) => precision === "sea")) {
    counts.set(place.name, [...(counts.get(place.name) ?? []), place]);
  }
  const [most, next] = [...counts.values()].sort((a, b) => b.length - a.length);
  return most && most.length >= 2 * (next?.length ?? 0) ? most[0]! : null;
}

function readClaim(words: ClaimWords | null, sentence: Sentence, { who }: CodingContext): Claim {
  if (!words) return { kind: "unattributed" };
  const verb = sentence.tokens[words.verb];
  const [by] = words.speakers.flatMap((head) => who.actorsOf(sentence, head));
  const span = { start: verb.start, end: verb.end };
  return by ? { by, kind: words.kind, span } : { kind: words.kind, span };
}

/** "X said that Y should do it" is a request of X to Y, so there the one who claims it is the source. */
function findParties(deed: Deed, args: Arguments, claim: Claim, finder: SideFinder): Sides {
  if (!deed.fromSpeaker) {
    const trip = readDestination(deed, args, finder);
    if (trip) return trip;
    const sides = findSides(deed, finder);
    const isTalk = deed.act.startsWith("CONSULT") && deed.tree.token(deed.trigger).upos === "NOUN";
    if (!isTalk || sides.sources.length > 0) return sides;
    // "Made the offer at a meeting with the minister": who did so met him
    if (sides.targets.length > 0) return findSides({ ...deed, sources: [findHolder(deed, args)] }, finder);
    const held = findSides({ ...deed, sources: [findHost(deed, args)] }, finder);
    return isHost(deed, held) ? held : sides;
  }
  const doer = findSides({ ...deed, targets: [] }, finder);
  const speaker: readonly Actor[] = claim.by ? [claim.by] : [];
  const isOwn = doer.sources.some((actor) => speaker.some(({ country }) => country === actor.country));
  if (deed.bySpeaker && isOwn) return { ...doer, sources: [], targets: [] }; // "we must do better"
  const isAsked = doer.sources.some((actor) => speaker.every(({ country }) => country !== actor.country));
  // "Mexico should limit cooperation with X", says a Mexican: it is X that the demand is about
  const targets = isAsked ? doer.sources.filter((actor) => speaker.every((one) => differ(one, actor))) : [];
  const others = isAsked ? [] : findSides({ ...deed, sources: [] }, finder).targets;
  return { ...doer, sources: speaker, targets: [...targets, ...others] };
}

/**
 * "Returning from a U.S. visit, Abe said", "his China trip": where the text says who travels, a country before the noun is
 * where to.
 */
function readDestination(deed: Deed, args: Arguments, finder: SideFinder): Sides | null {
  const { tree, trigger, act, namesTarget } = deed;
  if (act !== "CONSULT.visit" || namesTarget || tree.token(trigger).upos === "VERB") return null;
  const places = tree.childrenOf(trigger, "compound").filter((child) => tree.token(child).upos === "PROPN");
  if (places.length === 0) return null;
  const own = tree.childrenOf(trigger, "nmod:poss");
  const travellers = own.length > 0 ? args.withConjuncts(own) : findTraveller(deed, args);
  const sides = findSides({ ...deed, sources: [travellers], targets: [places] }, finder);
  const isAbroad =
    sides.sources.length > 0 &&
    sides.targets.some((one) => sides.sources.every(({ country }) => country !== one.country));
  return isAbroad ? sides : null;
}

/** Who does what is done on, during or after the trip. */
function findTraveller({ tree, trigger }: Deed, args: Arguments): number[] {
  const { deprel, head } = tree.token(trigger);
  if (!deprel.startsWith("obl") || !/^(on|from|during|after|for)$/.test(args.caseOf(trigger))) return [];
  return tree.token(head).upos === "VERB" ? args.surfaceSubject(head) : [];
}

/** "He and the chancellor set targets during talks", "the minister said after talks in Paris": who did so held them. */
function findHost({ tree, trigger }: Deed, args: Arguments): number[] {
  let at = trigger;
  let isAt = false;
  let isAfter = false;
  while (/^(nmod|obl)/.test(tree.token(at).deprel)) {
    isAt ||= /^(in|during|at)$/.test(args.caseOf(at)); // easily hung on the noun before
    isAfter ||= args.caseOf(at) === "after"; // "said after talks", not "spoke, months after their last talks"
    at = tree.token(at).head;
    if (tree.token(at).upos === "VERB") break;
  }
  if (tree.is(at, "obj")) at = tree.token(at).head;
  const isLong = isCalendarNoun(tree.token(tree.token(trigger).head)?.lemma ?? ""); // "signed it after five days of talks"
  const isTold = isAt || (isAfter && (isLong || isSaying(tree.token(at))));
  if (!isTold || tree.token(at).upos !== "VERB") return [];
  return args.isPassive(at) ? args.agent(at) : args.surfaceSubject(at);
}

/** Two partners, or a person who speaks of talks. */
function isHost({ tree, trigger, act, mutual }: Deed, { sources, targets }: Sides): boolean {
  if (act !== "CONSULT.meet" || !mutual) return false;
  return (
    targets.length > 0 ||
    (isPerson(sources[0]) &&
      tree
        .ancestors(trigger)
        .slice(0, 2)
        .some((above) => isSaying(tree.token(above))))
  );
}

/** "Made the proposal at a meeting with": the meeting hangs on the proposal, whose holder the maker is. */
function findHolder({ tree, trigger }: Deed, args: Arguments): number[] {
  const holders = args.holder(trigger);
  const { head } = tree.token(trigger);
  return holders.length === 0 && tree.is(trigger, "nmod") && head >= 0 ? args.holder(head) : holders;
}

/**
 * "President Reagan said the United States would impose tariffs": who demands, accuses or threatens in the name of a state
 * is the one who acts for it.
 */
function nameSpeaker(sides: Sides, { by }: Claim): Sides {
  const [source, ...others] = sides.sources;
  if (!by?.person || !source || others.length > 0 || source.person !== undefined) return sides;
  const isForState = source.sector === "GOV" && source.office === undefined && by.sector === "GOV";
  return isForState && by.country === source.country ? { ...sides, sources: [by] } : sides;
}

/** Deeds that are done by saying so: demands, accusations, refusals, and hostile deeds that are announced. */
function isSpoken({ act, stage, mutual, tree, top }: Deed, crosswalk: Crosswalk): boolean {
  if (mutual || tree.token(top).upos !== "VERB") return false;
  const { type, quad } = crosswalk.derive(act, stage);
  return /^(ACCUSE|REJECT|REQUEST|THREATEN)$/.test(type) || (stage === "planned" && quad > 2);
}

/**
 * A deed counts where both sides are known; some acts need no target (PLOVER: "requires recipient: no"). Known is a side
 * by its state; where a report is about the affairs of one state alone, also by its sector ("police", "the opposition").
 */
function isEvent(act: string, { sources, targets }: Sides, deed: Deed, isDomestic: boolean): boolean {
  const known = (side: readonly Actor[]): boolean =>
    side.some(({ country, sector }) => country !== null || (isDomestic && sector !== null && sector !== "UNK"));
  if (deed.needsPersons && !(isPerson(sources[0]) && isPerson(targets[0]))) return false;
  if (act.startsWith("CONSULT") && [sources, targets].some((side) => side.length > 0 && side.every(isPress)))
    return false;
  if (!known(sources) || (isPrivateTalk(act, sources) && (!isDomestic || act === "CONSULT.visit"))) return false;
  if (isAtHome(act, sources, targets)) return false;
  return known(targets) || alone.has(act.split(".")[0]) || isToAll(deed, sources);
}

function isPerson(actor: Actor | undefined): boolean {
  return actor?.person !== undefined || actor?.office !== undefined;
}

/** Does the report speak of the inner affairs of one state, or of none that it names? */
function namesOneState({ mentions }: Who): boolean {
  return (
    new Set(
      mentions.flatMap(({ actors }) => actors.filter((one) => !isPress(one)).flatMap(({ country }) => country ?? [])),
    ).size < 2
  );
}

const alone = new Set(["MOBILIZE", "PROTEST"]);

/** "Women went to the police", "the airlines will fly there": visits and talks of nobody who speaks for a state. */
function isPrivateTalk(act: string, sources: readonly Actor[]): boolean {
  return act.startsWith("CONSULT") && sources.every(({ sector, person }) => !person && ofNoState.has(sector ?? ""));
}

/** "The president visited Mosul", "the army protected its bases": what a state does within itself, and to no one in particular. */
function isAtHome(act: string, sources: readonly Actor[], targets: readonly Actor[]): boolean {
  const isOwn =
    targets.length > 0 &&
    targets.every(({ country }) => country !== null && sources.every((one) => one.country === country));
  if (!isOwn) return false;
  if (act === "CONSULT.visit") return targets.every(({ certainty, person }) => certainty === "inferred" && !person);
  const isState = ({ sector, person, office }: Actor): boolean =>
    (sector === "GOV" || sector === "MIL") && !person && !office;
  return /^(AID|COOPERATE|SUPPORT|AGREE)/.test(act) && targets.every(isState);
}

function describe(deed: Deed): Omit<EventMention, "event"> {
  return { isReference: isReference(deed), atOccasion: isAtOccasion(deed), isReported: isReported(deed) };
}

function isReported({ tree, top }: Deed): boolean {
  return tree.ancestors(top).some((word) => tree.is(word, "ccomp") && isSaying(tree.token(tree.token(word).head)));
}

/** A bare act noun, moved by no operator: it takes up a deed rather than telling one. */
function isReference({ tree, trigger, top, stage }: Deed): boolean {
  return stage === "done" && top === trigger && tree.token(trigger).upos !== "VERB";
}

/** "His visit next week", "leaves tomorrow": a deed that the text sets after the day of the report is only planned. */
function isAhead(deed: Deed, when: When | undefined, report: Report): boolean {
  if (
    deed.stage !== "done" ||
    when?.certainty !== "stated" ||
    !when.start ||
    !report.published ||
    when.precision === "vague"
  )
    return false;
  return when.start.slice(0, 10) > report.published.value.slice(0, 10);
}

/** "France said it would strike Iran": whoever tells of blows of their own that are still to come threatens with them. */
function isAnnouncedBlow({ act, stage, tree, trigger, why }: Deed, { sources }: Sides, { by }: Claim): boolean {
  if (stage !== "planned" || !act.startsWith("ASSAULT") || tree.token(trigger).upos !== "VERB") return false;
  return (
    why.at(-1)!.startsWith("modal/") && by?.country !== null && sources.some(({ country }) => country === by?.country)
  );
}

/** History, not news: it is over a month old on the day of the report, or the text sets it before another past. */
function isBackground(deed: Deed, when: When | undefined, report: Report): boolean {
  if (deed.stage !== "done") return false;
  if (when?.end && report.published) {
    const days = (Date.parse(report.published.value.slice(0, 10)) - Date.parse(when.end.slice(0, 10))) / 86_400_000;
    return days > 31;
  }
  return when === undefined && isLookedBackOn(deed);
}

/** "Their first meeting since the trip to Paris": a deed without a day that another one is only counted from. */
function isLookedBackOn({ tree, trigger }: Deed): boolean {
  if (tree.token(trigger).upos === "VERB") return false;
  return tree.childrenOf(trigger, "case").some((mark) => /^(since|after)$/i.test(tree.token(mark).text));
}
