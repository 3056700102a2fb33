import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { ReportView } from "../../api/contract/shapes.js";
import { markText } from "./mark-text.js";

type Record = ReportView["record"];

/** The text as it came, with what was read from it marked; choosing a deed shows its event. */
export function ReportText({
  record,
  chosen,
  onChoose,
}: {
  record: Record;
  chosen: Record["events"][number] | null;
  onChoose: (event: string) => void;
}): ReactNode {
  const pieces = useMemo(() => markText(record.report, record.events, chosen), [record, chosen]);
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves to the words whenever another event is chosen.
  useEffect(() => {
    place.current?.querySelector("mark.trigger")?.scrollIntoView({ block: "nearest" });
  }, [chosen?.id]);
  return (
    <section
      className="report-text scrolled"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
      aria-label="Text of the report"
      ref={place}
      lang={record.report.language ?? undefined}
    >
      {pieces.map(({ text, start, classes, event, title }) => {
        if (classes.length === 0) return text;
        const isMark = classes.some((one) => !["title", "removed", "suspect"].includes(one));
        if (!isMark) {
          return (
            <span key={start} className={classes.join(" ")} title={title ?? undefined}>
              {text}
            </span>
          );
        }
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list of events beside the text does the same by keyboard.
          <mark
            key={start}
            className={classes.join(" ")}
            title={title ?? undefined}
            onClick={event === null ? undefined : () => onChoose(event)}
          >
            {text}
          </mark>
        );
      })}
    </section>
  );
}

export function Legend(): ReactNode {
  return (
    <p className="legend report-text" style={{ fontSize: "0.84rem", whiteSpace: "normal" }}>
      <mark className="deed">deed</mark> <span>chosen:</span> <mark className="trigger">deed</mark>
      <mark className="source">source</mark> <mark className="target">target</mark>
      <mark className="time">when, where</mark> <span className="removed">left out</span>
      <span className="suspect">looks damaged</span>
    </p>
  );
}
