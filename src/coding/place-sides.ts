import type { Actor } from "../base/actor.js";
import { overlaps } from "../base/span.js";
import type { Sentence } from "../language/sentence.js";
import { Tree } from "../language/tree.js";
import type { Place } from "./where/find-places.js";

/**
 * The state that a deed against a town or region is aimed at: "fired on Qamishli", "flew to the ruined city of Antakya".
 * Asked where the words name no actor; the actor is inferred, with the place as its words. A town stands for its people
 * (PLOVER: CVL), not for the government.
 */
export function findPlaceSides(
  sentence: Sentence,
  head: number,
  { places, report }: { places: readonly Place[]; report: { readonly text: string } },
): readonly Actor[] {
  const tree = Tree.of(sentence);
  // "a city of Turkey", "the enclave of Afrin": what the noun is of, or lies in, says where
  const named = tree.childrenOf(head, "nmod", "appos", "conj").filter((child) => child > head && isWithin(tree, child));
  for (const token of [head, ...named]) {
    const place = places.find(({ start, end }) => overlaps({ start, end }, sentence.tokens[token]));
    if (!place?.country) continue;
    const { start, end, country, name } = place;
    const why = `${name} lies in ${country}`;
    return [
      { text: report.text.slice(start, end), span: { start, end }, country, sector: "CVL", certainty: "inferred", why },
    ];
  }
  return [];
}

function isWithin(tree: Tree, child: number): boolean {
  if (!tree.is(child, "nmod")) return true;
  const [preposition] = tree.childrenOf(child, "case");
  return preposition !== undefined && /^(of|in)$/i.test(tree.token(preposition).text);
}
