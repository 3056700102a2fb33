import type { TaggedToken } from "../find-feats.js";
import { mendBetween } from "./mend-between.js";
import { mendDateFor } from "./mend-date-for.js";
import { mendDueTo } from "./mend-due-to.js";
import { mendFreeWhat } from "./mend-free-what.js";
import { mendFrontedDay } from "./mend-fronted-day.js";
import { mendHeadNoun } from "./mend-head-noun.js";
import { mendInfinitive } from "./mend-infinitive.js";
import { mendJoinedName } from "./mend-joined-name.js";
import { mendLoneVerb } from "./mend-lone-verb.js";
import { mendNameHe } from "./mend-name-he.js";
import { mendPerfect } from "./mend-perfect.js";
import { mendRelative } from "./mend-relative.js";
import { mendSecondDay } from "./mend-second-day.js";
import { mendSecondVerb } from "./mend-second-verb.js";

/** Mends in a tree what the parser often gets wrong and the words alone can tell. It stays a tree with one root. */
export function mendTree(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  return mends.reduce((mended, mend) => mend(mended), tokens);
}

const mends: readonly ((tokens: readonly TaggedToken[]) => readonly TaggedToken[])[] = [
  mendJoinedName,
  mendNameHe,
  mendRelative,
  mendDueTo,
  mendFrontedDay,
  mendSecondDay,
  mendFreeWhat,
  mendLoneVerb,
  mendBetween,
  mendSecondVerb,
  mendInfinitive,
  mendHeadNoun,
  mendPerfect,
  mendDateFor,
];
