import type { Sentence } from "../../language/sentence.js";
import type { QuotedWords } from "./find-quotes.js";
import type { Speech } from "./speech.js";

/** Quoted words with the speech they belong to. */
export interface AttributedQuote {
  readonly quote: QuotedWords;
  /** Null where nobody is named who says it. */
  readonly speech: Speech | null;
  /** The sentences that the words stand in, at least one. */
  readonly sentences: readonly Sentence[];
  /** Taken over from the quotation just before, whose speaker goes on. */
  readonly goesOn: boolean;
}

/** How many tokens may stand between quoted words and the verb that the tree did not tie to them. */
const reachMax = 8;

/** Says who speaks the quoted words: by the tree, by the nearest verb of saying, by a colon before, or by going on. */
export function attributeQuotes(
  quotes: readonly QuotedWords[],
  sentences: readonly Sentence[],
  speechesOf: (sentence: Sentence) => readonly Speech[],
): AttributedQuote[] {
  const found: AttributedQuote[] = [];
  let first = 0;
  for (const quote of quotes) {
    while (first < sentences.length && sentences[first].end <= quote.start) first++;
    const own: Sentence[] = [];
    for (let at = first; at < sentences.length && sentences[at].start < quote.end; at++) own.push(sentences[at]);
    if (own.length === 0) continue;

    const usable = (sentence: Sentence) => speechesOf(sentence).filter((speech) => !isInside(speech, quote));
    let speech: Speech | null = null;
    for (const sentence of own) speech ??= climb(quote, sentence, usable(sentence));
    for (const sentence of own) speech ??= findRegion(quote, usable(sentence));
    for (const sentence of own) speech ??= findNear(quote, sentence, usable(sentence));
    const before = sentences[first - 1];
    if (!speech && before && startsSentence(quote, own[0]) && before.tokens.at(-1)?.text === ":") {
      speech = speechesOf(before).at(-1) ?? null;
    }
    if (!speech && quote.unclosed) {
      const within = own.flatMap(speechesOf).find((one) => one.region !== null && isInside(one, quote));
      if (within) {
        found.push({ quote: endBefore(quote, within), speech: within, sentences: own, goesOn: false });
        continue;
      }
    }
    const last = found.at(-1);
    const goesOn = !speech && last !== undefined && continues(quote, last, own, sentences, first);
    found.push({ quote, speech: goesOn ? last.speech : speech, sentences: own, goesOn });
  }
  return found;
}

/** A quotation without a closing mark ends where the words "…, she said" begin. */
function endBefore(quote: QuotedWords, { region, sentence: { tokens } }: Speech): QuotedWords {
  let last = region![1];
  while (last > region![0] && tokens[last].upos === "PUNCT") last--;
  return { ...quote, end: Math.min(quote.end, tokens[last].end) };
}

function isInside({ sentence, verb }: Speech, { start, end }: QuotedWords): boolean {
  const token = sentence.tokens[verb];
  return token.start >= start && token.end <= end;
}

/** Up the tree from the quoted words to the verb that they are said by; what is only thought yields to what is said. */
function climb(quote: QuotedWords, { tokens }: Sentence, speeches: readonly Speech[]): Speech | null {
  const isQuoted = ({ start, end }: { start: number; end: number }) => start >= quote.start && end <= quote.end;
  const tops = tokens.filter((token) => isQuoted(token) && (token.head < 0 || !isQuoted(tokens[token.head])));
  let thought: Speech | null = null;
  for (const top of tops) {
    for (let at = top.index, from = -1, steps = 0; at >= 0 && steps < tokens.length; steps++) {
      const speech = speeches.find(
        ({ verb, content }) => content.includes(at) || (verb === at && from >= 0 && isSaid.test(tokens[from].deprel)),
      );
      if (speech && speech.word.kind !== "think") return speech;
      thought ??= speech ?? null;
      from = at;
      at = tokens[at].head;
    }
  }
  return thought;
}

/** Relations of what is said; a subject or an adverbial in quotation marks belongs to the report. */
const isSaid = /^(?:ccomp|xcomp|obj|parataxis|advcl|dep|acl|appos)/;

/** The speech whose words, by their order, take in the quoted ones. */
function findRegion({ start, end }: QuotedWords, speeches: readonly Speech[]): Speech | null {
  const takesIn = ({ region, sentence: { tokens } }: Speech) =>
    region !== null && tokens[region[0]].start <= start && end <= tokens[region[1]].end;
  return speeches.findLast(takesIn) ?? null;
}

/** "“…,” said X" and "X: “…”" where the parser tied them otherwise: whole clauses only, with a mark between. */
function findNear(quote: QuotedWords, { tokens }: Sentence, speeches: readonly Speech[]): Speech | null {
  const first = tokens.findIndex(({ start }) => start >= quote.start);
  const last = tokens.findLastIndex(({ end }) => end <= quote.end);
  if (first < 0 || last < first || !tokens.slice(first, last + 1).some(({ upos }) => upos === "VERB" || upos === "AUX"))
    return null;

  const introduced = tokens.slice(Math.max(0, first - 2), first).some(({ text }) => text === ":" || text === ",");
  const near = speeches
    .map((speech) => ({ speech, distance: speech.verb > last ? speech.verb - last : first - speech.verb }))
    .filter(({ speech, distance }) => distance > 0 && (speech.verb > last ? distance <= reachMax : introduced))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.speech ?? null;
}

function startsSentence(quote: QuotedWords, sentence: Sentence): boolean {
  return quote.outer.start <= (sentence.tokens[0]?.start ?? sentence.start);
}

/** A quotation that fills its sentence goes on with the speech of the one that ended just before. */
function continues(
  quote: QuotedWords,
  last: AttributedQuote,
  own: readonly Sentence[],
  sentences: readonly Sentence[],
  first: number,
): boolean {
  if (!last.speech || !startsSentence(quote, own[0])) return false;
  const end = own[own.length - 1];
  const fills = end.tokens.every(({ start, upos }) => start < quote.outer.end || upos === "PUNCT");
  const previous = sentences[first - 1];
  return fills && previous !== undefined && (last.quote.continued || last.quote.outer.end > previous.start);
}
