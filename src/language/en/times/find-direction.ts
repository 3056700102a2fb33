import type { Sentence, Token } from "../../sentence.js";
import type { Direction } from "../../times/meaning.js";

/** Verbs and adjectives whose complement lies ahead of them: "plans to meet on Monday", "is due on Monday". */
const forward = new Set(
  `plan expect schedule agree hope want intend due set prepare vow pledge promise urge ask call decide seek aim propose offer
  threaten invite likely poised ready slate slated bind demand order instruct request recommend suggest postpone delay
  reschedule announce arrange need wish refuse decline convene prepare await anticipate forecast`.split(/\s+/),
);
const past = new Set("say tell add report state note quote announce follow mark".split(" "));
/** Of these, the ones that set a date when they are passive: "is scheduled for Monday"; "was announced on Monday" is over. */
const scheduled = new Set(
  "plan expect schedule due set prepare slate slated poise bind postpone delay reschedule".split(" "),
);
/** Words before a time or its noun that put it ahead: "ahead of Monday's vote", "by Friday", "until Sunday". */
const aheadWords = new Set(["ahead", "by", "until", "till", "upcoming", "pending"]);
const modals = new Set([
  "will",
  "’ll",
  "'ll",
  "wo",
  "shall",
  "would",
  "may",
  "might",
  "can",
  "could",
  "should",
  "must",
]);

/**
 * Whether the clause around a token tells of what lies behind or ahead of the report: by the tense and the auxiliaries of
 * the verb that governs it, by verbs of planning above an infinitive, and by "ahead of", "by", "until". Null where
 * neither shows; "planned" where a plan is told in the past, of which nobody can say whether its day has come ("the visit
 * that was set for Monday").
 */
export function findDirection(sentence: Sentence, at: number): Direction | null {
  const { tokens } = sentence;
  const start = tokens[at];
  if (!start) return null;
  if (
    tokens.some((token) => token.head === at && token.deprel === "case" && aheadWords.has(token.text.toLowerCase()))
  ) {
    return "future";
  }
  if (tokens.some((token) => token.head === at && token.text.toLowerCase() === "since")) return "past";
  // "Had planned for April": what the past aimed at, of which nobody can say whether it has come.
  const isAim = tokens.some(({ head, deprel, text }) => head === at && deprel === "case" && text === "for");
  let token: Token | undefined = start;
  for (let steps = 0; token && steps < 12; steps++) {
    const found = readClause(tokens, token);
    if (found) return isAim && found === "past" ? "planned" : found;
    if (steps > 0 && isAhead(tokens, token)) return "future";
    token = tokens[token.head];
  }
  return null;
}

/** What one word on the way up says; null sends the search to its head. */
function readClause(tokens: readonly Token[], verb: Token): Direction | null {
  const isPredicate =
    verb.upos === "VERB" ||
    verb.upos === "AUX" ||
    tokens.some((one) => one.head === verb.index && one.deprel === "cop");
  if (!isPredicate) return null;
  const auxiliaries = tokens.filter(
    (one) => one.head === verb.index && (/^aux/.test(one.deprel) || one.deprel === "cop"),
  );
  const words = auxiliaries.map((one) => one.text.toLowerCase());
  const has = (word: RegExp) => words.some((one) => word.test(one));
  const isInfinitive = tokens.some(
    (one) => one.head === verb.index && one.upos === "PART" && one.text.toLowerCase() === "to",
  );
  if (has(/^(have|has|had|'ve|having)$/)) return scheduled.has(verb.lemma) && has(/^been$/) ? "planned" : "past";
  if (words.some((one) => modals.has(one))) return "future";
  if (isInfinitive) return readInfinitive(tokens, verb);
  const lower = verb.text.toLowerCase();
  if (/ing$/.test(lower) && verb.lemma !== lower) {
    if (has(/^(is|are|am|'re|'s|’s)$/)) return past.has(verb.lemma) ? "past" : "future";
    return has(/^(was|were)$/) ? "past" : null;
  }
  if (scheduled.has(verb.lemma) && isParticiple(verb, has(/^(is|are|was|were|be|been)$/))) {
    return has(/^(is|are|be|'s|’s)$/) ? "future" : "planned";
  }
  if (has(/^(was|were|did|got)$/) || isPast(verb)) return "past";
  if (has(/^(is|are)$/)) return isParticiple(verb, true) ? "past" : null;
  return isPresent(tokens, verb) && !past.has(verb.lemma) ? "future" : null;
}

/** "To meet" follows its governor: ahead for verbs of planning, and by default, but "managed to meet on Monday" is done. */
function readInfinitive(tokens: readonly Token[], verb: Token): Direction | null {
  const governor = tokens[verb.head];
  const complement = verb.deprel === "xcomp" || verb.deprel === "ccomp";
  if (!governor || !complement || forward.has(governor.lemma)) return "future";
  return governor.upos === "VERB" &&
    /^(manage|fail|continue|begin|start|use|help|appear|seem|go|come)$/.test(governor.lemma)
    ? readClause(tokens, governor)
    : "future";
}

function isAhead(tokens: readonly Token[], token: Token): boolean {
  if (forward.has(token.lemma) && token.upos === "ADJ") return true;
  return tokens.some(
    (one) =>
      one.head === token.index &&
      /^(case|amod|advmod)$/.test(one.deprel) &&
      /^(ahead|upcoming|before)$/.test(one.text.toLowerCase()),
  );
}

function isParticiple(verb: Token, passive: boolean): boolean {
  return passive || /VerbForm=Part/.test(verb.feats) || verb.deprel === "acl" || verb.upos === "ADJ";
}

function isPast(verb: Token): boolean {
  if (/Tense=Past/.test(verb.feats)) return true;
  const lower = verb.text.toLowerCase();
  return verb.upos === "VERB" && lower !== verb.lemma && !/(s|ing)$/.test(lower);
}

/** A bare form without a subject is rather a noun that the tagger took for a verb ("the visit to Cairo in May"). */
function isPresent(tokens: readonly Token[], verb: Token): boolean {
  const lower = verb.text.toLowerCase();
  if (verb.upos !== "VERB" || /VerbForm=Part/.test(verb.feats)) return false;
  if (lower === `${verb.lemma}s` || lower === `${verb.lemma}es`) return true;
  const isBare = lower === verb.lemma && !unchanging.has(lower);
  return (
    (isBare || /Tense=Pres/.test(verb.feats)) &&
    tokens.some((one) => one.head === verb.index && /^nsubj/.test(one.deprel))
  );
}

/** Verbs whose past is spelt like their present. */
const unchanging = new Set("put cut set hit read let cost shut hurt quit split spread cast bid broadcast".split(" "));
