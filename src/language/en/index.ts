import type { Span } from "../../base/span.js";
import { readModelFile } from "../engine/model-file.js";
import { sentenceLengthMax } from "../engine/parser-state.js";
import { TreeParser } from "../engine/tree-parser.js";
import type { Language } from "../language.js";
import type { Sentence, Token } from "../sentence.js";
import { findFeats, type TaggedToken } from "./find-feats.js";
import { Lemmatizer } from "./lemmatize.js";
import { mendTree } from "./mends/mend-tree.js";
import { splitSentences } from "./split-sentences.js";
import { tokenize } from "./tokenize.js";

/** The English engine, from the bytes of `models/en.bin`. Throws `language/broken-model` for other bytes. */
export function createEnglish(model: Uint8Array): Language {
  const file = readModelFile(model);
  const parser = new TreeParser(file);
  const { lemmas = {}, feats = {} } = file.header as EnglishTables;
  return new English(parser, new Lemmatizer(lemmas), feats);
}

/** What training reads off the treebank for English, in the header of the model. */
interface EnglishTables {
  /** By UPOS, lower-case form to lemma, where rules fail. */
  readonly lemmas?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Features of closed classes, by "UPOS form". */
  readonly feats?: Readonly<Record<string, string>>;
}

class English implements Language {
  constructor(
    private readonly parser: TreeParser,
    private readonly lemmatizer: Lemmatizer,
    private readonly closedFeats: Readonly<Record<string, string>>,
  ) {}

  parse(text: string, ranges: readonly Span[] = [{ start: 0, end: text.length }]): Sentence[] {
    const sentences: Sentence[] = [];
    for (const { start, end } of ranges) {
      const { starts, ends } = tokenize(text, start, end);
      for (const cut of splitSentences(text, { starts, ends })) {
        const forms: string[] = [];
        for (let index = cut.start; index < cut.end; index++) forms.push(text.slice(starts[index], ends[index]));
        const own = { starts: starts.slice(cut.start, cut.end), ends: ends.slice(cut.start, cut.end) };
        const cutOff = cut.isCut ? { isCut: cut.isCut } : {};
        sentences.push({ index: sentences.length, ...this.#read(forms, own.starts, own.ends), ...cutOff });
      }
    }
    return sentences;
  }

  parseTokens(forms: readonly string[]): Sentence {
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 0;
    for (const form of forms) {
      starts.push(at);
      at += form.length;
      ends.push(at++);
    }
    return { index: 0, ...this.#read(forms, starts, ends) };
  }

  #read(forms: readonly string[], starts: readonly number[], ends: readonly number[]): Omit<Sentence, "index"> {
    const bare: TaggedToken[] = [];
    // Longer sentences reach this only through `parseTokens`; their pieces hang on the first word.
    for (let from = 0; from < forms.length; from += sentenceLengthMax) {
      const piece = forms.slice(from, from + sentenceLengthMax);
      this.parser.parse(from === 0 ? lowerDayWord(piece) : piece);
      for (const [index, text] of piece.entries()) {
        const upos = this.parser.tagOf(index);
        const headInPiece = this.parser.headOf(index);
        const isLaterRoot = headInPiece < 0 && from > 0;
        const head = headInPiece < 0 ? (from > 0 ? bare.findIndex((token) => token.head < 0) : -1) : headInPiece + from;
        const deprel = isLaterRoot ? "parataxis" : this.parser.labelOf(index);
        bare.push({ text, upos, head, deprel, lemma: this.lemmatizer.lemmatize(text, upos) });
      }
    }
    const mended = mendTree(bare);
    const feats = findFeats(mended, this.closedFeats);
    const tokens = mended.map(({ text, upos, head, deprel, lemma }, index): Token => {
      return { index, start: starts[index]!, end: ends[index]!, text, upos, head, deprel, lemma, feats: feats[index]! };
    });
    return { start: starts[0] ?? 0, end: ends.at(-1) ?? 0, tokens };
  }
}

/** Words for days that a capital makes look like a name: "Yesterday Colonna called" is no Yesterday Colonna. */
const dayWords = /^(?:Yesterday|Today|Tomorrow|Tonight)$/;

function lowerDayWord(forms: readonly string[]): readonly string[] {
  const [first = ""] = forms;
  return dayWords.test(first) ? [first.toLowerCase(), ...forms.slice(1)] : forms;
}
