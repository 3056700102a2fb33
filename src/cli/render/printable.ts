/**
 * Text of a report as one line that is safe to print: runs of white space are one space, and control and formatting
 * characters, which could move the cursor or turn the writing direction, are left out.
 */
export function printable(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cf}]/gu, "");
}

/** The same, cut at a word boundary to at most `lengthMax` units. */
export function printableStart(text: string, lengthMax: number): string {
  const whole = printable(text).trim();
  if (whole.length <= lengthMax) return whole;
  const cut = whole.slice(0, lengthMax);
  return `${cut.slice(0, cut.lastIndexOf(" ") + 1 || lengthMax).trimEnd()} …`;
}

/** In quotation marks, unless the words bring their own. */
export function quoted(text: string, lengthMax = Number.POSITIVE_INFINITY): string {
  const words = printableStart(text, lengthMax);
  return /^["“„«‘']/.test(words) ? words : `“${words}”`;
}
