import type { Actor } from "../base/actor.js";
import type { Claim, Event, When, Where } from "../base/event.js";
import { hashText } from "../base/hash.js";
import type { Report } from "../base/report.js";
import { overlaps, type Span } from "../base/span.js";
import type { Stage } from "../base/stage.js";
import type { Crosswalk } from "../codebook/crosswalk.js";
import type { Arguments } from "./arguments.js";
import type { Deed } from "./deed.js";
import type { Sides } from "./find-sides.js";

/** What was found for one deed, ready to be written down as an event. */
export interface Findings {
  readonly deed: Deed;
  readonly args: Arguments;
  readonly sides: Sides;
  readonly claim: Claim;
  readonly background: boolean;
  readonly when: When | undefined;
  readonly where: Where | undefined;
}

export function makeEvent(findings: Findings, report: Report, crosswalk: Crosswalk): Event {
  const { deed, sides, claim, background, when, where } = findings;
  const { sentence } = deed.tree;
  const trigger = spanOf(deed, [...deed.words]);
  const clause = spanOf(deed, [...deed.words, deed.top, ...sides.heads.flatMap((head) => phraseOf(deed, head))]);
  const coding = crosswalk.derive(deed.act, deed.stage);
  const { sources, targets } = sides;
  const suspect = report.suspect.filter((passage) => overlaps(passage, clause));
  const names = (side: readonly Actor[]): string =>
    side.map(({ country, sector, person }) => [country, sector, person].join("/")).join("+");
  const key = [report.id, trigger.start, trigger.end, deed.act, deed.stage, names(sources), names(targets)];
  return {
    id: hashText(key.join("|")),
    report: report.id,
    sentence: sentence.index,
    act: deed.act,
    stage: deed.stage,
    type: coding.type,
    mode: coding.mode,
    contexts: [],
    cameo: coding.cameo,
    quad: coding.quad,
    goldstein: coding.goldstein,
    intensity: coding.intensity,
    sources: [...sources],
    targets: [...targets],
    reciprocal: deed.mutual && together.has(deed.stage),
    ...(when && { when }),
    ...(where && { where }),
    claim,
    background,
    evidence: { trigger, clause, sentence: { start: sentence.start, end: sentence.end } },
    confidence: judgeConfidence(sides, suspect.length > 0, report.damage?.score ?? 0),
    why: [...deed.why].reverse(),
    notes: suspect.map(({ start, end, why }) => ({
      code: "event/suspect-passage",
      message: why,
      span: { start, end },
    })),
  };
}

/** Both sides meet, plan to or may; but one side refuses, cancels or asks. */
const together: ReadonlySet<Stage> = new Set(["done", "planned", "possible", "postponed"]);

/**
 * From 1 down: a side that is inferred or read from a possessor, words that look damaged, and all that a damaged report
 * tells (by half of its score, since most of its sentences may be sound) are trusted less.
 */
function judgeConfidence({ sources, targets, byOwner }: Sides, damaged: boolean, damage: number): number {
  let confidence = 0.9;
  for (const actor of [...sources, ...targets]) {
    if (actor.certainty === "inferred") confidence *= 0.9;
    if (actor.certainty === "unknown") confidence *= 0.7;
  }
  if (byOwner) confidence *= 0.8;
  if (damaged) confidence *= 0.5;
  else confidence *= 1 - damage / 2;
  return Math.round(confidence * 100) / 100;
}

function spanOf(deed: Deed, indices: readonly number[]): Span {
  const { tokens } = deed.tree.sentence;
  return {
    start: Math.min(...indices.map((index) => tokens[index].start)),
    end: Math.max(...indices.map((index) => tokens[index].end)),
  };
}

/** The tokens of a noun phrase without the clauses that hang on it. */
function phraseOf({ tree }: Deed, head: number): number[] {
  const phrase = [head];
  for (let next = 0; next < phrase.length; next++) {
    for (const child of tree.children(phrase[next])) {
      if (!/^(acl|advcl|ccomp|parataxis|punct|conj|cc|appos|dep)/.test(tree.token(child).deprel)) phrase.push(child);
    }
  }
  return phrase;
}
