import type { Effects } from "../effects.js";
import { createTheme, type Theme } from "./theme.js";

/** How a page is drawn: its colours, or none, and its width in columns. */
export interface View {
  readonly theme: Theme;
  readonly width: number;
}

const widthDefault = 80;
const widthMin = 40;
/** Longer lines are hard to read. */
const widthMax = 100;

/** Colours on a terminal, none elsewhere; NO_COLOR (no-color.org), FORCE_COLOR, COLUMNS and TERM=dumb are obeyed. */
export function chooseView({ stdout, env }: Pick<Effects, "stdout" | "env">, wantsColor: boolean): View {
  const capable = stdout.isTTY && env.TERM !== "dumb";
  const forced = Boolean(env.FORCE_COLOR) && env.FORCE_COLOR !== "0";
  const colored = wantsColor && !env.NO_COLOR && (forced || capable);
  const columns = stdout.columns || Number(env.COLUMNS) || widthDefault;
  return { theme: createTheme(colored), width: Math.min(Math.max(columns, widthMin), widthMax) };
}
