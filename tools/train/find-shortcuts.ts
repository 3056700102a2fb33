import type { ClassTable, PairTable } from "../../src/language/engine/feature-tables.js";
import { moves, Parser } from "../../src/language/engine/parser.js";
import { ParserState, sentenceLengthMax, type TagKinds } from "../../src/language/engine/parser-state.js";
import { Shortcuts } from "../../src/language/engine/shortcuts.js";
import type { WordTable } from "../../src/language/engine/word-table.js";

/** A situation becomes a shortcut when it was met this often and the model gave one answer in this share of cases. */
export interface ShortcutLimits {
  readonly countMin: number;
  readonly shareMin: number;
}

export interface ShortcutTables {
  readonly moves: Int32Array;
  readonly labels: Int32Array;
}

interface Parsable {
  readonly ids: Int32Array;
  readonly tags: Int32Array;
}

/** Parses the examples with the full model and keeps the situations in which it always answers alike. */
export function findShortcuts(
  examples: readonly Parsable[],
  model: { moves: PairTable; labels: ClassTable; labelCount: number; words: WordTable; tagKinds: TagKinds },
  limits: ShortcutLimits,
): ShortcutTables {
  const moveRecorder = new Recorder();
  const labelRecorder = new Recorder();
  const parser = new Parser({ ...model, moveShortcuts: moveRecorder, labelShortcuts: labelRecorder });
  const state = new RecordingState(moveRecorder, labelRecorder);
  for (const { ids, tags } of examples) {
    if (tags.length > sentenceLengthMax) continue;
    state.begin(ids, tags, tags.length, model.words, model.tagKinds);
    parser.parse(state);
  }
  return { moves: moveRecorder.build(limits), labels: labelRecorder.build(limits) };
}

/** Knows no answer, and remembers what it was asked until the answer is given. */
class Recorder extends Shortcuts {
  readonly #asked: number[] = [];
  readonly #answers = new Map<number, Map<number, number>>();

  constructor() {
    super(new Int32Array(1));
  }

  override find(situation: number): number {
    this.#asked.push(situation);
    return -1;
  }

  answer(answer: number): void {
    for (const situation of this.#asked) {
      const own = this.#answers.get(situation) ?? new Map<number, number>();
      this.#answers.set(situation, own.set(answer, (own.get(answer) ?? 0) + 1));
    }
    this.#asked.length = 0;
  }

  build({ countMin, shareMin }: ShortcutLimits): Int32Array {
    const sure = new Map<number, number>();
    for (const [situation, answers] of this.#answers) {
      const total = [...answers.values()].reduce((sum, count) => sum + count, 0);
      const [best, count] = [...answers].sort(([, a], [, b]) => b - a)[0]!;
      if (total >= countMin && count / total >= shareMin) sure.set(situation, best);
    }
    return Shortcuts.build(sure);
  }
}

class RecordingState extends ParserState {
  constructor(
    private readonly moveRecorder: Recorder,
    private readonly labelRecorder: Recorder,
  ) {
    super();
  }

  override shift(): void {
    this.moveRecorder.answer(moves.shift);
    super.shift();
  }

  override attachTop(toNext: boolean, labelId: number): void {
    this.moveRecorder.answer(toNext ? moves.toNext : moves.toBelow);
    this.labelRecorder.answer(labelId);
    super.attachTop(toNext, labelId);
  }
}
