import type { Draft } from "./draft.js";
import type { Reading } from "./read-units.js";

/** Which tokens already name somebody, so that a later finder does not read them as something else. */
export class TakenTokens {
  readonly #taken = new Map<Reading, Uint8Array>();

  take({ reading, core }: Draft): void {
    let tokens = this.#taken.get(reading);
    if (!tokens) {
      tokens = new Uint8Array(reading.tokens.length);
      this.#taken.set(reading, tokens);
    }
    tokens.fill(1, core.from, core.to);
  }

  has(reading: Reading, token: number): boolean {
    return this.#taken.get(reading)?.[token] === 1;
  }
}
