import { ClassTable, PairTable } from "./feature-tables.js";
import { Lexicon } from "./lexicon.js";
import { type ModelFile, takeSection } from "./model-file.js";
import { Parser } from "./parser.js";
import { ParserState, sentenceLengthMax, type TagKinds, tagKindsOf } from "./parser-state.js";
import { recaseHeadline } from "./recase.js";
import { Shortcuts } from "./shortcuts.js";
import { Tagger } from "./tagger.js";
import { WordTable } from "./word-table.js";

/**
 * Tags and trees for the tokens of a sentence, in any language that a model was trained for. After `parse` the answers
 * stand in `tags` and `state` until the next call; nothing is allocated for a sentence.
 */
export class TreeParser {
  /** Names of tag numbers. */
  readonly tagNames: readonly string[];
  /** Names of label numbers. */
  readonly labelNames: readonly string[];
  readonly tags = new Int32Array(sentenceLengthMax);
  readonly state = new ParserState();
  readonly #lexicon: Lexicon;
  readonly #words: WordTable;
  readonly #tagger: Tagger;
  readonly #parser: Parser;
  readonly #tagKinds: TagKinds;
  readonly #ids = new Int32Array(sentenceLengthMax + 4);

  constructor(model: ModelFile) {
    const { tags, labels } = model.header as { tags: string[]; labels: string[] };
    this.tagNames = tags;
    this.labelNames = labels;
    this.#lexicon = new Lexicon(takeSection(model, "lexicon"));
    this.#words = new WordTable(this.#lexicon);
    const tagWeights = new ClassTable(takeSection(model, "tags"));
    this.#tagger = new Tagger(this.#words, tagWeights, tags.length);
    this.#parser = new Parser({
      moves: new PairTable(takeSection(model, "moves")),
      labels: new ClassTable(takeSection(model, "labels")),
      labelCount: labels.length,
      moveShortcuts: new Shortcuts(takeSection(model, "move-shortcuts")),
      labelShortcuts: new Shortcuts(takeSection(model, "label-shortcuts")),
    });
    this.#tagKinds = tagKindsOf(tags);
  }

  /** Parses at most `sentenceLengthMax` forms; more is a mistake of the caller. */
  parse(forms: readonly string[]): void {
    this.tag(forms);
    const { state } = this;
    state.begin(this.#ids, this.tags, forms.length, this.#words, this.#tagKinds);
    this.#parser.parse(state);
  }

  /** Only the tags. */
  tag(forms: readonly string[]): void {
    const count = forms.length;
    if (count > sentenceLengthMax) throw new RangeError(`a sentence of ${count} tokens must be cut before parsing`);
    const ids = this.#ids;
    const words = this.#words;
    if (!words.hasRoom(count)) words.reset();
    ids[0] = 0;
    ids[1] = 0;
    const plain = recaseHeadline(forms, (lower) => this.#lexicon.find(lower).casing);
    for (let index = 0; index < count; index++) ids[index + 2] = words.idOf(plain[index]!);
    ids[count + 2] = 1;
    ids[count + 3] = 1;
    this.#tagger.tag(ids, count, this.tags);
  }

  tagOf(index: number): string {
    return this.tagNames[this.tags[index]!]!;
  }

  /** Head of a word, both counted from 0; -1 for the root. */
  headOf(index: number): number {
    return this.state.head[index + 1]! - 1;
  }

  labelOf(index: number): string {
    return this.labelNames[this.state.label[index + 1]!]!;
  }
}
