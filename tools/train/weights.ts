/**
 * Weights of a linear model in training: rows of `classes` weights by feature, with the sums that averaging needs
 * (Freund and Schapire 1999, lazily as in Daumé 2006). Features are first counted; `seal` keeps the frequent ones.
 */
export class Weights {
  readonly classes: number;
  #keys: Int32Array;
  #rows: Int32Array;
  #counts: Int32Array = new Int32Array(1 << 16);
  #size = 1;
  /** Row 0 is that of unknown features and stays zero. */
  now = new Float32Array(0);
  sums = new Float64Array(0);

  constructor(classes: number) {
    this.classes = classes;
    this.#keys = new Int32Array(1 << 16);
    this.#rows = new Int32Array(1 << 16);
  }

  get size(): number {
    return this.#size;
  }

  count(features: Int32Array, length: number): void {
    for (let index = 0; index < length; index++) this.#countOne(features[index]!);
  }

  #countOne(feature: number): void {
    const mask = this.#keys.length - 1;
    let slot = slotOf(feature) & mask;
    for (; this.#keys[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#keys[slot] !== feature) continue;
      this.#counts[this.#rows[slot]!]!++;
      return;
    }
    const row = this.#size++;
    this.#keys[slot] = feature;
    this.#rows[slot] = row;
    if (row >= this.#counts.length) this.#counts = grown(this.#counts);
    this.#counts[row] = 1;
    if (this.#size * 2 > this.#keys.length) {
      const [keys, rows] = [this.#keys, this.#rows];
      this.#allocate(keys.length * 2);
      for (let at = 0; at < keys.length; at++) if (keys[at] !== 0) this.#insert(keys[at]!, rows[at]!);
    }
  }

  /** Keeps features that were counted at least `countMin` times and makes room for their weights. */
  seal(countMin: number): void {
    const kept: number[] = [];
    for (let slot = 0; slot < this.#keys.length; slot++) {
      if (this.#keys[slot] !== 0 && this.#counts[this.#rows[slot]!]! >= countMin) kept.push(this.#keys[slot]!);
    }
    this.#counts = new Int32Array(0);
    this.keep(kept);
  }

  /** Begins anew with these features alone; all others are unknown from now on. */
  keep(features: readonly number[]): void {
    let capacity = 1 << 16;
    while (capacity < features.length * 2) capacity *= 2;
    this.#allocate(capacity);
    for (const [index, key] of features.entries()) this.#insert(key, index + 1);
    this.#size = features.length + 1;
    this.now = new Float32Array(this.#size * this.classes);
    this.sums = new Float64Array(this.#size * this.classes);
  }

  /** Forgets what was learned, keeping the features, for another seed. */
  clear(): void {
    this.now.fill(0);
    this.sums.fill(0);
  }

  /** Where the weights of each feature begin; 0 for unknown ones. */
  locate(features: Int32Array, length: number, starts: Int32Array): void {
    const keys = this.#keys;
    const mask = keys.length - 1;
    for (let index = 0; index < length; index++) {
      const feature = features[index]!;
      let slot = slotOf(feature) & mask;
      while (keys[slot] !== 0 && keys[slot] !== feature) slot = (slot + 1) & mask;
      starts[index] = keys[slot] === 0 ? 0 : this.#rows[slot]! * this.classes;
    }
  }

  score(starts: Int32Array, length: number, scores: Float64Array): void {
    const { classes, now } = this;
    scores.fill(0, 0, classes);
    for (let index = 0; index < length; index++) {
      const start = starts[index]!;
      if (start === 0) continue;
      for (let one = 0; one < classes; one++) scores[one]! += now[start + one]!;
    }
  }

  /** Moves the weights of the features towards `right` and away from `wrong`; `step` counts the choices so far. */
  update(starts: Int32Array, length: number, right: number, wrong: number, step: number): void {
    const { now, sums } = this;
    for (let index = 0; index < length; index++) {
      const start = starts[index]!;
      if (start === 0) continue;
      now[start + right]! += 1;
      now[start + wrong]! -= 1;
      sums[start + right]! += step;
      sums[start + wrong]! -= step;
    }
  }

  /** Adds the average of the weights over all steps, divided by `share`, to `total`. */
  addAverage(total: Float32Array, steps: number, share: number): void {
    for (let at = 0; at < total.length; at++) total[at]! += (this.now[at]! - this.sums[at]! / steps) / share;
  }

  /** Features with the start of their weights. */
  *features(): Generator<[feature: number, start: number]> {
    for (let slot = 0; slot < this.#keys.length; slot++) {
      if (this.#keys[slot] !== 0) yield [this.#keys[slot]!, this.#rows[slot]! * this.classes];
    }
  }

  #allocate(capacity: number): void {
    this.#keys = new Int32Array(capacity);
    this.#rows = new Int32Array(capacity);
  }

  #insert(key: number, row: number): void {
    const mask = this.#keys.length - 1;
    let slot = slotOf(key) & mask;
    while (this.#keys[slot] !== 0) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#rows[slot] = row;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** All 32 bits of the feature matter, as the table may have more slots than the 24 bits that the packed ones use. */
function slotOf(feature: number): number {
  return feature ^ (feature >>> 15);
}
