import type { CodebookFiles, Problem } from "./codebook.js";
import { readTable } from "./read-table.js";

/**
 * What a word of saying does:
 * `say` gives words to its subject ("said that …"); `tell` as well, with the listener as object; `insist` says and holds;
 * `describe` says what
 * something is ("described the talks as frank"); `think` and `view` report a mind ("hopes …", "sees it as …"); `hold`
 * names what one stands for ("does not recognise Kosovo"); `demand` asks for something of somebody. Nouns: `demand noun`
 * ("its demand that …"), `document` ("a statement said …") and `exchange` ("in his conversation with …").
 */
export const sayingKinds = [
  "say",
  "tell",
  "insist",
  "describe",
  "think",
  "view",
  "hold",
  "demand",
  "demand noun",
  "document",
  "exchange",
] as const;
export type SayingKind = (typeof sayingKinds)[number];

/** One word of `codebook/words/saying.csv`: a lemma and the preposition that it needs, "" for none. */
export interface SayingWord {
  readonly id: string;
  readonly lemma: string;
  readonly preposition: string;
  readonly kind: SayingKind;
}

/** The words of saying, by lemma. */
export interface Saying {
  /** Whether the lemma is a verb that reports what its subject says. */
  isSaying(lemma: string): boolean;
  /** All that the lemma can be, with a preposition first, then in the order of the codebook; [] for any other word. */
  wordsOf(lemma: string): readonly SayingWord[];
}

/** Reads `words/saying.csv`. Rows with a problem are left out. */
export function readSaying(files: CodebookFiles): { saying: Saying; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = readTable(files, file, columns, problems);
  const words = rows.flatMap(({ line, id, words, kind }) => {
    const known = sayingKinds.find((one) => one === kind);
    if (known) return words.split("|").map((word) => splitWord(id, word.trim(), known));
    const message = `no kind of saying "${kind}"`;
    problems.push({ file, row: line, column: "kind", message, hint: `One of: ${sayingKinds.join(", ")}.` });
    return [];
  });
  return { saying: createSaying(words), problems };
}

const file = "words/saying.csv";
const columns = { id: "text", words: "text", kind: "text", example: "text", expect: "text", origin: "text" } as const;

/** "call on" is the verb "call" with "on"; a noun of two words ("phone call") counts by its last one, the head. */
function splitWord(id: string, word: string, kind: SayingKind): SayingWord {
  const [first, second] = word.split(" ");
  if (second === undefined) return { id, lemma: word, preposition: "", kind };
  return kind === "demand"
    ? { id, lemma: first, preposition: second, kind }
    : { id, lemma: second, preposition: "", kind };
}

function createSaying(words: readonly SayingWord[]): Saying {
  const byLemma = new Map<string, SayingWord[]>();
  const ordered = [
    ...words.filter(({ preposition }) => preposition !== ""),
    ...words.filter(({ preposition }) => preposition === ""),
  ];
  for (const word of ordered) byLemma.set(word.lemma, [...(byLemma.get(word.lemma) ?? []), word]);
  const none: readonly SayingWord[] = [];
  const verbs = new Set(
    words.filter(({ kind }) => kind === "say" || kind === "tell" || kind === "insist").map(({ lemma }) => lemma),
  );
  return { isSaying: (lemma) => verbs.has(lemma), wordsOf: (lemma) => byLemma.get(lemma) ?? none };
}
