import * as z from "zod";
import { ReadoutError } from "../../base/readout-error.js";
import type { PageOptions } from "../query.js";

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
