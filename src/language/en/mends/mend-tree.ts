import type { TaggedToken } from "../find-feats.js";
import { mendAfterRelative } from "./mend-after-relative.js";
import { mendBetween } from "./mend-between.js";
import { mendDateFor } from "./mend-date-for.js";
import { mendDueTo } from "./mend-due-to.js";
import { mendFreeWhat } from "./mend-free-what.js";
import { mendFrontedClause } from "./mend-fronted-clause.js";
import { mendFrontedDay } from "./mend-fronted-day.js";
import { mendHeadNoun } from "./mend-head-noun.js";
import { mendHeadline } from "./mend-headline.js";
import { mendInfinitive } from "./mend-infinitive.js";
import { mendJoinedName } from "./mend-joined-name.js";
import { mendLoneVerb } from "./mend-lone-verb.js";
import { mendMonth } from "./mend-month.js";
import { mendNameHe } from "./mend-name-he.js";
import { mendOwned } from "./mend-owned.js";
import { mendPartedClause } from "./mend-parted-clause.js";
import { mendPerfect } from "./mend-perfect.js";
import { mendRelative } from "./mend-relative.js";
import { mendSecondDay } from "./mend-second-day.js";
import { mendSecondVerb } from "./mend-second-verb.js";
import { mendTwoObjects } from "./mend-two-objects.js";

/** Mends in a tree what the parser often gets wrong and the words alone can tell. It stays a tree with one root. */
export function mendTree(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let tree = tokens;
  for (const mend of mends) {
    const mended = mend(tree);
    if (mended !== tree && isTree(mended)) tree = mended;
  }
  return tree;
}

/** One root that every token hangs on. A mend that the parser's tree has no room for is left out. */
function isTree(tokens: readonly TaggedToken[]): boolean {
  if (tokens.filter(({ head }) => head < 0).length !== 1) return false;
  const isSafe = new Uint8Array(tokens.length);
  for (let start = 0; start < tokens.length; start++) {
    let steps = 0;
    for (let at = start; at >= 0 && isSafe[at] === 0; at = tokens[at]!.head) if (++steps > tokens.length) return false;
    for (let at = start; at >= 0 && isSafe[at] === 0; at = tokens[at]!.head) isSafe[at] = 1;
  }
  return true;
}

const mends: readonly ((tokens: readonly TaggedToken[]) => readonly TaggedToken[])[] = [
  mendJoinedName,
  mendNameHe,
  mendRelative,
  mendDueTo,
  mendFrontedDay,
  mendSecondDay,
  mendFreeWhat,
  mendMonth,
  mendTwoObjects,
  mendOwned,
  mendLoneVerb,
  mendAfterRelative,
  mendHeadline,
  mendFrontedClause,
  mendPartedClause,
  mendBetween,
  mendSecondVerb,
  mendInfinitive,
  mendHeadNoun,
  mendPerfect,
  mendDateFor,
];
