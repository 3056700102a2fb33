import { hashNumber } from "./hash.js";
import { type ParserState, tokenAttributes, tokenStride } from "./parser-state.js";
import { Templates } from "./templates.js";

// s0 is the top of the stack, s1 below it; b0 the next word; l, l2, r, r2 the outermost and second outermost dependents
// on each side. Attributes: w word, c common word or suffix, m stem, k cluster, t tag, l label, vl vr number of
// dependents, sl sr their labels. After Zhang and Nivre (2011), with more of what marks prepositions and clauses.
const moveTemplates = `
s0.w|s0.t|s0.w s0.t|s1.w|s1.t|s1.w s1.t|s2.t|s2.w s2.t|b0.w|b0.t|b0.w b0.t|b1.w|b1.t|b1.w b1.t|b2.t|b2.w b2.t
s0.w s0.t b0.t|s0.t b0.w b0.t|s0.t b0.t|b0.t b1.t|s1.t s0.t|s1.t s0.w s0.t|s1.w s1.t s0.t|s1.t b0.t|s1.w s1.t b0.t
s1.t b0.w b0.t|b0.t b1.t b2.t|s0.t b0.t b1.t|s1.t s0.t b0.t|s2.t s1.t s0.t|s0.t s0l.t b0.t|s0.t s0r.t b0.t
s0.t b0.t b0l.t|s1.t s1r.t s0.t|s1.t s1l.t s0.t|s1.t s0.t s0l.t|s1.t s0.t s0r.t|s1.t s0.t b0.t b1.t
s1.t s0.t b0.t b0l.t|s0.w d0b|s0.t d0b|b0.w d0b|b0.t d0b|s0.t b0.t d0b|s1.w d01|s1.t d01|s0.w d01|s0.t d01
s1.t s0.t d01|s0.w s0.vr|s0.t s0.vr|s0.w s0.vl|s0.t s0.vl|b0.w b0.vl|b0.t b0.vl|s1.w s1.vr|s1.t s1.vr|s1.t s1.vl|s0l.w
s0l.t|s0l.l|s0r.w|s0r.t|s0r.l|b0l.w|b0l.t|b0l.l|s1l.w|s1l.t|s1l.l|s1r.w|s1r.t|s1r.l|s0l2.t|s0l2.l|s0r2.t|b0l2.t|b0l2.l
s1r2.l|s0.w s0.sl|s0.t s0.sl|s0.w s0.sr|s0.t s0.sr|b0.w b0.sl|b0.t b0.sl|s1.w s1.sr|s1.t s1.sr|s1.w s1.sl|s1.t s1.sl
s0.w b0l.w|s0.t b0.t b0l.w|s1.w b0l.w|s1.t s0.t b0l.w|s1.w s0.t b0l.w|s1.w s0l.w|s1.t s0.t s0l.w|s0.t s0.sl b0.t b0.sl
s1.t s1.sr s0.t s0.sl|s1.t s1.sl s0.t s0.sr|s1.t s0.t s0.sl b0.t|s1.t s1.sl s0.t s0.sl b0.t|s0.t s0.sl b0.t b1.t|s0.c
b0.c|s0.c b0.t|s0.t b0.c|s1.c s0.t|s1.t s0.c|s0.t b0.t bt0|s1.t s0.t bt1|s0.t b0.w b1.t|s0.w b0.t b1.t|s0.t b0.t b1.w
s1.t s0.t b0.w|s1.t s0.w b0.t|s1.w s0.t b0.t|b0.w b1.w|b0.w b1.t|b0.t b1.w|s0.t b0.t b1.t b2.t|s1.t s1.sl s0.t b0.t
b3.t|s3.t|s2.w s1.t s0.t|s0rl.w s0.t b0.t|s0.m|b0.m|s1.m|s0.m b0.t|s0.t b0.m|s1.m s0.t|s1.t s0.m|s1.m b0.t|s1.m b0l.w
s1.m s0l.w|s0.m b0l.w|s1.m s1.sr s0.t|s0.m s0.sr b0.t|s0.m b0.t b1.t|s0.k|b0.k|s1.k|s0.k b0.k|s1.k s0.k|s0.k b0.t
s0.t b0.k|s1.k s0.t|s1.t s0.k|s1.k b0l.w|s1.k s0l.w s0.k|s0.k b0l.w|s1.k s0.t b0.t|s0.k b0.k b1.t|s1.k s0.k b0.t
s0.k s0.sr b0.t|s1.k s1.sr s0.t`;

// h is the head, d the dependent; hm and hp the words before and after the head; dl the outermost left dependent of d.
const labelTemplates = `
dir|dir d.w|dir d.t|dir d.w d.t|dir h.w|dir h.t|dir h.w h.t|dir h.t d.t|dir h.w d.t|dir h.t d.w|dir h.t d.t dist
d.w dist|d.t dist|h.t dist|dir dl.w|dir dl.w d.t|dir dl.w d.w|dir dl.w h.w|dir dl.w h.t d.t|dir dl.t|dir dl.l
dir dl.l d.t|dir dl.l h.t d.t|dir dr.t d.t|dir dr.l d.t|dir dl2.l|dir dl2.w d.t|dir dr.w d.t|dir d.sl|dir d.sr
dir d.sl d.t h.t|dir d.sl d.sr d.t|dir d.sl d.w|dir at|dir at d.t|dir at h.t d.t|dir at h.w|dir at d.w
dir h.sl d.t h.t|dir h.sl d.t d.sl h.t|dir hl.l hl.w d.t|dir hr.l hr.t d.t|dir hr.l d.w|dir h.sl h.sr d.t|dir dm.t d.t
dir dp.t d.t|dir dm.w d.t|dir dp.w d.t|dir hm.t h.t d.t|dir hp.t h.t d.t|dir dm.t d.t dp.t h.t|dir d.c|dir h.c
dir d.c h.t|dir d.t h.c|dir h.t d.t btw|dir d.m|dir h.m|dir h.t d.m|dir d.k|dir h.k|dir h.k d.k|dir h.k d.t
dir h.t d.k|dir h.k d.k dl.w|dir dl.w d.k|dir h.k dl.w d.t|dir at d.k|dir h.k at d.t`;

const moveNodes = "s0 s1 s2 s3 b0 b1 b2 b3 s0l s0l2 s0r s0r2 s1l s1r s1r2 b0l b0l2 s0rl".split(" ");
const labelNodes = "h d hm hp dm dp dl dl2 dr hl hr".split(" ");

/** Features of a state for the choice of the next move. */
export class MoveFeatures {
  readonly templates = new Templates(moveTemplates, { leadingAtoms: ["d01", "d0b", "bt0", "bt1"] });
  readonly #atoms = new TokenAtoms(this.templates.atoms.slice(4), moveNodes);

  fill(state: ParserState, features: Int32Array): void {
    const { stack, top, next, left1, left2, right1, right2 } = state;
    const { values, nodes } = this.#atoms;
    const s0 = stack[top]!;
    const s1 = stack[top - 1]!;
    values[0] = distance(s0 - s1);
    values[1] = distance(next - s0);
    values[2] = state.between(s0, next);
    values[3] = state.between(s1, s0);
    nodes[0] = s0;
    nodes[1] = s1;
    nodes[2] = stack[top - 2]!;
    nodes[3] = stack[top - 3]!;
    nodes[4] = next;
    nodes[5] = next + 1;
    nodes[6] = next + 2;
    nodes[7] = next + 3;
    nodes[8] = left1[s0]!;
    nodes[9] = left2[s0]!;
    nodes[10] = right1[s0]!;
    nodes[11] = right2[s0]!;
    nodes[12] = left1[s1]!;
    nodes[13] = right1[s1]!;
    nodes[14] = right2[s1]!;
    nodes[15] = left1[next]!;
    nodes[16] = left2[next]!;
    nodes[17] = left1[right1[s0]!]!;
    this.#atoms.read(state.tokens, 4);
    this.templates.fill(values, features);
  }
}

/** Features of an arc for the choice of its label. */
export class LabelFeatures {
  readonly templates = new Templates(labelTemplates, { leadingAtoms: ["dir", "dist", "at", "btw"] });
  readonly #atoms = new TokenAtoms(this.templates.atoms.slice(4), labelNodes);

  fill(state: ParserState, head: number, dependent: number, features: Int32Array): void {
    const { left1, left2, right1, none, tokens } = state;
    const { values, nodes } = this.#atoms;
    const toRight = head < dependent;
    values[0] = toRight ? 0x1357 : 0x2468;
    values[1] = toRight ? distance(dependent - head) : distance(head - dependent) + 77;
    values[2] = tokens[head * tokenStride + (toRight ? rightLabels : leftLabels)]!;
    values[3] = toRight ? state.between(head, dependent) : state.between(dependent, head);
    nodes[0] = head;
    nodes[1] = dependent;
    nodes[2] = head > 0 ? head - 1 : none;
    nodes[3] = head + 1;
    nodes[4] = dependent > 0 ? dependent - 1 : none;
    nodes[5] = dependent + 1;
    nodes[6] = left1[dependent]!;
    nodes[7] = left2[dependent]!;
    nodes[8] = right1[dependent]!;
    nodes[9] = left1[head]!;
    nodes[10] = right1[head]!;
    this.#atoms.read(tokens, 4);
    this.templates.fill(values, features);
  }
}

const leftLabels = tokenAttributes.indexOf("sl");
const rightLabels = tokenAttributes.indexOf("sr");

/** Atoms such as "s0.w": an attribute of a token that stands in a known relation to the state. */
class TokenAtoms {
  readonly values: Int32Array;
  /** Position of the token that each node name stands for now. */
  readonly nodes: Int32Array;
  readonly #node: Uint8Array;
  readonly #attribute: Uint8Array;

  constructor(atoms: readonly string[], nodeNames: readonly string[]) {
    const parts = atoms.map((atom) => atom.split(".") as [string, string]);
    this.#node = Uint8Array.from(parts, ([node, attribute]) => place(nodeNames, node, attribute));
    this.#attribute = Uint8Array.from(parts, ([node, attribute]) => place(tokenAttributes, attribute, node));
    this.values = new Int32Array(atoms.length + 8);
    this.nodes = new Int32Array(nodeNames.length);
  }

  read(tokens: Int32Array, offset: number): void {
    const { values, nodes } = this;
    const node = this.#node;
    const attribute = this.#attribute;
    for (let index = 0; index < node.length; index++) {
      values[index + offset] = tokens[nodes[node[index]!]! * tokenStride + attribute[index]!]!;
    }
  }
}

function place(names: readonly string[], name: string, beside: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new RangeError(`a feature template uses the unknown name ${name} beside ${beside}`);
  return index;
}

/** Distances up to 5 are told apart, longer ones fall into 6–7, 8–10, 11–20 and more. */
function distance(words: number): number {
  return distances[words < 0 ? 0 : words > 21 ? 21 : words]!;
}

const distances = Int32Array.from({ length: 22 }, (_, words) => {
  const bucket = words <= 5 ? words : words <= 7 ? 6 : words <= 10 ? 7 : words <= 20 ? 8 : 9;
  return hashNumber(bucket + 700);
});
