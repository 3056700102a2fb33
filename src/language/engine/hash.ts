/** A 32-bit hash of a string; different seeds give independent hashes of the same string. */
export function hashString(text: string, seed: number): number {
  let hash = seed | 0;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** Spreads a small number over 32 bits, so that it can stand in a feature beside hashed words. */
export function hashNumber(number: number): number {
  const hash = Math.imul(number + 1, 0x3c6ef372);
  return hash ^ (hash >>> 15);
}
