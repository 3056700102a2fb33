import type { Token } from "../../language/sentence.js";

/** Whether a token hangs on its head by a relation or a subtype of it: "nsubj" is met by "nsubj:pass" too. */
export function hangsBy({ deprel }: Token, relation: string): boolean {
  return deprel === relation || (deprel.startsWith(relation) && deprel[relation.length] === ":");
}
