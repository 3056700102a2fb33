import type { Arrival, ArrivingReport, Outcome } from "../store.js";

/** What the record knows of a report when something about it arrives. */
export interface ReportState {
  readonly state: "kept" | "killed" | "forgotten";
  /** Readings, the oldest first. */
  readonly readings: readonly ReadingState[];
}

export interface ReadingState {
  readonly key: number;
  readonly version: number;
  readonly hash: string;
  readonly reader: string;
  /** Its report group. */
  readonly story: string;
  /** Whether it is the one that counts. */
  readonly isCurrent: boolean;
}

/** What to do with one batch. */
export interface BatchPlan {
  readonly outcomes: Outcome[];
  /** The report that each arrival is about. */
  readonly ids: string[];
  readonly additions: Addition[];
  /** Keys of kept readings that others replace. */
  readonly replaced: number[];
  readonly kills: { readonly id: string; readonly why: string }[];
}

export interface Addition {
  readonly arrival: ArrivingReport;
  readonly id: string;
  readonly version: number;
  /** Its report group, which all versions have in common. */
  readonly story: string;
  /** Whether a later arrival of the same batch replaces it at once. */
  isReplaced: boolean;
}

/**
 * Decides what arrivals mean, one after the other, so that a batch gives what its arrivals would give one by one. The
 * rules make adding safe to repeat: what was taken in once, also as an older version, is known; what was killed or
 * forgotten stays out.
 *
 * @param known what the record has, by report id; a report without an entry is new
 * @param origins the report that was last found at a place, for arrivals that are named by their content
 */
export function planBatch(
  arrivals: readonly Arrival[],
  reader: string,
  known: ReadonlyMap<string, ReportState>,
  origins: ReadonlyMap<string, string>,
): BatchPlan {
  const plan: BatchPlan = { outcomes: [], ids: [], additions: [], replaced: [], kills: [] };
  const drafts = new Map<string, Draft>();
  const foundAt = new Map(origins);
  const draftOf = (id: string): Draft => {
    const draft = drafts.get(id) ?? toDraft(known.get(id), plan);
    drafts.set(id, draft);
    return draft;
  };
  for (const arrival of arrivals) {
    if (arrival.kind === "kill") {
      plan.ids.push(arrival.id);
      plan.outcomes.push(planKill(arrival.id, arrival.why, draftOf(arrival.id), plan));
    } else {
      const id = chooseId(arrival, draftOf(arrival.id), foundAt);
      plan.ids.push(id);
      plan.outcomes.push(planReport(arrival, id, reader, draftOf(id), plan));
      if (arrival.isWhole) foundAt.set(arrival.from, id);
    }
  }
  return plan;
}

/** A report while the batch goes through it. `newest` is its newest version, with the reading that counts. */
interface Draft {
  state: ReportState["state"];
  /** Of all its versions. */
  readonly hashes: Set<string>;
  newest: { readonly version: number; readonly hash: string; readonly reader: string; readonly story: string } | null;
  /** Marks the newest reading as one that another has replaced. */
  replace: () => void;
}

function toDraft(known: ReportState | undefined, plan: BatchPlan): Draft {
  const hashes = new Set(known?.readings.map(({ hash }) => hash));
  const current = known?.readings.find(({ isCurrent }) => isCurrent) ?? null;
  const replace = () => {
    if (current) plan.replaced.push(current.key);
  };
  return { state: known?.state ?? "kept", hashes, newest: current, replace };
}

/** A document named by its content is a new version of what was found at its place before, unless it is known itself. */
function chooseId({ id, isWhole, from }: ArrivingReport, draft: Draft, foundAt: ReadonlyMap<string, string>): string {
  if (!isWhole || draft.newest || draft.state !== "kept") return id;
  return foundAt.get(from) ?? id;
}

function planReport(arrival: ArrivingReport, id: string, reader: string, draft: Draft, plan: BatchPlan): Outcome {
  if (draft.state !== "kept") return draft.state;
  const { newest, hashes } = draft;
  const { hash } = arrival;
  const isOlder = hashes.has(hash) && newest?.hash !== hash;
  if (isOlder || (newest?.hash === hash && newest.reader === reader)) return "known";
  const isSame = newest?.hash === hash;
  const version = isSame ? newest.version : (newest?.version ?? 0) + 1;
  const story = newest?.story ?? arrival.group ?? id;
  const addition: Addition = { arrival, id, version, story, isReplaced: false };
  plan.additions.push(addition);
  draft.replace();
  draft.replace = () => {
    addition.isReplaced = true;
  };
  hashes.add(hash);
  draft.newest = { version, hash, reader, story };
  if (!newest) return "new";
  return isSame ? "reread" : "changed";
}

function planKill(id: string, why: string, draft: Draft, plan: BatchPlan): Outcome {
  if (draft.state !== "kept") return draft.state;
  draft.state = "killed";
  plan.kills.push({ id, why });
  // What came in this very batch must not stay either.
  for (let index = plan.additions.length - 1; index >= 0; index--) {
    if (plan.additions[index]!.id === id) plan.additions.splice(index, 1);
  }
  return "killed";
}
