import { ReadoutError } from "../base/readout-error.js";
import type { Sentence, Token } from "./sentence.js";

/** One line of a CoNLL-U sentence: a word ("3"), a multiword token ("3-4") or an empty node ("3.1"). */
export interface ConlluRow {
  readonly kind: "word" | "range" | "empty";
  /** ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC. */
  readonly columns: readonly string[];
}

/** A sentence as the file has it, so that it can be written again without loss. */
export interface ConlluSentence {
  /** Comment lines with their "#". */
  readonly comments: readonly string[];
  readonly rows: readonly ConlluRow[];
}

/**
 * Reads CoNLL-U. Words must be numbered 1, 2, 3 …; that is all that is required of the columns, so that files without
 * heads or tags can be read too. Throws `language/broken-conllu` with the line number for a line that is none.
 */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let rows: ConlluRow[] = [];
  let words = 0;
  const finish = () => {
    if (rows.length > 0) sentences.push({ comments, rows });
    comments = [];
    rows = [];
    words = 0;
  };
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line.trim() === "") finish();
    else if (line.startsWith("#") && rows.length === 0) comments.push(line);
    else {
      const row = readRow(line, index + 1);
      if (row.kind === "word" && row.columns[0] !== String(++words)) {
        throw broken(index + 1, `expected word ${words}, found "${row.columns[0]}"`);
      }
      rows.push(row);
    }
  }
  finish();
  return sentences;
}

/** The forms of the words: what the parser reads. */
export function conlluForms(sentence: ConlluSentence): string[] {
  return wordRows(sentence).map(({ columns }) => columns[1]!);
}

/**
 * The same sentence with LEMMA kept where it is given, and UPOS, FEATS, HEAD and DEPREL taken from `parsed`; comments,
 * multiword tokens, empty nodes and the other columns stay as they were. DEPS is blanked, because it would contradict
 * the new heads.
 */
export function annotateConllu(sentence: ConlluSentence, parsed: Sentence): ConlluSentence {
  let word = 0;
  const rows = sentence.rows.map((row): ConlluRow => {
    if (row.kind !== "word") return row;
    const token = parsed.tokens[word++];
    if (!token) throw new RangeError("the parsed sentence has fewer tokens than the CoNLL-U sentence");
    const [id, form, lemma, , xpos, , , , , misc] = row.columns as string[];
    const kept = lemma === "_" && form !== "_" ? token.lemma : lemma!;
    return { kind: "word", columns: [id!, form!, kept, token.upos, xpos!, ...treeColumns(token), "_", misc!] };
  });
  return { comments: sentence.comments, rows };
}

/** A sentence read from `text` as CoNLL-U, with its words and where no space follows. */
export function toConllu(sentence: Sentence, text: string): ConlluSentence {
  const { tokens } = sentence;
  const rows = tokens.map((token, index): ConlluRow => {
    const joined = tokens[index + 1]?.start === token.end;
    const lemma = token.lemma === "" ? "_" : token.lemma;
    const columns = [String(index + 1), token.text, lemma, token.upos, "_", ...treeColumns(token), "_"];
    return { kind: "word", columns: [...columns, joined ? "SpaceAfter=No" : "_"] };
  });
  const shown = text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
  return { comments: [`# sent_id = ${sentence.index + 1}`, `# text = ${shown}`], rows };
}

/** The lines of one sentence, with the empty line that ends it. */
export function writeConllu({ comments, rows }: ConlluSentence): string {
  return `${[...comments, ...rows.map(({ columns }) => columns.join("\t"))].join("\n")}\n\n`;
}

/** FEATS, HEAD, DEPREL. */
function treeColumns(token: Token): string[] {
  return [token.feats, String(token.head + 1), token.deprel];
}

export function wordRows(sentence: ConlluSentence): ConlluRow[] {
  return sentence.rows.filter(({ kind }) => kind === "word");
}

function readRow(line: string, number: number): ConlluRow {
  const columns = line.split("\t");
  if (columns.length !== 10) throw broken(number, `${columns.length} columns instead of 10`);
  if (columns.includes("")) throw broken(number, `column ${columns.indexOf("") + 1} is empty`);
  const id = columns[0]!;
  if (/^[1-9]\d*$/.test(id)) return { kind: "word", columns };
  if (/^[1-9]\d*-[1-9]\d*$/.test(id)) return { kind: "range", columns };
  if (/^\d+\.[1-9]\d*$/.test(id)) return { kind: "empty", columns };
  throw broken(number, `"${id}" is no word number`);
}

function broken(line: number, why: string): ReadoutError {
  return new ReadoutError("language/broken-conllu", `line ${line}: ${why}`, {
    hint: "Each word of CoNLL-U is one line of 10 columns with tabs between them; an unknown value is written _.",
  });
}
