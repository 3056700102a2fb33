/** The characters that Windows-1252 has at 0x80 to 0x9F; "\0" where it has none. */
const windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

const byteOf = new Map<string, number>(
  [...windows1252].flatMap((character, at) => (character === "\0" ? [] : [[character, 0x80 + at] as const])),
);

/**
 * The byte that became this character when bytes were read as Windows-1252 or Latin-1; null for ASCII and for what no
 * byte becomes. The two encodings agree from 0xA0 on, and below it Latin-1 has control characters, which no text has.
 */
export function toByte(character: string): number | null {
  const code = character.charCodeAt(0);
  if (code >= 0x80 && code <= 0xff) return code;
  return byteOf.get(character) ?? null;
}

/** A UTF-8 sequence at the head of some bytes: the character and its length in bytes; null where there is none. */
export function decodeUtf8At(bytes: readonly number[], at: number): { character: string; length: number } | null {
  const lead = bytes[at];
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return null;
  let code = lead & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next++) {
    if (bytes[next] < 0x80 || bytes[next] > 0xbf) return null;
    code = (code << 6) | (bytes[next] & 0x3f);
  }
  // Overlong forms and surrogates are no UTF-8.
  const isAllowed = code >= [0x80, 0x800, 0x10000][length - 2] && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isAllowed ? { character: String.fromCodePoint(code), length } : null;
}
