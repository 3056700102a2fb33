import type { Note } from "../../base/note.js";
import { readDateCell } from "../../report/dates/read-date-cell.js";
import { foundReport, type SourceItem, type WithheldReport } from "../source-item.js";
import { composePage, type Parts } from "./compose-page.js";

/** An item of an agency's wire, as ninjs and NewsML-G2 both describe it. */
export interface AgencyItem {
  /** The name of the report, the same for all of its versions. */
  readonly id: string;
  readonly version?: string | undefined;
  /** "usable", "withheld" or "canceled" (IPTC NewsCodes, pubstatus). */
  readonly status: string;
  /** A time; empty where the item is embargoed and no time is named. */
  readonly embargoed?: string | undefined;
  readonly isCorrection: boolean;
  /** What the editors say to those who get the item. */
  readonly advice?: string | undefined;
  /** When this version was made. */
  readonly created?: string | undefined;
  /** Null where the item has no text, as one that only kills another. */
  readonly parts: Parts | null;
}

/** The report of an item, unless its agency lets no one use it, or not yet. */
export function readAgencyItem(agencyItem: AgencyItem, from: string, now: number): SourceItem {
  const { id, version, created, isCorrection, advice, parts } = agencyItem;
  const withheld = judgeUse(agencyItem, now);
  if (withheld) return { from, id, withheld };
  if (!parts) return { from, skipped: "item without text" };
  const { date, notes } = readDateCell(created);
  const named = version ? `version ${version} of ${id}` : id;
  const corrected: Note[] = isCorrection
    ? [
        {
          code: "sources/correction",
          message: `The agency marks ${named} as a correction${advice ? `: ${advice}` : "."}`,
        },
      ]
    : [];
  return foundReport(
    from,
    { id, html: composePage(parts), ...(date && { date }) },
    { notes: [...corrected, ...notes] },
  );
}

function judgeUse({ status, embargoed, advice }: AgencyItem, now: number): WithheldReport["withheld"] | null {
  const because = advice ? `: ${advice}` : "";
  if (/cancel/i.test(status)) return { state: "killed", until: null, why: `killed by its agency${because}` };
  if (embargoed !== undefined) {
    const until = Date.parse(embargoed);
    // A time that cannot be read must not let a report out.
    if (Number.isNaN(until)) return { state: "embargoed", until: null, why: `embargoed${because}` };
    if (until > now) return { state: "embargoed", until: embargoed, why: `embargoed until ${embargoed}${because}` };
  }
  if (/withheld/i.test(status)) return { state: "withheld", until: null, why: `withheld by its agency${because}` };
  return null;
}
