import type { ReactNode } from "react";
import type { CodebookView } from "../../api/contract/shapes.js";
import { useAnswer } from "../ask.js";
import { setQuery, useLocation } from "../location.js";
import { Show } from "../parts/asked.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { quadMeanings, stageMeanings, typeMeanings } from "../words/meanings.js";

const rowsShown = 200;

/** The rules of coding: every row with its example and how often it fired, and every code in words. */
export function CodebookPage({ mark }: { mark: number }): ReactNode {
  const asked = useAnswer("getCodebook", "/codebook", mark);
  return (
    <div className="page">
      <h1>Codebook</h1>
      <Show asked={asked} what="Opening the codebook">
        {(view) => <Opened view={view} />}
      </Show>
    </div>
  );
}

function Opened({ view }: { view: CodebookView }): ReactNode {
  const { query } = useLocation();
  const row = query.get("row");
  const words = (query.get("find") ?? "").toLowerCase();
  const holder = row === null ? undefined : view.tables.find(({ rows }) => rows.some(([id]) => id === row));
  const table =
    view.tables.find(({ file }) => file === query.get("file")) ??
    holder ??
    view.tables.find(({ file }) => file.startsWith("acts/"))!;
  const found = table.rows
    .filter((cells) => words === "" || cells.some((cell) => cell.toLowerCase().includes(words)))
    .toSorted((a, b) => Number(b[0] === row) - Number(a[0] === row));
  const shown = found.slice(0, rowsShown);
  return (
    <>
      <p className="in-words">
        Version {view.version}. Rows stand in files that any spreadsheet opens; here with how often each fired in{" "}
        {view.readings.toLocaleString("en")} reports of this record.
      </p>
      <div className="row">
        <label className="field">
          Table
          <select value={table.file} onChange={(event) => setQuery({ file: event.target.value, row: null })}>
            {view.tables.map(({ file }) => (
              <option key={file}>{file}</option>
            ))}
          </select>
        </label>
        <label className="field">
          Find
          <input
            type="search"
            value={query.get("find") ?? ""}
            onChange={(event) => setQuery({ find: event.target.value })}
          />
        </label>
      </div>
      <Card
        title={table.file}
        about={`${found.length} rows${found.length > shown.length ? `, the first ${shown.length} shown` : ""}`}
        tools={
          <DataMenu
            name={table.file.replaceAll(/\W/g, "-")}
            rows={() =>
              found.map((cells) => Object.fromEntries(table.columns.map((name, at) => [name, cells[at] ?? ""])))
            }
          />
        }
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section className="scroll" tabIndex={0} aria-label={table.file}>
          <table>
            <thead>
              <tr>
                <th scope="col">fired</th>
                {table.columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((cells) => (
                <tr key={cells.join("\t")} style={cells[0] === row ? { background: "var(--mark)" } : undefined}>
                  <td>{view.fired[cells[0]!] ?? ""}</td>
                  {table.columns.map((name, at) => (
                    <td key={name}>{cells[at]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Card>
      <div className="columns">
        <Meanings title="Types (PLOVER)" meanings={typeMeanings} />
        <Meanings title="Stages" meanings={stageMeanings} />
        <Meanings title="Quad classes" meanings={quadMeanings} />
      </div>
    </>
  );
}

function Meanings({ title, meanings }: { title: string; meanings: Readonly<Record<string, string>> }): ReactNode {
  return (
    <Card title={title}>
      <dl className="facts">
        {Object.entries(meanings).map(([code, meaning]) => [
          <dt key={code}>{code}</dt>,
          <dd key={`${code} meaning`}>{meaning}</dd>,
        ])}
      </dl>
    </Card>
  );
}
