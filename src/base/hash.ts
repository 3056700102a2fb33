/**
 * A stable content hash, 13 characters of base 36: two 32-bit FNV-1a lanes with different seeds (Fowler–Noll–Vo, 1991).
 * It names reports and events (same input, same id); it is not for secrets.
 */
export function hashText(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x01000193);
  }
  const number = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  return number.toString(36).padStart(13, "0");
}
