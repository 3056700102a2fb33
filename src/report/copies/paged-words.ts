const pageRows = 4096;

/** A table of 32-bit words with rows of one width, which grows by pages and so never copies what it holds. */
export class PagedWords {
  readonly width: number;
  readonly #pages: Uint32Array[] = [];
  #rows = 0;

  constructor(width: number) {
    this.width = width;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Adds a row, and gives its number. */
  add(values: ArrayLike<number>): number {
    const row = this.#rows++;
    if (row % pageRows === 0) this.#pages.push(new Uint32Array(pageRows * this.width));
    this.#pages[Math.floor(row / pageRows)].set(values, (row % pageRows) * this.width);
    return row;
  }

  get(row: number, column: number): number {
    return this.#pages[Math.floor(row / pageRows)][(row % pageRows) * this.width + column];
  }

  set(row: number, column: number, value: number): void {
    this.#pages[Math.floor(row / pageRows)][(row % pageRows) * this.width + column] = value;
  }

  /** A view of a row, not a copy. */
  row(row: number): Uint32Array {
    const at = (row % pageRows) * this.width;
    return this.#pages[Math.floor(row / pageRows)].subarray(at, at + this.width);
  }
}
