const words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** "Second" and "2nd" as 2; null for what is no ordinal up to a hundred. */
export function readOrdinal(text: string): number | null {
  const lower = text.toLowerCase();
  const place = words.indexOf(lower);
  if (place >= 0) return place + 1;
  if (lower === "opening") return 1;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower);
  return digits ? Number(digits[1]) : null;
}
