import { memo, type ReactNode, useId, useMemo, useRef, useState } from "react";
import type { EncounterHead } from "../../api/contract/shapes.js";
import { paths } from "../location.js";
import { DataMenu } from "../parts/data-menu.js";
import { daysBetween, dayToTime, sayDay, sayPeriod, timeToDay } from "../words/dates.js";
import { useNames } from "../words/names.js";
import type { RelationOfPair } from "./relation-of-pair.js";
import { usePlot } from "./use-plot.js";

const margin = { left: 44, right: 40, top: 14, bottom: 28 };
const plotHeight = 250;
const narrow = 560;
/** Lines above the chart that the turns are told in, and what a letter takes there; in pixels. */
const turnLine = { height: 14, rowsMax: 5, letter: 6.3 };
/** More marks than that would lie on each other; those that most sources tell are shown. */
const encountersMax = 150;

type Grain = "day" | "week" | "month" | "quarter";

/**
 * Cooperation above the line and conflict below it, with the smoothed level, the turns of the relation with their
 * intervals, and the encounters. Dragging over it chooses a period; the two date fields beside it do the same by keyboard.
 */
export const Timeline = memo(function Timeline({
  relation,
  encounters,
  period,
  onPeriod,
}: {
  relation: RelationOfPair;
  encounters: readonly EncounterHead[];
  period: string;
  onPeriod: (from: string, to: string) => void;
}): ReactNode {
  const id = useId().replaceAll(/\W/g, "");
  const names = useNames();
  const [brush, setBrush] = useState<{ from: number; to: number } | null>(null);
  const scale = useRef<{ toTime(x: number): number } | null>(null);
  const { grain, bins } = useMemo(() => binDays(relation), [relation]);
  const met = useMemo(
    () =>
      encounters
        .filter(({ start, states }) => start !== null && start.length === 10 && states.length > 0)
        .toSorted((a, b) => b.independent - a.independent)
        .slice(0, encountersMax),
    [encounters],
  );
  const place = usePlot(
    (plot, width) => {
      const most = Math.max(1, ...bins.map(({ cooperation }) => cooperation), ...bins.map(({ conflict }) => -conflict));
      const levelMost = Math.ceil(Math.max(1, ...relation.days.map(({ level }) => Math.abs(level))));
      const levelScale = most / levelMost;
      const turns = placeTurns(relation, width);
      const marginTop = margin.top + turnLine.height * Math.max(0, ...turns.map(({ row }) => row + 1));
      const picture = plot.plot({
        width,
        height: plotHeight + marginTop,
        marginLeft: margin.left,
        marginRight: margin.right,
        marginTop,
        marginBottom: margin.bottom,
        ariaLabel: `Cooperation and conflict, ${sayPeriod(relation.from, relation.to)}`,
        x: { type: "utc", domain: [dayToTime(relation.from), dayToTime(relation.to) + 86_400_000], label: null },
        y: { domain: [-most * 1.15, most * 1.15], label: null, grid: true, ticks: 5 },
        marks: [
          plot.rectX(relation.changes, {
            x1: (change: { from: string }) => dayToTime(change.from),
            x2: (change: { to: string }) => dayToTime(change.to) + 86_400_000,
            y1: () => -most * 1.15,
            y2: () => most * 1.15,
            fill: "var(--neutral-soft)",
            fillOpacity: 0.8,
          }),
          plot.rectY(bins, { x1: "from", x2: "to", y: "cooperation", fill: "var(--coop)", inset: 0.5 }),
          plot.rectY(bins, { x1: "from", x2: "to", y: "conflict", fill: "var(--conf)", inset: 0.5 }),
          plot.ruleY([0], { stroke: "currentColor" }),
          plot.lineY(relation.days, {
            x: (day: { day: string }) => dayToTime(day.day),
            y: (day: { level: number }) => day.level * levelScale,
            stroke: "currentColor",
            strokeWidth: 1.4,
            strokeOpacity: 0.8,
            curve: "step-after",
          }),
          plot.axisY({ anchor: "left", ticks: 5, label: null }),
          plot.axisY(
            [-levelMost, 0, levelMost].map((level) => level * levelScale),
            {
              anchor: "right",
              tickSize: 0,
              tickFormat: (y: number) => String(Math.round(y / levelScale)).replace("-", "−"),
            },
          ),
          plot.ruleX(relation.changes, {
            x: (change: { at: string }) => dayToTime(change.at),
            stroke: "currentColor",
            strokeDasharray: "4 3",
          }),
          ...turns.map(({ at, text, side, row }) =>
            plot.text([at], {
              x: () => dayToTime(at),
              y: () => most * 1.15,
              text: () => text,
              textAnchor: side,
              lineAnchor: "bottom",
              dx: side === "end" ? 4 : -4,
              dy: -4 - row * turnLine.height,
              fill: "currentColor",
              fontSize: 11,
            }),
          ),
          plot.dot(met, {
            x: (encounter: EncounterHead) => dayToTime(encounter.start!),
            y: () => 0,
            r: 4.5,
            symbol: (encounter: EncounterHead) => (encounter.stage === "done" ? "circle" : "times"),
            fill: (encounter: EncounterHead) => (encounter.stage === "done" ? "var(--card)" : "none"),
            stroke: "currentColor",
            strokeWidth: 1.6,
            href: (encounter: EncounterHead) => paths.encounter(relation.pair, encounter.id, period),
            title: (encounter: EncounterHead) =>
              `${encounter.kind} ${encounter.stage}, ${sayPeriod(encounter.start, encounter.end)}: ${encounter.participants.map(({ name }) => name).join(", ")}`,
          }),
        ],
      });
      const x = picture.scale("x")!;
      scale.current = { toTime: (pixel) => Number(x.invert!(pixel)) };
      return picture;
    },
    [bins, relation, met, period],
  );
  const choose = (from: number, to: number) => {
    setBrush(null);
    const { toTime } = scale.current!;
    if (Math.abs(to - from) < 6) return;
    onPeriod(timeToDay(toTime(Math.min(from, to))), timeToDay(toTime(Math.max(from, to))));
  };
  return (
    <figure>
      <div
        id={`chart${id}`}
        className="chart"
        onPointerDown={(event) => {
          if ((event.target as Element).closest("a") || event.pointerType === "touch") return;
          const at = event.nativeEvent.clientX - event.currentTarget.getBoundingClientRect().left;
          event.currentTarget.setPointerCapture(event.pointerId);
          setBrush({ from: at, to: at });
        }}
        onPointerMove={(event) => {
          if (!brush) return;
          setBrush({ ...brush, to: event.clientX - event.currentTarget.getBoundingClientRect().left });
        }}
        onPointerUp={() => brush && choose(brush.from, brush.to)}
      >
        <div ref={place} style={{ minHeight: plotHeight }} />
        {brush && (
          <div
            className="brush"
            style={{ left: Math.min(brush.from, brush.to), width: Math.abs(brush.to - brush.from) }}
          />
        )}
      </div>
      <figcaption className="card-head">
        <span className="legend">
          <span>
            <span className="sign coop">▮</span> above: cooperation
          </span>
          <span>
            <span className="sign conf">▮</span> below: conflict, weights added up by {grain}
          </span>
          <span>— mean weight, smoothed (scale on the right)</span>
          <span>┆ turn, with its interval shaded</span>
          <span>
            ○ encounter, × one that did not take place
            {met.length === encountersMax && ` (the ${encountersMax} that most sources tell)`}
          </span>
        </span>
        <DataMenu
          name={`relation-${relation.pair.join("-")}`}
          picture={`chart${id}`}
          caption={`${names.of(relation.pair[0])} – ${names.of(relation.pair[1])}, ${sayPeriod(relation.from, relation.to)}. Bars: weights of cooperation (above) and conflict (below) by ${grain}; line: their smoothed mean (right scale); dashed: turns with their intervals; circles: encounters, crosses: those that did not take place.`}
          rows={() =>
            relation.days.map(({ day, cooperation, conflict, level, counts }) => ({
              day,
              cooperation,
              conflict,
              level,
              ...counts,
            }))
          }
        />
      </figcaption>
    </figure>
  );
});

interface Turn {
  readonly at: string;
  readonly text: string;
  /** The end of the words that stands at the turn. */
  readonly side: "start" | "end";
  /** The line above the chart, from the lowest one on. */
  readonly row: number;
}

/**
 * Where the turns are told: each in the lowest line that is free there, to the left of its turn where it would run over
 * the right edge. On a narrow page, and where no line is free, there is room for the direction alone.
 */
function placeTurns({ from, to, changes }: RelationOfPair, width: number): Turn[] {
  const whole = Math.max(1, daysBetween(from, to) + 1);
  const right = width - margin.right;
  const ends: number[] = [];
  return changes
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ direction, at }) => {
      const x = margin.left + ((right - margin.left) * daysBetween(from, at)) / whole;
      const sign = direction === "better" ? "▲" : "▼";
      const words = width < narrow ? sign : `${sign} ${direction} ${sayDay(at)}`;
      for (const text of [words, sign]) {
        const length = text.length * turnLine.letter + 6;
        const side = x + length > width ? "end" : "start";
        const begin = side === "end" ? x - length : x - 4;
        const row = [...Array(turnLine.rowsMax).keys()].find((one) => (ends[one] ?? 0) <= begin);
        if (row === undefined) continue;
        ends[row] = begin + length;
        return { at, text, side, row };
      }
      return { at, text: sign, side: "start", row: 0 };
    });
}

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly cooperation: number;
  readonly conflict: number;
}

/** Sums by day, week, month or quarter, so that a bar is wide enough to be seen. */
function binDays({ from, to, days }: RelationOfPair): { readonly grain: Grain; readonly bins: readonly Bin[] } {
  const span = (dayToTime(to) - dayToTime(from)) / 86_400_000;
  const grain: Grain = span <= 120 ? "day" : span <= 500 ? "week" : span <= 4_000 ? "month" : "quarter";
  const bins = new Map<number, Bin>();
  for (const { day, cooperation, conflict } of days) {
    const [start, end] = boundsOf(day, grain);
    const bin = bins.get(start) ?? { from: start, to: end, cooperation: 0, conflict: 0 };
    bins.set(start, {
      ...bin,
      cooperation: bin.cooperation + cooperation,
      conflict: bin.conflict - Math.abs(conflict),
    });
  }
  return { grain, bins: [...bins.values()] };
}

function boundsOf(day: string, grain: Grain): [number, number] {
  const time = dayToTime(day);
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (grain === "day") return [time, time + 86_400_000];
  if (grain === "week") {
    const monday = time - ((date.getUTCDay() + 6) % 7) * 86_400_000;
    return [monday, monday + 7 * 86_400_000];
  }
  const first = grain === "month" ? month : month - (month % 3);
  return [Date.UTC(year, first, 1), Date.UTC(year, first + (grain === "month" ? 1 : 3), 1)];
}
