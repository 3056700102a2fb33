import * as z from "zod";
import { ReadoutError } from "../../base/readout-error.js";
import type { PageOptions } from "../query.js";
import type { Parameters } from "./build-conditions.js";
import type { SqlRow } from "./database.js";

/** Where a page ended: the day and the id of its last item. The same in every store, and for good. */
export interface Cursor {
  readonly day: string | null;
  readonly id: string;
}

const Shape = z.tuple([z.string().nullable(), z.string()]);

export function writeCursor({ day, id }: Cursor): string {
  return Buffer.from(JSON.stringify([day, id])).toString("base64url");
}

export function readCursor(text: string): Cursor {
  try {
    const [day, id] = Shape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { day, id };
  } catch (cause) {
    throw new ReadoutError("store/bad-cursor", `“${text}” is no place in a list`, {
      hint: "Give `next` of the page before, as it is.",
      cause,
    });
  }
}

const limitDefault = 100;
const limitMax = 1000;

/** How many items a page has. */
export function readLimit({ limit = limitDefault }: PageOptions): number {
  return Math.max(1, Math.min(limitMax, Math.floor(limit)));
}

/** The condition under which a row comes after the cursor; `day` is a column of days ("CAST") or of text (""). */
type Behind = (kind: "CAST" | "", day: string, id: string, parameters: Parameters) => string;

/**
 * Rows for a page and one more, which tells whether there is another page. The order is the latest first and undated
 * last; the undated ones are asked for by themselves, because an index serves each of the two conditions and not both
 * joined by OR.
 */
export async function fillPage(
  after: string | undefined,
  limit: number,
  ask: (behind: Behind, rest: number) => Promise<readonly SqlRow[]>,
): Promise<SqlRow[]> {
  const rows: SqlRow[] = [];
  for (const behind of after === undefined ? [everything] : listParts(readCursor(after))) {
    if (rows.length <= limit) rows.push(...(await ask(behind, limit + 1 - rows.length)));
  }
  return rows;
}

const everything: Behind = () => "";
const undated: Behind = (_, day) => `${day} IS NULL`;

function listParts({ day: cursorDay, id: cursorId }: Cursor): Behind[] {
  if (cursorDay === null) return [(_, day, id, parameters) => `${day} IS NULL AND ${id} > ${parameters.add(cursorId)}`];
  const dated: Behind = (kind, day, id, parameters) => {
    const value = parameters.add(cursorDay);
    const given = kind === "CAST" ? `CAST(${value} AS date)` : value;
    return `${day} <= ${given} AND (${day} < ${given} OR ${id} > ${parameters.add(cursorId)})`;
  };
  return [dated, undated];
}
