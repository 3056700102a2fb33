import { hashString } from "./hash.js";

/**
 * Feature templates as data. A template names atoms ("s0.w b0.t"); an atom is a value of the parser's or tagger's state
 * (a word, a tag, a distance). One feature is the hash of its template with the values of its atoms.
 *
 * Templates are sorted by their number of atoms, so that `fill` runs one tight loop for each number instead of a loop
 * within a loop, and needs no code made at run time (which browsers forbid).
 */
export class Templates {
  /** Distinct atoms in the order in which `fill` expects their values. */
  readonly atoms: readonly string[];
  readonly count: number;
  readonly #seeds: Int32Array;
  readonly #groups: readonly { readonly size: number; readonly slots: Uint8Array }[];

  /** `source` holds templates separated by "|" or line ends. Throws RangeError for a template of more than five atoms. */
  constructor(source: string, { leadingAtoms = [] }: { leadingAtoms?: readonly string[] } = {}) {
    const templates = source
      .split(/[|\n]/)
      .map((template) => template.trim().split(/\s+/))
      .filter(([first]) => first !== "");
    const atoms = [...leadingAtoms];
    const groups: { size: number; slots: Uint8Array }[] = [];
    const seeds: number[] = [];
    for (let size = 1; size <= 5; size++) {
      const ofSize = templates.filter((template) => template.length === size);
      const slots = ofSize.flatMap((template) => template.map((atom) => indexOf(atoms, atom)));
      groups.push({ size, slots: Uint8Array.from(slots) });
      seeds.push(...ofSize.map((template) => hashString(template.join(" "), 0x51ed270b)));
    }
    if (seeds.length !== templates.length) throw new RangeError("a feature template has more than five atoms");
    this.atoms = atoms;
    this.count = seeds.length;
    this.#seeds = Int32Array.from(seeds);
    this.#groups = groups;
  }

  /** Writes one feature for each template to `features`, never 0; `values` are those of `atoms`. */
  fill(values: Int32Array, features: Int32Array): void {
    const seeds = this.#seeds;
    const [one, two, three, four, five] = this.#groups as readonly { slots: Uint8Array }[];
    let out = 0;
    const a = one!.slots;
    for (let slot = 0; slot < a.length; slot++, out++) features[out] = finish(first(seeds[out]! ^ values[a[slot]!]!));
    const b = two!.slots;
    for (let slot = 0; slot < b.length; slot += 2, out++) {
      const start = first(seeds[out]! ^ values[b[slot]!]!);
      features[out] = finish(next(start ^ values[b[slot + 1]!]!));
    }
    const c = three!.slots;
    for (let slot = 0; slot < c.length; slot += 3, out++) {
      const start = next(first(seeds[out]! ^ values[c[slot]!]!) ^ values[c[slot + 1]!]!);
      features[out] = finish(next(start ^ values[c[slot + 2]!]!));
    }
    const d = four!.slots;
    for (let slot = 0; slot < d.length; slot += 4, out++) {
      const start = next(first(seeds[out]! ^ values[d[slot]!]!) ^ values[d[slot + 1]!]!);
      features[out] = finish(next(next(start ^ values[d[slot + 2]!]!) ^ values[d[slot + 3]!]!));
    }
    const e = five!.slots;
    for (let slot = 0; slot < e.length; slot += 5, out++) {
      const start = next(first(seeds[out]! ^ values[e[slot]!]!) ^ values[e[slot + 1]!]!);
      const middle = next(next(start ^ values[e[slot + 2]!]!) ^ values[e[slot + 3]!]!);
      features[out] = finish(next(middle ^ values[e[slot + 4]!]!));
    }
  }
}

function first(value: number): number {
  const hash = Math.imul(value, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function next(value: number): number {
  const hash = Math.imul(value, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

/** Zero marks an empty slot in the weight tables, so no feature may be zero. */
function finish(value: number): number {
  const hash = Math.imul(value, 0x9e3779b1);
  return hash === 0 ? 1 : hash;
}

function indexOf(atoms: string[], atom: string): number {
  const known = atoms.indexOf(atom);
  return known >= 0 ? known : atoms.push(atom) - 1;
}
