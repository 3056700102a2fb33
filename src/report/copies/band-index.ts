import { mix } from "./mix.js";
import { PagedWords } from "./paged-words.js";

/** Rows looked at in one band; with more in it, the newest are. It bounds the time that a flood of copies can cost. */
const bandRowsMax = 256;

const fewestSlots = 1024;
/** Links a slot holds on average before the table is made larger. */
const slotLoad = 2;

/**
 * Sketches, found by any band in which they have the same word. One hash table with chains serves all bands: eight
 * bytes a band for the word and its link, and two to four for the slots.
 */
export class BandIndex {
  readonly #sketches: PagedWords;
  /** For each row and band the next link of its chain; links count from 1, 0 ends the chain. */
  readonly #next: PagedWords;
  readonly #bands: number;
  #slots = new Uint32Array(fewestSlots);
  #links = 0;

  constructor(bands: number) {
    this.#bands = bands;
    this.#sketches = new PagedWords(bands);
    this.#next = new PagedWords(bands);
  }

  /** Keeps a sketch and gives its row; one that is not `listed` is kept, but not found. */
  add(sketch: Uint32Array, listed: boolean): number {
    const row = this.#sketches.add(sketch);
    this.#next.add([]);
    if (!listed) return row;
    for (let band = 0; band < this.#bands; band++) this.#link(row, band);
    this.#links += this.#bands;
    if (this.#links > slotLoad * this.#slots.length) this.#grow();
    return row;
  }

  sketch(row: number): Uint32Array {
    return this.#sketches.row(row);
  }

  /** Calls `visit` with each row that shares a band with the sketch, as often as it shares one. */
  visit(sketch: Uint32Array, visit: (row: number) => void): void {
    for (let band = 0; band < this.#bands; band++) {
      let found = 0;
      let link = this.#slots[this.#slotOf(sketch[band], band)];
      while (link > 0 && found < bandRowsMax) {
        const row = Math.floor((link - 1) / this.#bands);
        const own = (link - 1) % this.#bands;
        if (own === band && this.#sketches.get(row, band) === sketch[band]) {
          found++;
          visit(row);
        }
        link = this.#next.get(row, own);
      }
    }
  }

  #link(row: number, band: number): void {
    const slot = this.#slotOf(this.#sketches.get(row, band), band);
    this.#next.set(row, band, this.#slots[slot]);
    this.#slots[slot] = row * this.#bands + band + 1;
  }

  #slotOf(word: number, band: number): number {
    return mix(word ^ Math.imul(band + 1, 0x9e3779b1)) & (this.#slots.length - 1);
  }

  /** Moves all links to a table twice the size, oldest first within a band, as they were added. */
  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    for (const head of old) {
      const chain: number[] = [];
      for (let link = head; link > 0; ) {
        chain.push(link);
        const row = Math.floor((link - 1) / this.#bands);
        link = this.#next.get(row, (link - 1) % this.#bands);
      }
      for (const link of chain.reverse()) {
        this.#link(Math.floor((link - 1) / this.#bands), (link - 1) % this.#bands);
      }
    }
  }
}
