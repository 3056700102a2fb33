import { Fragment, type ReactNode, useState } from "react";
import type { CodebookTable, CodebookView, FiredCounts } from "../../api/contract/shapes.js";
import { type Asked, useAnswer, withQuery } from "../ask.js";
import { paths, setQuery, useLocation } from "../location.js";
import { Show } from "../parts/asked.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { EventTile, toEventRow, useSayActor } from "../parts/event-words.js";
import { SearchField } from "../parts/search-field.js";
import { useTitle } from "../title.js";
import {
  columnMeanings,
  quadMeanings,
  rankMeanings,
  sectorMeanings,
  stageMeanings,
  typeMeanings,
} from "../words/meanings.js";

/** The rules of coding: every row with its example, how often it fired and on what, and every code in words. */
export function CodebookPage({ mark }: { mark: number }): ReactNode {
  useTitle("Codebook");
  const { query } = useLocation();
  const wanted = new URLSearchParams([...query].filter(([name]) => ["file", "row", "find"].includes(name)));
  const view = useAnswer("getCodebook", "/codebook", mark);
  const table = useAnswer("getCodebookTable", withQuery("/codebook/table", wanted), mark);
  return (
    <div className="page">
      <h1>Codebook</h1>
      <Show asked={view} what="Opening the codebook">
        {(opened) => <Opened view={opened} asked={table} mark={mark} />}
      </Show>
    </div>
  );
}

function Opened({ view, asked, mark }: { view: CodebookView; asked: Asked<CodebookTable>; mark: number }): ReactNode {
  const { query } = useLocation();
  const fired = useAnswer("countFired", "/codebook/fired", mark).value;
  const row = query.get("row");
  return (
    <>
      <p className="in-words">
        Version {view.version}. Rows stand in files that any spreadsheet opens.{" "}
        {fired
          ? `How often each fired is counted in the latest ${fired.readings.toLocaleString("en")} reports; the number leads to what it made.`
          : "How often each fired is being counted …"}
      </p>
      <div className="row">
        <label className="field">
          Table
          <select
            value={asked.value?.file ?? ""}
            onChange={(event) => setQuery({ file: event.target.value, row: null }, "push")}
          >
            {view.tables.map(({ file, rows }) => (
              <option key={file} value={file}>
                {file} ({rows.toLocaleString("en")})
              </option>
            ))}
          </select>
        </label>
        <SearchField name="find" label="Find in the table" query={query} />
      </div>
      {row !== null && <FiredEvents row={row} mark={mark} />}
      <Show asked={asked} what="Opening the table">
        {(table) => <Table key={table.file} table={table} fired={fired} row={row} />}
      </Show>
      <div className="columns">
        <Meanings title="Types (PLOVER)" meanings={typeMeanings} />
        <Meanings title="Stages of a deed" meanings={stageMeanings} />
        <Meanings title="Sectors of actors" meanings={sectorMeanings} />
        <Meanings title="Ranks of protocol" meanings={rankMeanings} />
        <Meanings title="Quad classes" meanings={quadMeanings} />
      </div>
    </>
  );
}

const step = 80;

function placeOf(column: string, at: number): number {
  if (at < 2) return at;
  return ["example", "expect"].includes(column) ? at : at + 100;
}

function Table({
  table,
  fired,
  row,
}: {
  table: CodebookTable;
  fired: FiredCounts | null;
  row: string | null;
}): ReactNode {
  const [count, setCount] = useState(step);
  const { file, columns, rows, found } = table;
  // What a row is for is seen by its example, which files have last.
  const order = columns.map((_, at) => at).sort((a, b) => placeOf(columns[a]!, a) - placeOf(columns[b]!, b));
  const shown = rows.slice(0, count);
  const widths = columns.map((_, at) => {
    const longest = Math.max(0, ...shown.map((cells) => cells[at]?.length ?? 0));
    return longest > 60 ? "long" : longest > 20 ? "middling" : undefined;
  });
  return (
    <Card
      title={file}
      about={`${found.toLocaleString("en")} ${found === 1 ? "row" : "rows"}${found > rows.length ? `; the first ${rows.length} can be listed here, words find the others` : ""}`}
      tools={
        <DataMenu
          name={file.replaceAll(/\W/g, "-")}
          rows={() =>
            rows.map((cells) => ({
              ...Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""])),
              fired: fired?.fired[cells[0]!] ?? 0,
            }))
          }
        />
      }
    >
      <details>
        <summary>What the columns hold</summary>
        <dl className="facts">
          {["fired", ...columns].map((column) => [
            <dt key={column}>{column}</dt>,
            <dd key={`${column} meaning`}>{columnMeanings[column] ?? "see the README beside the tables"}</dd>,
          ])}
        </dl>
      </details>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="scroll codebook" tabIndex={0} aria-label={file}>
        <table>
          <thead>
            <tr>
              <th scope="col" title={columnMeanings.fired}>
                fired
              </th>
              {order.map((at) => (
                <th key={columns[at]} scope="col" title={columnMeanings[columns[at]!]}>
                  {columns[at]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells) => (
              <tr key={cells.join("\t")} className={cells[0] === row ? "chosen" : undefined}>
                <td>
                  <FiredCount row={cells[0]!} count={fired?.fired[cells[0]!]} />
                </td>
                {order.map((at) => (
                  <td key={columns[at]} className={widths[at]}>
                    <Cell text={cells[at] ?? ""} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > count && (
          <button className="button quiet" type="button" onClick={() => setCount(count + step)}>
            More rows
          </button>
        )}
      </section>
    </Card>
  );
}

/** Long lists of words may be broken between any two. */
function Cell({ text }: { text: string }): ReactNode {
  return text.split("|").map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a cell never move.
    <Fragment key={at}>
      {at > 0 && (
        <>
          |<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}

function FiredCount({ row, count }: { row: string; count: number | undefined }): ReactNode {
  if (!count) return "";
  return (
    <a href={paths.codebook(new URLSearchParams({ row }).toString())} title={`Events of ${row}`}>
      {count.toLocaleString("en")}
    </a>
  );
}

/** What a row made, the latest first. */
function FiredEvents({ row, mark }: { row: string; mark: number }): ReactNode {
  const query = new URLSearchParams({ row });
  const asked = useAnswer("listFired", withQuery("/codebook/fired/events", query), mark);
  const [isWhole, setIsWhole] = useState(false);
  const say = useSayActor();
  return (
    <Card
      title={`Events of ${row}`}
      about="What the row made or moved, the latest first; each leads to its words."
      tools={
        <DataMenu
          name={`events-${row.replaceAll(/\W/g, "-")}`}
          rows={() => (asked.value ?? []).map((hit) => toEventRow(hit, say))}
        />
      }
    >
      <Show asked={asked} what="Looking for events">
        {(hits) => {
          const latest = hits.toReversed();
          const shown = isWhole ? latest : latest.slice(0, 6);
          if (hits.length === 0) return <p className="empty">It did not fire in the reports looked at.</p>;
          return (
            <>
              <ul className="tiles">
                {shown.map((hit) => (
                  <li key={hit.event.id}>
                    <EventTile hit={hit} />
                  </li>
                ))}
              </ul>
              {shown.length < latest.length && (
                <button className="button quiet" type="button" onClick={() => setIsWhole(true)}>
                  {latest.length - shown.length} more
                </button>
              )}
            </>
          );
        }}
      </Show>
    </Card>
  );
}

function Meanings({ title, meanings }: { title: string; meanings: Readonly<Record<string, string>> }): ReactNode {
  return (
    <Card
      title={title}
      tools={
        <DataMenu
          name={title.toLowerCase().replaceAll(/\W+/g, "-")}
          rows={() => Object.entries(meanings).map(([code, meaning]) => ({ code, meaning }))}
        />
      }
    >
      <dl className="facts">
        {Object.entries(meanings).map(([code, meaning]) => [
          <dt key={code}>{code}</dt>,
          <dd key={`${code} meaning`}>{meaning}</dd>,
        ])}
      </dl>
    </Card>
  );
}
