/**
 * Remembers names by 64 bits of a hash, some 16 bytes each: what it does not know was certainly never added. Without it
 * every batch of new reports would go through all reports that there are.
 */
export class NameFilter {
  /** Pairs of 32 bits; 0 and 0 is free. */
  #slots = new Int32Array(1 << 12);
  #size = 0;

  add(name: string): void {
    const [low, high] = hash(name);
    if (!this.#insert(low, high) || ++this.#size * 4 <= this.#slots.length) return;
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] !== 0 || old[at + 1] !== 0) this.#insert(old[at]!, old[at + 1]!);
    }
  }

  has(name: string): boolean {
    const [low, high] = hash(name);
    const at = this.#find(low, high);
    return this.#slots[at] === low && this.#slots[at + 1] === high;
  }

  #insert(low: number, high: number): boolean {
    const at = this.#find(low, high);
    const isNew = this.#slots[at] !== low || this.#slots[at + 1] !== high;
    this.#slots[at] = low;
    this.#slots[at + 1] = high;
    return isNew;
  }

  /** Where a hash stands, or would stand. */
  #find(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    let at = (low * 2) & mask;
    while (
      (this.#slots[at] !== 0 || this.#slots[at + 1] !== 0) &&
      (this.#slots[at] !== low || this.#slots[at + 1] !== high)
    ) {
      at = (at + 2) & mask;
    }
    return at;
  }
}

/** Two lanes of FNV-1a (Fowler–Noll–Vo, 1991), mixed so that low bits depend on all others. */
function hash(name: string): readonly [low: number, high: number] {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x01000193);
  }
  low ^= low >>> 15;
  // 0 and 0 stands for no hash.
  return low === 0 && high === 0 ? [1, 0] : [low | 0, high | 0];
}
