import { memo, type ReactNode } from "react";
import type { History } from "../../api/contract/shapes.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { LongList } from "../parts/long-list.js";
import { sayDay } from "../words/dates.js";
import { useNames } from "../words/names.js";
import { Evidence } from "./happening-list.js";

/** What each side asks of the other or holds, with the first and the last time it was said. */
export const DemandList = memo(function DemandList({
  demands: given,
  total,
}: {
  demands: History["demands"];
  total: number;
}): ReactNode {
  const names = useNames();
  const demands = given.toSorted((a, b) => (b.last ?? "").localeCompare(a.last ?? ""));
  return (
    <Card
      title="Demands and positions"
      about={demands.length < total ? `The latest ${demands.length} of ${total}.` : undefined}
      tools={
        <DataMenu
          name="demands"
          rows={() =>
            demands.map(({ kind, by, of, first, last, wordings, independent }) => ({
              kind,
              by,
              of,
              first,
              last,
              words: wordings.at(-1)?.words[0]?.text,
              independent,
            }))
          }
        />
      }
    >
      {demands.length === 0 && <p className="empty">None told.</p>}
      <LongList items={demands} keyOf={({ id }) => id} label="Demands and positions" className="list" scrolls>
        {(demand) => {
          const words = demand.wordings.at(-1)?.words[0];
          return (
            <>
              <div>
                <span className="badge">{demand.kind}</span> {names.of(demand.by)}
                {demand.of && ` ${demand.kind === "demand" ? "of" : "towards"} ${names.of(demand.of)}`}
              </div>
              {words && <Evidence words={words} />}
              <div className="cite">
                first {sayDay(demand.first)}, last {sayDay(demand.last)}; {demand.wordings.length}{" "}
                {demand.wordings.length === 1 ? "wording" : "wordings"}
                {demand.drift.gained.length > 0 && `; new words: ${demand.drift.gained.slice(0, 6).join(", ")}`}
              </div>
            </>
          );
        }}
      </LongList>
    </Card>
  );
});
