import pico from "picocolors";
import type { Stage } from "../../base/stage.js";

type Paint = (text: string) => string;

/** What the parts of a page look like. Without colours the evidence is set in brackets, the rest is plain. */
export interface Theme {
  readonly title: Paint;
  readonly heading: Paint;
  /** Codes of states and organisations. */
  readonly country: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warning: Paint;
  readonly quiet: Paint;
  readonly stage: (stage: Stage) => string;
  /** In a sentence: the words that tell the deed, and those that name its two sides. */
  readonly trigger: Paint;
  readonly source: Paint;
  readonly target: Paint;
}

export function createTheme(colored: boolean): Theme {
  const { bold, cyan, dim, green, magenta, red, underline, yellow } = pico.createColors(colored);
  const stages: Record<Stage, Paint> = {
    done: green,
    planned: cyan,
    asked: cyan,
    possible: yellow,
    postponed: yellow,
    threatened: red,
    refused: red,
    cancelled: red,
    ended: red,
    denied: red,
  };
  return {
    title: bold,
    heading: (text) => bold(text.toUpperCase()),
    country: bold,
    good: green,
    bad: red,
    warning: yellow,
    quiet: dim,
    stage: (stage) => stages[stage](stage),
    trigger: colored ? (text) => bold(underline(yellow(text))) : (text) => `{${text}}`,
    source: colored ? cyan : (text) => `[${text}]`,
    target: colored ? magenta : (text) => `[${text}]`,
  };
}
