import type { ReactNode } from "react";
import { type Row, saveFile, toCsv, toPng, toSvg } from "./save.js";

/**
 * What stands behind a table or a chart, to take away: its data, and with `picture` (the id of the element that holds
 * the chart, or what draws one) the chart itself.
 */
export function DataMenu({
  name,
  rows,
  picture,
  caption = "",
}: {
  name: string;
  rows?: () => readonly Row[];
  picture?: string | (() => SVGSVGElement);
  /** What a picture that has left the page must say of itself. */
  caption?: string;
}): ReactNode {
  const svg = () =>
    typeof picture === "function" ? picture() : document.querySelector<SVGSVGElement>(`#${picture} svg`)!;
  const items: readonly [string, () => void | Promise<void>][] = [
    ...(rows
      ? ([
          ["Data as CSV", () => saveFile(`${name}.csv`, "text/csv", toCsv(rows()))],
          ["Data as JSON", () => saveFile(`${name}.json`, "application/json", JSON.stringify(rows(), null, 2))],
        ] as [string, () => void | Promise<void>][])
      : []),
    ...(picture
      ? ([
          ["Picture as SVG", () => saveFile(`${name}.svg`, "image/svg+xml", toSvg(svg(), caption))],
          ["Picture as PNG", async () => saveFile(`${name}.png`, "image/png", await toPng(svg(), caption))],
        ] as [string, () => void | Promise<void>][])
      : []),
  ];
  return (
    <details
      className="menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") event.currentTarget.open = false;
      }}
    >
      <summary className="button quiet" aria-label={`Save ${name}`}>
        Save
      </summary>
      <ul>
        {items.map(([label, act]) => (
          <li key={label}>
            <button className="button quiet" type="button" onClick={() => void act()}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
