/** Items that are joined into sets, numbered from 0 (union–find with path halving, Tarjan & van Leeuwen 1984). */
export class DisjointSets {
  #parents = new Uint32Array(1024);
  #count = 0;

  /** Adds an item that is alone in its set, and gives its number. */
  add(): number {
    if (this.#count === this.#parents.length) {
      const larger = new Uint32Array(2 * this.#count);
      larger.set(this.#parents);
      this.#parents = larger;
    }
    this.#parents[this.#count] = this.#count;
    return this.#count++;
  }

  /** The item that stands for the set of an item. */
  find(item: number): number {
    const parents = this.#parents;
    let at = item;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Joins two sets; the older item stands for both. */
  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a < b) this.#parents[b] = a;
    else this.#parents[a] = b;
  }
}
