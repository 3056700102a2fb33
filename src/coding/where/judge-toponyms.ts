import type { PlaceEntry } from "../../codebook/gazetteer.js";
import type { Sentence, Token } from "../../language/sentence.js";
import type { PlaceContext } from "./find-places.js";
import type { FoundToponyms } from "./find-toponyms.js";
import { givenNames } from "./given-names.js";
import type { Toponym } from "./toponym.js";

/** Below this a name is not taken for a place. */
const threshold = 2.5;

/**
 * Keeps the names that stand for places. Each sign of a place (a preposition, "the town of", a large town of that name)
 * adds to a score, each sign of a person, organisation or plain word takes away; a name that is surely a place once
 * counts for more elsewhere in the report, and a surname for less.
 */
export function judgeToponyms(
  found: FoundToponyms,
  sentences: readonly Sentence[],
  context: PlaceContext,
): FoundToponyms {
  const people = findPeople(sentences, context);
  const scored = found.toponyms.map((toponym) => ({ toponym, score: scoreToponym(toponym, people) }));
  const sure = new Set(scored.filter(({ score }) => score >= threshold + 1.5).map(({ toponym }) => toponym.words));
  const kept = scored.filter(({ toponym, score }) => score + (sure.has(toponym.words) ? 1.5 : 0) >= threshold);
  const words = new Set(kept.map(({ toponym }) => toponym));
  const toponyms = kept.map(({ toponym }) => ({
    ...toponym,
    within: toponym.within && words.has(toponym.within) ? toponym.within : null,
  }));
  return { ...found, toponyms };
}

interface People {
  /** Words that belong to the name of a person somewhere in the report. */
  readonly names: ReadonlySet<string>;
  /** Tokens covered by a person that `findWho` knows, as "sentence:token". */
  readonly tokens: ReadonlySet<string>;
}

function findPeople(sentences: readonly Sentence[], { who, registry }: PlaceContext): People {
  const names = new Set<string>();
  const tokens = new Set<string>();
  const mark = (sentence: Sentence, from: number, to: number) => {
    for (const token of sentence.tokens.slice(from, to)) {
      tokens.add(`${sentence.index}:${token.index}`);
      if (/^\p{Lu}/u.test(token.text)) names.add(token.text);
    }
  };
  for (const sentence of sentences) {
    const words = sentence.tokens.map((token) => token.text);
    for (let at = 0; at < words.length; at++) {
      const length = registry.findPerson(words, at)?.length ?? readPersonName(sentence, at);
      if (length < 2) continue;
      mark(sentence, at, at + length);
      at += length - 1;
    }
  }
  for (const { kind, sentence, head, actors } of who?.mentions ?? []) {
    const all = sentences[sentence]?.tokens;
    // A name alone is the same guess as ours; an office or an entry in the registry is more.
    if (kind !== "person" || !all || !actors.some(({ qid, office }) => qid !== undefined || office !== undefined))
      continue;
    // The phrase may hold places too ("Florida Senator Marco Rubio"); the name is its head with what is joined to it.
    for (const token of all) {
      const isJoinedName = token.head === head && token.deprel.startsWith("flat");
      if (token.index === head || isJoinedName) tokens.add(`${sentence}:${token.index}`);
    }
  }
  return { names, tokens };
}

const titles = new Set(
  `mr mrs ms miss dr prof professor president minister premier chancellor senator sen rep gov governor mayor general gen colonel col
  major maj captain capt lieutenant lt sergeant sgt corporal admiral adm king queen prince princess pope sir lord lady judge
  justice sheriff officer detective secretary ambassador spokesman spokeswoman chairman director chief coach rabbi imam
  ayatollah sheikh deputy commissioner constable father sister brother`.split(/\s+/),
);

/** Words of a name that begins here with a title or a given name: "Mr. Lincoln", "Judy Law"; 0 where none does. */
function readPersonName({ tokens }: Sentence, at: number): number {
  const first = tokens[at]!;
  const isTitle = titles.has(first.text.toLowerCase().replace(".", "")) && isCapital(first);
  if (!isTitle && !givenNames.has(first.text)) return 0;
  let to = at + 1;
  while (to < tokens.length && to < at + 5 && isNamePart(tokens[to]!)) to++;
  return to - at;
}

function isNamePart(token: Token): boolean {
  return (
    (isCapital(token) && token.upos !== "PUNCT" && !/^(The|And|In|At|Of)$/.test(token.text)) ||
    /^(bin|van|von|de|al|el)$/.test(token.text)
  );
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

function scoreToponym(toponym: Toponym, people: People): number {
  const { entries, within } = toponym;
  const best = entries[0]!;
  if (best.kind === "country") return 6 + scoreNeighbours(toponym, people) / 2;
  const isAbbreviation = entries.every(({ kind }) => kind === "abbreviation");
  if (isAbbreviation) return followsPlace(toponym) || isUnmistakable(toponym) ? 6 : 0;
  const base = Math.max(...entries.map(scoreEntry));
  return base + (within ? 4 : 0) + scoreLead(toponym) + scoreNeighbours(toponym, people);
}

/** How much a place is one to be named: by its size or by its row in our tables. */
function scoreEntry({ kind, population, source, isAlias }: PlaceEntry): number {
  if (kind === "abbreviation") return 0;
  if (kind === "building") return 0;
  if (/^(area|disputed|water|site)$/.test(kind)) return 4.5;
  if (source !== "gazetteer") return 3.5;
  if (kind === "capital" || kind === "region") return isAlias ? 1.5 : 3;
  if (kind === "district") return 2.5;
  const size =
    population >= 1_000_000 ? 3 : population >= 200_000 ? 2 : population >= 50_000 ? 1 : population >= 5000 ? 0.3 : 0;
  return size - (isAlias ? 1 : 0);
}

const strong = new Set("in at near outside around toward towards inside throughout".split(" "));
const weak = new Set("from to into through across of for between via by on over off along and".split(" "));
const placeNouns =
  /^(city|town|village|capital|port|district|province|region|suburb|county|state|island|settlement|camp|valley|enclave|neighborhood|neighbourhood|municipality|area|base|airport|parish|borough|peninsula|stronghold)$/;

/** Signs in the words before and behind: "in X", "the town of X", "X province", "X, Texas", "(X)". */
function scoreLead({ sentence, from, to }: Toponym): number {
  const { tokens } = sentence;
  const before = tokens[from - 1]?.text.toLowerCase() ?? "";
  const beforeThat = tokens[from - 2]?.text.toLowerCase() ?? "";
  const next = tokens[to]?.text.toLowerCase() ?? "";
  let score = 0;
  if (before === "of" && placeNouns.test(beforeThat)) score += 4;
  else if (before === "the" && strong.has(beforeThat)) score += 2.5;
  else if (before === "the" && weak.has(beforeThat)) score += 1;
  else if (strong.has(before) || /^(northern|southern|eastern|western|central|downtown|nearby)$/.test(before))
    score += 3;
  else if (weak.has(before)) score += 1.5;
  else if (placeNouns.test(before)) score += 3;
  if (placeNouns.test(next)) score += 2;
  if (isDateline(sentence, from, to)) score += 5;
  return score;
}

/** "BEIRUT (AP) -", "PARIS, June 19": capitals at the head of a report. */
function isDateline({ tokens }: Sentence, from: number, to: number): boolean {
  if (from > 2 || tokens[from]!.text.length < 3) return false;
  const isUpper = tokens.slice(from, to).every(({ text }) => text === text.toUpperCase());
  return isUpper && /^(\(|,|—|–|-|--|:)$/.test(tokens[to]?.text ?? "");
}

/** "Ky." counts only behind the place that lies there. */
function followsPlace({ sentence, from }: Toponym): boolean {
  return /^[,(]$/.test(sentence.tokens[from - 1]?.text ?? "") && isCapital(sentence.tokens[from - 2]);
}

/** "In B.C.", "across NSW": capitals that are no word, behind a preposition or article. */
function isUnmistakable({ sentence, from, words }: Toponym): boolean {
  const before = sentence.tokens[from - 1]?.text.toLowerCase() ?? "";
  return (
    /^(?:\p{Lu}\.?){2,}$/u.test(words.replace("Va", "V")) &&
    (strong.has(before) || weak.has(before) || before === "the")
  );
}

/** Signs that the name belongs to a person, an organisation or a plain word. */
function scoreNeighbours({ sentence, from, to, words, entries }: Toponym, people: People): number {
  const { tokens } = sentence;
  const first = tokens[from]!;
  const [before, next] = [tokens[from - 1], tokens[to]];
  const isNamed = tokens.slice(from, to).some(({ upos }) => upos === "PROPN");
  // The tagger takes some names inside a sentence for nouns; one that the codebook lists is then no weaker than unknown.
  const isListed = from > 0 && isCapital(first) && entries.some(({ source }) => source !== "gazetteer");
  let score = isNamed ? 1 : isListed ? 0 : -2;
  if (to - from > 1) score += 1;
  const isOwn = to - from > 1 && entries.some(({ kind, source }) => source !== "gazetteer" && kind !== "building");
  if (isOwn) return score;
  if (people.tokens.has(`${sentence.index}:${first.index}`)) score -= 7;
  else if (to - from === 1 && people.names.has(words)) score -= 3.5;
  if (to - from === 1 && from === 0 && first.upos !== "PROPN") score -= 2;
  if (isJoined(before, first) && !isPlaceWord(before!)) score -= givenNames.has(before!.text) ? 6 : 3;
  if (next && isCapital(next) && next.upos === "PROPN" && next.start - tokens[to - 1]!.end <= 1)
    score -= penaltyOf(next);
  const isSmall = entries.every(({ population, source }) => population < 500_000 && source === "gazetteer");
  if (isSmall && isSpeaker(sentence, tokens[to - 1]!)) score -= 2;
  if (ordinaryWords.has(words)) score -= 3;
  // "The Gulf war", "a Hague judge": a single name before a plain noun tells what kind of thing, not where.
  if (
    to - from === 1 &&
    /^compound/.test(first.deprel) &&
    next?.upos === "NOUN" &&
    entries.every(({ kind }) => /^(area|water)$/.test(kind))
  )
    score -= 2;
  return score;
}

/** A capital word right before, with no mark between: part of the same name. */
function isJoined(before: Token | undefined, first: Token): boolean {
  return before !== undefined && isCapital(before) && before.upos === "PROPN" && first.start - before.end <= 1;
}

function isPlaceWord({ text }: Token): boolean {
  return /^(North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater|New|Old|Downtown|Mount|Lake|Port|Fort|Camp|City|Province|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
    text,
  );
}

/** What follows tells what the whole is: an office or a police force keeps its town, a surname or a newspaper does not. */
function penaltyOf(next: Token): number {
  if (
    /^(County|City|Province|Airport|International|Police|Fire|Sheriff|District|State|Township|Parish|Region|Mayor|Gov\.|Governor|Sen\.|Rep\.|Island|Islands|Bay|Harbor|Harbour|River|Valley|Peninsula|Prime|President|Foreign|Defense|Defence)$/.test(
      next.text,
    )
  ) {
    return 0;
  }
  if (
    /^(Times|Post|Tribune|Herald|Journal|News|Star|Globe|Gazette|Chronicle|University|College|Accord|Accords|Agreement|Protocol|Treaty|Convention|Club|Dialogue)$/.test(
      next.text,
    )
  ) {
    return 3;
  }
  return 2;
}

/** The subject of a verb of saying or doing in the singular, as people are and small towns are not. */
function isSpeaker({ tokens }: Sentence, token: Token): boolean {
  const head = tokens[token.head];
  return (
    token.deprel === "nsubj" &&
    head !== undefined &&
    /^(say|tell|add|write|think|know|want|call|ask|explain|believe|recall|note)$/.test(head.lemma)
  );
}

/** Names of places that are words first, at the head of a sentence or in a title. */
const ordinaryWords = new Set(
  `Air Airport Are Army As An At Avenue Ball Bank Bar Bath Battle Bay Beach Best Bridge Bull Bush But By Can Catholic Center
  Central Christian Christmas Church College Commerce Commission Committee Congress Council Court Crystal Data Date Deal Dear
  Defiance Democratic Democrats Diamond Dutch Eagle Earth Easter East Eastern Energy English Enterprise Express Fall Federal
  Field For Force Forces Fort French Friday From Fund Gate German Global God Gold Golden Government Grant Guardian Gulf He
  Herald Hill Hope Hospital House Imperial In Independence Industry International Iron Is Islamic Island Islands It Jewish
  Journal Justice Ladies Lake Law Liberty Long Lord Mail Male Man March May Media Ministry Mission Mobile Monday Moon Most
  Mount Muslim National Navy News Nice Normal North Northern Of Olympic On Or Orange Page Park Parliament Party Peace Pearl
  Police Port Post Press Price Progress Reading Republican Republicans Reuters River Road Rose Royal Ruby Same San Santa
  School Security Senate She Silver Social South Southern Spanish Split Spring Star Station Street Summer Summit Sun Sunday
  Superior Telegraph Temple The They Times To Tower Trust Union Unity University Victory We West Western Will Winter With
  World You Young`.split(/\s+/),
);
