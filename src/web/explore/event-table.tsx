import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { EventHit } from "../../api/contract/shapes.js";
import { ask, withQuery } from "../ask.js";
import { paths } from "../location.js";
import { Trouble } from "../parts/asked.js";
import { Deed, Sides, sayWhen } from "../parts/event-words.js";
import { ReviewMark } from "../parts/review-mark.js";
import { nothingKept } from "../words/nothing-kept.js";

const pageSize = 100;
/** In pixels, as the style sheet has it; narrow pages put the parts of a row below each other. */
const rowHeight = matchMedia("(max-width: 900px)").matches ? 118 : 62;

/** All events that are asked for, loaded as one scrolls; only the rows in sight are on the page. */
export function EventTable({ query, mark }: { query: URLSearchParams; mark: number }): ReactNode {
  const address = query.toString();
  const [rows, setRows] = useState<readonly EventHit[]>([]);
  const [next, setNext] = useState<string | null>("");
  const [trouble, setTrouble] = useState<Error | null>(null);
  const place = useRef<HTMLElement>(null);
  const loading = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed question or record begins anew.
  useEffect(() => {
    setRows([]);
    setNext("");
    setTrouble(null);
    loading.current = false;
    place.current?.scrollTo(0, 0);
  }, [address, mark]);
  const table = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = table.getVirtualItems();
  const end = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (next === null || loading.current || end < rows.length - 20 - 1) return;
    loading.current = true;
    let isCurrent = true;
    const page = new URLSearchParams(address);
    page.set("limit", String(pageSize));
    if (next) page.set("after", next);
    ask("listEvents", withQuery("/events", page)).then(
      (found) => {
        if (!isCurrent) return;
        loading.current = false;
        setRows((before) => (next ? [...before, ...found.items] : found.items));
        setNext(found.next);
      },
      (error: Error) => isCurrent && setTrouble(error),
    );
    return () => {
      isCurrent = false;
      loading.current = false;
    };
  }, [address, next, end, rows.length]);
  if (trouble) return <Trouble error={trouble} />;
  if (rows.length === 0) {
    if (next !== null) return <p className="waiting">Looking for events …</p>;
    return (
      <p className="empty">
        {address === "" ? nothingKept : "No event fits all of this. Take a condition away, or choose other words."}
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="grid-table" ref={place} tabIndex={0} aria-label="Events">
      <div className="grid-row grid-head" aria-hidden="true">
        <span>When</span>
        <span>Deed</span>
        <span>Who</span>
        <span>Words</span>
      </div>
      <div style={{ height: table.getTotalSize(), position: "relative" }}>
        {items.map((item) => {
          const hit = rows[item.index]!;
          return (
            <a
              key={`${hit.event.id} ${item.index}`}
              className="grid-row"
              href={paths.report(hit.report.id, hit.event.id)}
              style={{
                position: "absolute",
                top: 0,
                left: 0,
                right: 0,
                height: rowHeight,
                transform: `translateY(${item.start}px)`,
              }}
            >
              <span className="when">{sayWhen(hit)}</span>
              <span>
                <Deed event={hit.event} /> <ReviewMark review={hit.review} />
              </span>
              <span className="two-lines">
                <Sides event={hit.event} />
              </span>
              <span className="words clip">{hit.sentence || hit.report.title}</span>
            </a>
          );
        })}
      </div>
    </section>
  );
}
