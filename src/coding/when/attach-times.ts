import type { When } from "../../base/event.js";
import type { Sentence, Token } from "../../language/sentence.js";
import type { TimeExpression } from "../../language/times/time-expression.js";
import { Tree } from "../../language/tree.js";
import { beyond, findAnchors, findHead, isSaying, readPreposition } from "./find-anchors.js";
import { isDistance } from "./find-offset.js";

/** A time that hangs on one of the words that a deed can have its time from. */
interface Attached {
  readonly time: TimeExpression;
  readonly preposition: string;
  /** 0 on the trigger itself, more for words above it. */
  readonly rank: number;
}

/**
 * When a deed was, from the times of its own clause: read off the tree, not by nearness. `value` is a TIMEX3 value, or
 * two with a slash for a range. A length of time goes into `duration`; where the clause gives nothing else, `value` stays
 * open ("XXXX-XX-XX") with precision "duration". Undefined where the clause has no time; there is no fallback here.
 */
export function attachTime(sentence: Sentence, trigger: number, times: readonly TimeExpression[]): When | undefined {
  const own = times.filter((time) => time.sentence === sentence.index && isTimeOfDeed(sentence, time));
  if (own.length === 0) return undefined;
  const attached = findAttached(sentence, findAnchors(sentence, trigger), own);
  if (attached.length === 0) return readSaying(sentence, trigger, own);
  const duration = attached.find(({ time, preposition }) => isLength(time, preposition))?.time;
  const points = attached.filter(({ time }) => time.type !== "DURATION" || time.first !== null);
  const dated = points.filter(({ time }) => time.first !== null);
  const [best] = dated.length > 0 ? dated : points;
  if (!best) return duration && writeDuration(duration);
  const partner = findPartner(sentence, best, dated);
  const range = partner ? null : findRange(sentence, best.time, own);
  const when = partner
    ? writeRange(best.time, partner.time)
    : range
      ? writeRange(...range)
      : writePoint(withClock(best, points));
  return duration ? { ...when, duration: duration.value } : when;
}

function isTimeOfDeed(sentence: Sentence, time: TimeExpression): boolean {
  return time.type !== "SET" && !isAge(sentence, time) && !isDistance(sentence.tokens, time);
}

/** All times that belong to the deed, those on the nearest word first and finer ones before coarser. */
function findAttached(sentence: Sentence, anchors: readonly number[], times: readonly TimeExpression[]): Attached[] {
  const attached = times.flatMap((time) => {
    const head = findHead(sentence, time.start, time.end);
    const found = head && !isPastColon(sentence, anchors[0]!, head.index) && climbToAnchor(sentence, head, anchors);
    // "Report on recent developments": a vague word tells of the noun that it stands at and of no other.
    if (found && found.rank > 0 && time.first === null && time.type === "DATE" && /^(amod|nmod)/.test(head.deprel))
      return [];
    return found ? [{ time, ...found }] : [];
  });
  return attached.toSorted(
    (a, b) => a.rank - b.rank || fineness(a.time) - fineness(b.time) || a.time.start - b.time.start,
  );
}

/** "Accused it of breaking a promise: in March they had agreed …": what a colon opens has its own times. */
function isPastColon({ tokens }: Sentence, trigger: number, time: number): boolean {
  return tokens.slice(trigger + 1, time).some(({ text }) => text === ":");
}

const timeRelations = /^(obl|nmod|advmod|nummod|amod|compound|dep|appos|obj|nsubj|root)/;
/** Occasions that give a deed their time: "met at a summit in May"; "after the talks in May" does not. */
const edges = new Set(["margin", "sideline", "fringe"]);
const occasions = new Set(["at", "during", "in", "on", "on the sidelines of"]);

function climbToAnchor(sentence: Sentence, head: Token, anchors: readonly number[]): Omit<Attached, "time"> | null {
  const { tokens } = sentence;
  const self = anchors.indexOf(head.index);
  if (self >= 0) return { rank: self, preposition: "" };
  const preposition = readPreposition(sentence, head);
  // "In May Iran seized a ship": in front of the subject, whatever the parser makes of it.
  if (isMisreadFront(tokens, head)) {
    const root = anchors.findIndex((anchor) => tokens[anchor]!.deprel === "root");
    return root >= 0 ? { rank: root, preposition } : null;
  }
  if (!timeRelations.test(head.deprel)) return null;
  // "He cited a strike last Friday": a bare time right behind the noun is the noun's, wherever the parser hangs it.
  const isBehind = preposition === "" && isRightBehind(sentence, head, tokens[anchors[0]!]!);
  if (isBehind) return { rank: 0.3, preposition };
  // "China on Friday broke off talks": a time behind the subject is the verb's, for names have no time.
  const doer = tokens[head.head];
  if (doer && /^nsubj/.test(doer.deprel) && /^(nmod|compound)/.test(head.deprel) && /^(PROPN|PRON)$/.test(doer.upos)) {
    const verb = anchors.indexOf(doer.head);
    return verb >= 0 && head.index < doer.head ? { rank: verb, preposition } : null;
  }
  const rank = anchors.indexOf(head.head);
  if (rank >= 0) return isOwnTime(head, tokens[head.head]!, preposition) ? { rank, preposition } : null;
  const above = climbThings(sentence, head, anchors) ?? climbClause(sentence, head, anchors);
  return above === null ? null : { rank: above + 0.5, preposition };
}

/** A time that opens the sentence and that the tree hangs on the name behind it, or takes for "may". */
function isMisreadFront(tokens: readonly Token[], head: Token): boolean {
  const isFirst =
    head.index < 3 && tokens.slice(0, head.index).every(({ upos }) => /^(ADP|ADJ|DET|ADV|SCONJ)$/.test(upos));
  if (!isFirst || tokens[head.index + 1]?.upos !== "PROPN") return false;
  return (
    /^(aux|case|mark|dep|flat)/.test(head.deprel) ||
    (/^(compound|nmod)$/.test(head.deprel) && head.head === head.index + 1)
  );
}

/** What is said of a deed in a clause of its own: "a trip scheduled for May", "the talks, which took place on Monday". */
function climbClause({ tokens }: Sentence, head: Token, anchors: readonly number[]): number | null {
  let verb = tokens[head.head];
  if (!verb || !/^(acl|advcl|xcomp)/.test(verb.deprel)) return null;
  if (isOfWord(tokens, verb, anchors[0]!)) return 0;
  // "A summit expected to be held next month"
  if (verb.deprel === "xcomp") verb = tokens[verb.head];
  if (!verb?.deprel.startsWith("acl")) return null;
  if (verb.head === anchors[0]) return timing.has(verb.lemma) ? 0 : null;
  // "Reads a statement published on Monday": a text says what it says when it comes out.
  const above = tokens[verb.head];
  const teller = above ? anchors.indexOf(above.head) : -1;
  const tells = teller >= 0 && publishing.has(verb.lemma) && isSaying(tokens[anchors[teller]!]!);
  return tells && /^(nsubj|obj)/.test(above!.deprel) ? teller : null;
}

/** "A new offer to cut forces announced on Monday": an offer is announced, wherever in its phrase the participle hangs. */
function isOfWord(tokens: readonly Token[], verb: Token, trigger: number): boolean {
  if (tokens[trigger]!.upos !== "NOUN" || !words.has(tokens[trigger]!.lemma) || !announcing.has(verb.lemma))
    return false;
  let token: Token | undefined = tokens[verb.head];
  for (let steps = 0; token && token.index > trigger && steps < 6; steps++) token = tokens[token.head];
  return token?.index === trigger;
}

const words = new Set(
  "offer proposal plan pledge promise call appeal demand request threat warning decision pact accord".split(" "),
);
const announcing = new Set("announce make propose issue present unveil table voice".split(" "));

const publishing = new Set("publish issue release post sign date send carry print read broadcast".split(" "));

/** Verbs that tell of a deed when or where it was: "a trip scheduled for May", "the talks held in Rome". */
export const timing = new Set(
  `schedule plan set hold sign take happen occur begin start end open postpone delay launch conclude reach arrange agree make pay
  stage convene due suspend resume cancel scrap break restore freeze halt stop expect slate announce carry conduct`.split(
    /\s+/,
  ),
);

/** Right behind the noun, or behind where it goes: "a visit to Rome next week". */
function isRightBehind(sentence: Sentence, head: Token, trigger: Token): boolean {
  if (trigger.upos !== "NOUN" || head.index < trigger.index) return false;
  const tree = Tree.of(sentence);
  const first = Math.min(head.index, ...tree.children(head.index).filter((child) => child > trigger.index));
  if (head.index - first > 2) return false;
  const goals = tree.childrenOf(trigger.index, "nmod").map((child) => tree.subtree(child).last);
  return [trigger.index, ...goals].includes(first - 1);
}

/**
 * Through nouns that are no deeds themselves, on which a parser often hangs what belongs to the verb ("met behind closed
 * doors on Monday"), or through one occasion ("at a summit in May"); "after the talks in May" tells of the talks.
 */
function climbThings(sentence: Sentence, head: Token, anchors: readonly number[]): number | null {
  const { tokens } = sentence;
  const isVerb = tokens[anchors[0]!]!.upos === "VERB";
  let token = tokens[head.head];
  for (let steps = 0; token && steps < 5; steps++) {
    // "On the margins of a conference in Rome on Monday"
    const isBeside = edges.has(tokens[token.head]?.lemma ?? "") && readPreposition(sentence, token) === "of";
    const isThing =
      !isDeed(token) ||
      (isVerb && isOwnObject(sentence, token)) ||
      isBeside ||
      occasions.has(readPreposition(sentence, token));
    if (!isThing || !/^(obl|nmod|obj|appos|conj)/.test(token.deprel)) return null;
    if (beyond.test(readPreposition(sentence, token))) return null; // "has been rare since the affair in February"
    const rank = anchors.indexOf(token.head);
    if (rank >= 0) return /^obj/.test(token.deprel) && isSaying(tokens[token.head]!) ? null : rank;
    token = tokens[token.head];
  }
  return null;
}

/** "Have had a series of talks from May to July": the noun says what the verb of the deed only carries. */
function isOwnObject(sentence: Sentence, token: Token): boolean {
  const { tokens } = sentence;
  const above = tokens[token.head];
  if (above === undefined) return false;
  if (token.deprel.startsWith("obj")) return carrying.has(above.lemma);
  return token.deprel.startsWith("nmod") && readPreposition(sentence, token) === "of" && amounts.has(above.lemma);
}

const carrying = new Set("have hold conduct make pay stage carry undertake".split(" "));
const amounts = new Set("series round number set couple dozen string".split(" "));

const deeds = new Set(
  `attack visit talk meeting strike war summit trip raid deal pact accord treaty vote election crisis conflict protest call speech
  report test clash ban siege coup ceasefire truce conference session drill tour battle crackdown coup fight fire kidnap deadline
  uprising revolution protest strike blockade sale purchase move decision plan offer proposal demand threat order bombing`.split(
    /\s+/,
  ),
);

/** A noun that tells of something done, which may have a time of its own. */
function isDeed({ lemma, upos }: Token): boolean {
  return upos === "NOUN" && (deeds.has(lemma) || /(tion|sion|ment|ance|ence|ing)$/.test(lemma));
}

/**
 * The time of saying, for a deed that is itself a saying: "Iran denied the reports, the agency said on Sunday". It is
 * only inferred.
 */
function readSaying(sentence: Sentence, trigger: number, times: readonly TimeExpression[]): When | undefined {
  const { tokens } = sentence;
  const verb = tokens[trigger]!;
  if (!isSaying(verb)) return undefined;
  const above = tokens[verb.head];
  const below = tokens.find((token) => token.head === trigger && token.deprel === "parataxis" && isSaying(token));
  const reporter = above && isSaying(above) && /^(ccomp|parataxis)/.test(verb.deprel) ? above : below;
  const [said] = reporter ? findAttached(sentence, [reporter.index], times) : [];
  return said?.time.first ? { ...writePoint(said), certainty: "inferred" } : undefined;
}

/** "The seven-year-old war" has a length, but it is not the deed's. */
function isAge({ tokens }: Sentence, { start, end }: TimeExpression): boolean {
  const last = tokens.findLast((token) => token.start < end && token.end > start);
  return last !== undefined && /old$/.test(last.text);
}

/** A time as object or subject of a verb is its length or its topic: "lasted two days", "Monday saw clashes". */
function isOwnTime(head: Token, anchor: Token, preposition: string): boolean {
  if (head.deprel.startsWith("obj") || head.deprel.startsWith("nsubj")) return anchor.upos === "VERB";
  return !/^(than|about|of)$/.test(preposition) || anchor.upos === "NOUN";
}

function fineness({ precision, type }: TimeExpression): number {
  const order = ["minute", "day", "week", "month", "season", "quarter", "year", "decade", "vague", "duration"];
  return type === "TIME" ? 1 : order.indexOf(precision);
}

/** "For two days", "a two-day visit", "lasted two days"; but "within two days" and "after two days" are no lengths of the deed. */
function isLength({ type, first }: TimeExpression, preposition: string): boolean {
  return type === "DURATION" && first === null && !/^(within|after|before|since|until|in|over)$/.test(preposition);
}

/** The other end of a range on the same word: "from Monday to Friday", "between 3 and 5 May". */
function findPartner(sentence: Sentence, best: Attached, dated: readonly Attached[]): Attached | null {
  if (!/^(from|between|)$/.test(best.preposition)) return null;
  const ends = best.preposition === "" ? /^(to|until|till|through)$/ : /^(to|and|until|till|through|)$/;
  const later = dated.find(
    ({ time, preposition, rank }) => time.start > best.time.start && rank <= best.rank + 0.5 && ends.test(preposition),
  );
  return later && later.time.last! >= best.time.first! && isOnePhrase(sentence, best.time, later.time) ? later : null;
}

/** Two days with only "to" between them are one range, wherever the tree hangs the second: "Rome, 29 April to 5 May". */
function findRange(
  { tokens }: Sentence,
  time: TimeExpression,
  own: readonly TimeExpression[],
): [TimeExpression, TimeExpression] | null {
  if (time.precision !== "day" || time.first === null) return null;
  const isJoined = (from: TimeExpression, to: TimeExpression): boolean => {
    if (from.first === null || to.first === null || to.precision !== "day" || from.first > to.first) return false;
    const between = tokens.filter(({ start, end }) => start >= from.end && end <= to.start);
    return between.length === 1 && /^(to|until|till|through|-|–)$/i.test(between[0]!.text);
  };
  const later = own.find((other) => other.precision === "day" && isJoined(time, other));
  if (later) return [time, later];
  const earlier = own.find((other) => other.precision === "day" && isJoined(other, time));
  return earlier ? [earlier, time] : null;
}

/** "Will meet on 31 March, but not again until September" is no range: a verb stands between. */
function isOnePhrase({ tokens }: Sentence, { end }: TimeExpression, { start }: TimeExpression): boolean {
  return tokens.every((token) => token.start < end || token.end > start || !/^(VERB|AUX)$/.test(token.upos));
}

/** A clock time and the date of the same word are one point of time. */
function withClock(best: Attached, points: readonly Attached[]): Attached {
  const clock = points.find(({ time, rank }) => rank <= best.rank + 0.5 && /^\d{4}-\d{2}-\d{2}T\d/.test(time.value));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(best.time.value);
  return clock && isDay && clock.time.first === best.time.first ? { ...clock, preposition: best.preposition } : best;
}

function writePoint({ time, preposition }: Attached): When {
  const { first, last, anchor, start, end } = time;
  // "In the past month" is a stretch of days up to the report.
  const isStretch = time.type === "DURATION" && first !== null && last !== null;
  const value = isStretch ? `${first}/${last}` : time.value;
  const precision = isStretch ? "day" : time.precision;
  const isOpenStart = preposition === "until" || preposition === "till";
  const isOpenEnd = preposition === "since" || preposition === "from";
  return {
    value,
    ...(first !== null && !isOpenStart && { start: first }),
    ...(last !== null && !isOpenEnd && { end: last }),
    precision,
    span: { start, end },
    ...(anchor !== null && { anchor }),
    certainty: "stated",
  };
}

function writeRange(from: TimeExpression, to: TimeExpression): When {
  return {
    value: `${from.value}/${to.value}`,
    start: from.first!,
    end: to.last!,
    precision: from.precision,
    span: { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) },
    ...(from.anchor !== null && { anchor: from.anchor }),
    certainty: "stated",
  };
}

function writeDuration({ value, start, end }: TimeExpression): When {
  return { value: "XXXX-XX-XX", precision: "duration", span: { start, end }, duration: value, certainty: "stated" };
}
