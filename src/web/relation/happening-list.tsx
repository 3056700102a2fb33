import { type ReactNode, useState } from "react";
import type { Happening, Words } from "../../api/contract/shapes.js";
import { paths } from "../location.js";
import { Deed } from "../parts/event-words.js";
import { sayDay } from "../words/dates.js";
import { useNames } from "../words/names.js";

const firstShown = 6;

/** Happenings with the words they stand on, each leading to its report. */
export function HappeningList({
  happenings,
  ids,
}: {
  happenings: readonly Happening[];
  ids: readonly string[];
}): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  const wanted = new Set(ids);
  const found = happenings.filter(({ id }) => wanted.has(id));
  const shown = isWhole ? found : found.slice(0, firstShown);
  return (
    <>
      <ul className="list">
        {shown.map((happening) => (
          <li key={happening.id}>
            <HappeningLine happening={happening} />
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <button className="button quiet" type="button" onClick={() => setIsWhole(true)}>
          {found.length - shown.length} more
        </button>
      )}
    </>
  );
}

export function HappeningLine({ happening }: { happening: Happening }): ReactNode {
  const { day, sources, targets, reciprocal, mentions, independent, reports } = happening;
  const names = useNames();
  const sayWho = ({ name, country }: Happening["sources"][number]) => (name === country ? names.of(country) : name);
  const words = mentions[0]?.words[0];
  return (
    <div>
      <span className="when">{sayDay(day)}</span> <Deed event={happening} /> {sources.map(sayWho).join(", ")}{" "}
      {reciprocal ? "↔" : "→"} {targets.map(sayWho).join(", ")}
      {words && (
        <>
          {" "}
          <Evidence words={words} />
        </>
      )}
      {reports > 1 && (
        <span className="cite">
          {" "}
          {reports} reports, {independent} independent
        </span>
      )}
    </div>
  );
}

/** Words of a report that lead to the place where they stand. */
export function Evidence({ words }: { words: Words }): ReactNode {
  return (
    <a className="words" href={paths.report(words.report, words.event)}>
      {words.text}
    </a>
  );
}
