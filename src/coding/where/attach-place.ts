import type { Where } from "../../base/event.js";
import type { Sentence, Token } from "../../language/sentence.js";
import { timing } from "../when/attach-times.js";
import { findAnchors, findHead, isSaying, readPreposition } from "../when/find-anchors.js";
import type { Place } from "./find-places.js";

const locative = new Set(
  "in at near outside inside across around throughout within along off on over beside through amid under above aboard".split(
    " ",
  ),
);
const goal = new Set(["to", "into", "toward", "towards", "onto"]);
/** Deeds that go somewhere: their goal is where they happen. */
const moving = new Set(
  "visit trip travel tour journey go fly come return arrive head move land sail march advance flight voyage pilgrimage stopover deploy send dispatch withdraw retreat bring transit arrival deployment".split(
    " ",
  ),
);
/** Verbs whose object is where they happen. */
const reaching = new Set(
  "visit tour reach enter attack bomb shell raid invade occupy capture seize strike leave cross storm blockade besiege".split(
    " ",
  ),
);
/** Deeds that end where they begin: "driven out of the north", "withdrew from Aden". */
const leaving = new Set("drive oust push flee evacuate withdraw retreat pull".split(" "));
/** Nouns for a spot, which bear the name of the place where they are: "the Basra airstrip", "its outpost of Gouro". */
const spots = new Set(
  `airstrip airport airfield base port harbour harbor outpost post camp city town village district suburb quarter province region
  area island strait pass garrison stronghold fort bridge crossing checkpoint border refinery plant field terminal embassy consulate
  mission square palace airbase oasis enclave`.split(/\s+/),
);
/** Nouns for a deed, which is where its place is: "any attack in the Gulf would harm the region". */
const acts =
  /^(act|action|attack|move|strike|step|raid|activity|interference|presence|fighting|clash|operation|drill|exercise)$/;
/** Verbs whose object takes place somewhere: "attended a summit in Paris". */
const partaking = new Set(
  "attend hold have make open join begin host conduct stage sign hold launch convene end conclude pay meet receive greet seize detain kill arrest destroy hit damage target intercept".split(
    " ",
  ),
);

const attacks = new Set("attack strike raid bombing shelling shoot fire bombardment assault".split(" "));

const timeNouns =
  /^(today|yesterday|tomorrow|week|month|year|summer|winter|spring|autumn|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
/** "In addition to", "in response to": no places. */
const idioms = new Set(
  "addition response order exchange connection line view case retaliation protest reaction favor favour light".split(
    " ",
  ),
);

/**
 * Where a deed was, from the places of its own clause: read off the tree by relation and preposition. The finest place
 * wins ("at the guest house in Beijing"). Undefined where the clause names none.
 */
export function attachPlace(sentence: Sentence, trigger: number, places: readonly Place[]): Where | undefined {
  const own = places.filter((place) => place.sentence === sentence.index);
  if (own.length === 0) return undefined;
  const anchors = findAnchors(sentence, trigger);
  const attached = own.flatMap((place) => {
    const head = findHead(sentence, place.start, place.end);
    const rank = head && !isParty(sentence, head, place) ? rankPlace(sentence, head, anchors) : null;
    // "Has moved ships from X into Y": where they go is where it happens, wherever the parser hangs it.
    const isGoal = head !== null && head.index > trigger && isWayOf(sentence, trigger, head);
    if (isGoal) return [{ place, rank: -1 }];
    return rank === null ? [] : [{ place, rank }];
  });
  const [best] = attached.toSorted((a, b) => a.rank - b.rank || fineness(a.place) - fineness(b.place));
  return (
    best &&
    writePlace(
      finestWithin(
        best.place,
        attached.map(({ place }) => place),
        sentence,
      ),
    )
  );
}

/** "The U.S. talks": a state in front of them takes part in them, while a town is where they are. */
function isParty({ tokens }: Sentence, { deprel, head }: Token, { precision }: Place): boolean {
  return (
    precision === "country" && deprel === "compound" && /^(talks?|meeting|dialogue)$/.test(tokens[head]?.lemma ?? "")
  );
}

/** Whether a place behind a verb of moving is where it goes, with no other verb between. */
function isWayOf(sentence: Sentence, trigger: number, place: Token): boolean {
  const { tokens } = sentence;
  if (!moving.has(tokens[trigger]!.lemma) || !goal.has(readPreposition(sentence, place))) return false;
  return tokens.slice(trigger + 1, place.index).every(({ upos, deprel }) => upos !== "VERB" || deprel === "case");
}

/** How near to the deed a place hangs, null where it is no place of the deed. */
function rankPlace(sentence: Sentence, head: Token, anchors: readonly number[]): number | null {
  const { tokens } = sentence;
  // "In Washington Secretary of State X received Y": in front of the subject, whatever the parser makes of it.
  const isFront = head.index < 2 && tokens[0]!.upos === "ADP" && /^(compound|flat|nmod:desc)/.test(head.deprel);
  if (isFront) return anchors.some((anchor) => tokens[anchor]!.deprel === "root") ? 0.2 : null;
  if (isBehindNamedDeed(sentence, head, anchors[0]!)) return 0.4;
  if (isOfPatient(sentence, head, tokens[anchors[0]!]!)) return 0.5;
  // "The talks, which ended in Rome yesterday"
  const verb = tokens[head.head];
  const isToldOf = verb?.deprel.startsWith("acl") && verb.head === anchors[0] && timing.has(verb.lemma);
  if (isToldOf && locative.has(readPreposition(sentence, head))) return 0.3;
  let token = head;
  for (let steps = 0; steps < 5; steps++) {
    const rank = anchors.indexOf(token.head);
    if (rank >= 0) {
      const isOwn = steps === 0 || readPreposition(sentence, head) !== "";
      return isPlaceOf(sentence, head, token, tokens[token.head]!) ? rank + steps / 10 + (isOwn ? 0 : 0.05) : null;
    }
    const up = tokens[token.head];
    if (!up || !/^(nmod|appos|flat|compound|obl|conj)/.test(token.deprel)) return null;
    if (steps > 0 && !isSpatialStep(sentence, token)) return null;
    token = up;
  }
  return null;
}

/** "The airstrip in northern Chad captured in March": what was taken or hit, told by a participle, is where that was. */
function isOfPatient(sentence: Sentence, place: Token, deed: Token): boolean {
  const patient = sentence.tokens[deed.head];
  if (!patient || !/^acl/.test(deed.deprel) || deed.upos !== "VERB" || !reaching.has(deed.lemma)) return false;
  if (isNameOf(sentence, place, patient)) return true;
  return place.head === patient.index && /^nmod/.test(place.deprel) && locative.has(readPreposition(sentence, place));
}

/** "Cited a strike in the waters of X": what stands behind a deed that is only mentioned is the deed's, not the mention's. */
function isBehindNamedDeed(sentence: Sentence, place: Token, trigger: number): boolean {
  const { tokens } = sentence;
  const noun = tokens[trigger]!;
  const verb = tokens[noun.head];
  if (noun.upos !== "NOUN" || !noun.deprel.startsWith("obj") || !verb || !isSaying(verb)) return false;
  const child = place.head === verb.index ? place : tokens[place.head]!;
  return (
    child.index > trigger &&
    child.head === verb.index &&
    child.deprel === "obl" &&
    /^(in|at|near)$/.test(readPreposition(sentence, child))
  );
}

/** A noun on the way from the place up to the deed must itself be where or on what occasion: "at a summit in Paris". */
function isSpatialStep(sentence: Sentence, token: Token): boolean {
  const preposition = readPreposition(sentence, token);
  return (
    preposition === "" ||
    preposition === "of" ||
    preposition === "during" ||
    locative.has(preposition) ||
    goal.has(preposition)
  );
}

/** `child` is the place, or the noun through which it hangs on the anchor. */
function isPlaceOf(sentence: Sentence, place: Token, child: Token, anchor: Token): boolean {
  const preposition = readPreposition(sentence, place);
  const isDirect = place === child;
  if (isDirect && /^(obj|nmod:poss)/.test(child.deprel)) return child.deprel === "obj" && reaching.has(anchor.lemma);
  if (isDirect && /^(compound|amod)/.test(child.deprel))
    return /^(summit|conference|talks?|meeting|dialogue|forum|visit|trip|tour|stopover)$/.test(anchor.lemma);
  const isBack = preposition === "from" && anchor.lemma === "return";
  const isAway =
    leaving.has(anchor.lemma) && /^(from|out)$/.test(isDirect ? preposition : readPreposition(sentence, child));
  const ownWay = locative.has(preposition) || isBack || (goal.has(preposition) && moving.has(anchor.lemma));
  if (isAway) return /^obl/.test(child.deprel) && (isDirect || preposition === "of");
  if (isDirect) return ownWay && /^(obl|nmod|advmod|root)/.test(child.deprel);
  // "Will visit China next week": the parser makes one phrase of the two.
  if (timeNouns.test(child.lemma) && place.deprel === "compound") return reaching.has(anchor.lemma);
  if (idioms.has(child.lemma)) return false;
  // "Attacks against ships in the Gulf": what is attacked is where the attack is.
  const isAim = /^(against|on|at)$/.test(readPreposition(sentence, child)) && /^(nmod|obl)/.test(child.deprel);
  if (isAim && attacks.has(anchor.lemma)) return locative.has(preposition);
  if (/^obj/.test(child.deprel)) {
    if (reaching.has(anchor.lemma) && isNameOf(sentence, place, child)) return true;
    return locative.has(preposition) && (partaking.has(anchor.lemma) || reaching.has(anchor.lemma));
  }
  if (/^nsubj/.test(child.deprel)) return acts.test(child.lemma) && locative.has(preposition);
  const childPreposition = readPreposition(sentence, child);
  // "Reported on U.S. developments", "quarrelled over Taiwan policy": a topic is no place.
  if (preposition === "" && /^(compound|amod)/.test(place.deprel) && /^(on|over|about|under)$/.test(childPreposition))
    return false;
  const isThere =
    locative.has(childPreposition) ||
    childPreposition === "during" ||
    (childPreposition === "" && locative.has(preposition)) ||
    (goal.has(childPreposition) && moving.has(anchor.lemma));
  return isThere && /^(obl|nmod)/.test(child.deprel) && (preposition === "" || preposition === "of" || ownWay);
}

/** "The Basra airstrip", "the outpost of Gouro", "two of its districts, Terter and Agdam": a spot and its name. */
function isNameOf(sentence: Sentence, place: Token, child: Token): boolean {
  const { tokens } = sentence;
  let spot = tokens[place.head];
  if (
    /^(compound|flat|appos)/.test(place.deprel) ||
    (place.deprel.startsWith("nmod") && readPreposition(sentence, place) === "of")
  )
    return spot !== undefined && spots.has(spot.lemma) && (spot === child || spot.head === child.index);
  // The parser joins a name behind a comma as one more of a list.
  if (place.deprel !== "conj" || spot === undefined) return false;
  if (spot.deprel === "conj") spot = tokens[spot.head];
  return spot !== undefined && spots.has(spot.lemma) && (spot === child || spot.head === child.index);
}

/** A finer place that stands within the same phrase: the guest house of "the guest house in Beijing". */
function finestWithin(best: Place, attached: readonly Place[], sentence: Sentence): Place {
  const near = attached.filter((place) => place !== best && isLinked(sentence, best, place));
  return [best, ...near].toSorted((a, b) => fineness(a) - fineness(b))[0]!;
}

/** One of the two hangs on the other, or both on one noun: "the Basra airstrip in southern Iraq". */
function isLinked(sentence: Sentence, a: Place, b: Place): boolean {
  const [headA, headB] = [findHead(sentence, a.start, a.end), findHead(sentence, b.start, b.end)];
  if (headA === null || headB === null) return false;
  const isOneNoun = headA.head === headB.head && spots.has(sentence.tokens[headA.head]?.lemma ?? "");
  return isOneNoun || headA.head === headB.index || headB.head === headA.index;
}

function fineness({ precision }: Place): number {
  return ["site", "city", "region", "sea", "country", "continent"].indexOf(precision);
}

export function writePlace(place: Place): Where {
  const { name, country, lat, lon, geonames, precision, start, end, certainty, isReference } = place;
  return {
    name,
    country,
    ...(lat !== null && lon !== null && { lat, lon }),
    ...(geonames !== null && { geonames }),
    precision,
    span: { start, end },
    certainty: isReference ? "inferred" : certainty,
    ...(isReference && { basis: "reference" as const }),
  };
}
