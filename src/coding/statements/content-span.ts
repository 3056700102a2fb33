import type { Span } from "../../base/span.js";
import type { Token } from "../../language/sentence.js";
import type { Tree } from "../../language/tree.js";
import type { Speech } from "./speech.js";

/** The words of one thing that is said, without "that", outer marks and an inserted "she said"; null where none are left. */
export function spanContent(speech: Pick<Speech, "tree" | "verb" | "listeners">, head: number): Span | null {
  const { tree, verb } = speech;
  const aside = new Set(isBelow(tree, verb, head) ? tree.descendants(childTowards(tree, verb, head)) : []);
  const inside = tree.descendants(head).filter((index) => !aside.has(index));
  // A tree that hangs words from both sides of the verb below one head is wrong about the far side.
  const side = aside.size > 0 ? inside : inside.filter((index) => index > verb === head > verb);
  const first = aside.size > 0 || head < verb ? Math.min(...side) : findStart(speech, head, Math.min(...side));
  return spanTokens(tree, first, cutAside(tree, Math.max(...side), aside));
}

/** The last token before an aside that only marks follow ("…, according to Paris."). */
function cutAside(tree: Tree, last: number, aside: ReadonlySet<number>): number {
  let at = last;
  while (at >= 0 && tree.token(at).upos === "PUNCT" && !aside.has(at)) at--;
  if (!aside.has(at)) return last;
  while (at >= 0 && (aside.has(at) || tree.token(at).upos === "PUNCT") && !isCloseMark(tree.token(at))) at--;
  return at;
}

/** The words of a description, to the end of its list: parsers lose the last ones of "frank, open and useful". */
export function spanDescription(speech: Pick<Speech, "tree" | "verb">, head: number): Span | null {
  const { tree } = speech;
  const { tokens } = tree.sentence;
  const deeds = tree.childrenOf(head, "conj").filter((child) => tree.token(child).upos === "VERB");
  const [deed] = deeds.map((child) => tree.subtree(child).first);
  const { first, last: end } = tree.subtree(head);
  // "called it a mistake and left": the second deed is none of the description.
  let last = deed === undefined ? end : deed - 1;
  for (let at = last + 1; deed === undefined && at < tokens.length; at++) {
    const { upos, text } = tokens[at];
    if (upos === "ADJ") last = at;
    else if (text !== "," && upos !== "CCONJ" && upos !== "ADV") break;
  }
  return spanTokens(tree, Math.max(first, speech.verb + 1), last);
}

/**
 * Where a clause behind the verb begins. Without "that" it is at its subject: what stands before ("said on Friday …") is
 * the verb's. A clause without any subject has lost it to the verb, and begins right behind verb and listener.
 */
function findStart(
  { tree, verb, listeners }: Pick<Speech, "tree" | "verb" | "listeners">,
  head: number,
  first: number,
): number {
  const [subject] = tree.childrenOf(head, "nsubj", "expl", "csubj");
  const marked = tree.childrenOf(head, "mark").some((mark) => mark < (subject ?? head));
  if (subject !== undefined) return marked ? first : tree.subtree(subject).first;
  const finite = tree.childrenOf(head, "aux", "cop").length > 0;
  if (marked || !finite) return first;
  return (
    Math.max(verb, ...listeners.filter((listener) => listener < head).map((listener) => tree.subtree(listener).last)) +
    1
  );
}

/**
 * The span of tokens `first` to `last` without marks and conjunctions at its ends. A quotation mark stays only together
 * with its partner: a partner right outside is taken in, and a mark at an end without a partner goes.
 */
export function spanTokens(tree: Tree, first: number, last: number): Span | null {
  const { tokens } = tree.sentence;
  let [from, to] = [first, last];
  // Every round but the last shortens the stretch, so that it ends.
  while (from <= to) {
    if (isLead(tree, from)) from++;
    else if (isTail(tree, to)) to--;
    else {
      const lacks = findLack(tokens.slice(from, to + 1));
      const opening = lacks === "straight" ? isStraightMark : isOpenMark;
      const closing = lacks === "straight" ? isStraightMark : isCloseMark;
      if (lacks !== "close" && lacks !== null && opening(tokens[from - 1])) return makeSpan(tokens, from - 1, to);
      if (lacks !== "open" && lacks !== null) {
        // The stop of the sentence often stands inside the quotation: “… rules.”
        const behind = [1, 2].find((steps) => closing(tokens[to + steps]));
        const near = behind === 1 || tokens[to + 1]?.upos === "PUNCT";
        if (behind !== undefined && near) return makeSpan(tokens, from, to + behind);
      }
      if (lacks !== "close" && lacks !== null && closing(tokens[to])) to--;
      else if (lacks !== "open" && lacks !== null && opening(tokens[from])) from++;
      else return makeSpan(tokens, from, to);
    }
  }
  return null;
}

/** Which mark the tokens lack a partner for: an opening one, a closing one, or a straight one, which can be either. */
function findLack(inside: readonly Token[]): "open" | "close" | "straight" | null {
  const opened = inside.filter(isOpenMark).length;
  const closed = inside.filter(isCloseMark).length;
  if (closed !== opened) return closed > opened ? "open" : "close";
  return inside.filter(isStraightMark).length % 2 === 1 ? "straight" : null;
}

function makeSpan(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from].start, end: tokens[to].end };
}

function isOpenMark(token: Token | undefined): boolean {
  return token !== undefined && /^[“‘«]$/.test(token.text);
}

function isCloseMark(token: Token | undefined): boolean {
  return token !== undefined && /^[”’»]$/.test(token.text);
}

function isStraightMark(token: Token | undefined): boolean {
  return token?.text === '"';
}

function isLead(tree: Tree, index: number): boolean {
  const token = tree.token(index);
  const { upos, deprel, lemma } = token;
  if (upos === "PUNCT") return !isOpenMark(token) && !isStraightMark(token);
  if (deprel === "cc") return true;
  return (deprel === "mark" || deprel === "case" || upos === "SCONJ") && /^(?:that|as|to|for)$/.test(lemma);
}

function isTail(tree: Tree, index: number): boolean {
  const token = tree.token(index);
  return token.upos === "CCONJ" || (token.upos === "PUNCT" && !isCloseMark(token) && !isStraightMark(token));
}

function isBelow(tree: Tree, index: number, top: number): boolean {
  return tree.ancestors(index).includes(top);
}

function childTowards(tree: Tree, index: number, top: number): number {
  let at = index;
  while (tree.token(at).head !== top) at = tree.token(at).head;
  return at;
}
