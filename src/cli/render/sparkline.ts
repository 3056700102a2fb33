const steps = "▁▂▃▄▅▆▇█";

/** Numbers from 0 up as one line of bars, each as high as it is of the largest; a space for 0. */
export function sparkline(values: readonly number[], most = Math.max(...values, 0)): string {
  return values
    .map((value) =>
      value <= 0 || most <= 0 ? " " : steps[Math.min(steps.length - 1, Math.floor((value / most) * steps.length))],
    )
    .join("");
}

/** The sums of dated values in equal stretches from `from` to `to`, which are days since 1970. */
export function binValues(
  values: readonly { readonly at: number; readonly value: number }[],
  from: number,
  to: number,
  bins: number,
): number[] {
  const sums = new Array<number>(bins).fill(0);
  for (const { at, value } of values) {
    const bin = Math.min(bins - 1, Math.floor(((at - from) / (to - from + 1)) * bins));
    if (bin >= 0) sums[bin] += value;
  }
  return sums;
}

/** The years below a line of bars, each where it begins. */
export function yearScale(from: string, to: string, bins: number): string {
  const [first, last] = [Date.parse(from), Date.parse(to) + 86_400_000];
  let line = "";
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const at = Math.max(0, Math.round(((Date.parse(`${year}-01-01`) - first) / (last - first)) * bins));
    if (at < line.length + (line === "" ? 0 : 1) || at + 4 > bins) continue;
    line += " ".repeat(at - line.length) + year;
  }
  return line;
}
