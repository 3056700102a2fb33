import { memo, type ReactNode } from "react";
import type { Pair } from "../../api/contract/shapes.js";
import type { RelationOfPair } from "../charts/relation-of-pair.js";
import { paths } from "../location.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { sayDay } from "../words/dates.js";
import { useNames } from "../words/names.js";

const received = {
  above: "▲ above the visitor's rank",
  equal: "= the visitor's rank",
  below: "▼ below the visitor's rank",
};

/** Who travelled to whom, and who received the visitor at which rank. */
export const VisitTable = memo(function VisitTable({
  relation,
  pair,
  period,
}: {
  relation: RelationOfPair;
  pair: Pair;
  period: string;
}): ReactNode {
  const names = useNames();
  const { visits, text } = relation.visits;
  return (
    <Card
      title="Who goes to whom"
      about={names.inText(text)}
      tools={
        <DataMenu
          name={`visits-${pair.join("-")}`}
          rows={() =>
            visits.map((visit) => ({
              day: visit.day,
              from: visit.from,
              to: visit.to,
              visitor: visit.visitor?.name,
              office: visit.visitor?.office,
              receivedBy: visit.receivedBy?.name,
              receivedByOffice: visit.receivedBy?.office,
              received: visit.received,
            }))
          }
        />
      }
    >
      {visits.length === 0 ? (
        <p className="empty">No visit took place in this period.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <section className="scroll" style={{ maxHeight: "44rem" }} tabIndex={0} aria-label="Visits">
          <table className="stack">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Visitor</th>
                <th scope="col">Received by</th>
                <th scope="col">Returned</th>
              </tr>
            </thead>
            <tbody>
              {visits.toReversed().map((visit) => (
                <tr key={visit.encounter}>
                  <td data-label="Day">
                    <a href={paths.encounter(pair, visit.encounter, period)}>{sayDay(visit.day)}</a>
                  </td>
                  <td data-label="Visitor">
                    <Who who={visit.visitor} land={names.of(visit.from)} />
                    <div className="cite">to {names.of(visit.to)}</div>
                  </td>
                  <td data-label="Received by">
                    <Who who={visit.receivedBy} land="not told" />
                    {visit.received && <div className="cite">{received[visit.received]}</div>}
                  </td>
                  <td data-label="Returned">
                    {visit.returnedBy ? <a href={paths.encounter(pair, visit.returnedBy, period)}>yes</a> : "not seen"}
                    {visit.firstSince && <div className="cite">first since {sayDay(visit.firstSince)}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  );
});

function Who({ who, land }: { who: RelationOfPair["visits"]["visits"][number]["visitor"]; land: string }): ReactNode {
  if (!who) return land;
  return (
    <>
      {who.person ? <a href={paths.person(who.person)}>{who.name}</a> : who.name}
      {who.office && (
        <div className="cite">
          <a href={paths.office(who.office, who.country)}>{who.office}</a>
        </div>
      )}
    </>
  );
}
