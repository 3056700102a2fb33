import { ReadoutError } from "../base/readout-error.js";
import { annotateConllu, conlluForms, readConllu, writeConllu } from "../language/conllu.js";
import type { Sentence } from "../language/sentence.js";
import type { Reader } from "../read.js";
import { decodeUtf8 } from "../sources/bytes/decode-text.js";
import { textBytesMax } from "../sources/bytes/limits.js";
import { splitLines } from "../sources/bytes/split-lines.js";
import { attempt } from "./attempt.js";
import type { Effects } from "./effects.js";
import { openInput } from "./input/open-input.js";

/**
 * Parses the sentences of CoNLL-U one by one, so that a treebank of any size streams through, and prints them as CoNLL-U
 * again or with `print`. A sentence that is broken is explained and left out. Gives the exit code.
 */
export async function parseConllu(
  paths: readonly string[],
  effects: Effects,
  reader: Reader,
  print: ((sentence: Sentence, text: string) => string) | null,
): Promise<number> {
  const parse = (block: Block): string =>
    readBlock(block)
      .map((given) => {
        const forms = conlluForms(given);
        const parsed = reader.parseTokens(forms);
        return print?.(parsed, forms.join(" ")) ?? writeConllu(annotateConllu(given, parsed));
      })
      .join("");
  let failures = 0;
  for (const path of paths.length > 0 ? paths : ["-"]) {
    const error = await attempt(effects, async () => {
      for await (const block of splitBlocks(openInput(path, effects))) {
        if (await attempt(effects, () => effects.stdout.write(parse(block)))) failures++;
      }
    });
    if (error) failures++;
  }
  return failures > 0 ? 1 : 0;
}

/** The lines of one sentence and its comments. */
interface Block {
  readonly text: string;
  /** Number of its first line in the input. */
  readonly line: number;
}

async function* splitBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
  let lines: string[] = [];
  let last = 0;
  const finish = (): Block => {
    const block = { text: lines.join("\n"), line: last - lines.length + 1 };
    lines = [];
    return block;
  };
  for await (const { number, bytes } of splitLines(chunks, textBytesMax)) {
    const text = decodeLine(bytes, number);
    if (text.trim() !== "") {
      lines.push(text);
      last = number;
    } else if (lines.length > 0) yield finish();
  }
  if (lines.length > 0) yield finish();
}

function decodeLine(bytes: Uint8Array | null, number: number): string {
  try {
    if (bytes) return decodeUtf8(bytes);
  } catch {}
  throw new ReadoutError("input/not-utf8", `line ${number} is not a line of UTF-8 text`, {
    hint: "CoNLL-U is UTF-8 with one word a line.",
  });
}

/** `readConllu` counts lines from its own first one; the person's editor counts from the first of the file. */
function readBlock({ text, line }: Block): ReturnType<typeof readConllu> {
  try {
    return readConllu(text);
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    const { code, message, hint } = error;
    throw new ReadoutError(code, `in the sentence that begins on line ${line}, ${message}`, {
      ...(hint !== undefined && { hint }),
      cause: error,
    });
  }
}
