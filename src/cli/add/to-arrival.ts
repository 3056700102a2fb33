import { createHash } from "node:crypto";
import { hashText } from "../../base/hash.js";
import type { FoundReport } from "../../sources/source-item.js";
import type { ArrivingReport } from "../../store/store.js";

/** A found report as it arrives at the store, before it is read. */
export function toArrival({ id, from, item }: FoundReport, keepText: boolean): ArrivingReport {
  const content = "html" in item ? item.html : item.text;
  const { date = null, url } = item;
  const hash = createHash("sha256")
    .update(JSON.stringify([content, date]))
    .digest("hex");
  const isWhole = id === hashText(content) && !insideAnother.test(from);
  return { kind: "report", id, hash, from, isWhole, url, keepText };
}

/** A line of a table or list, an entry of a feed or archive: what stands there next time may be another report. */
const insideAnother = /:\d+$|\[\d+\]$|#/;
