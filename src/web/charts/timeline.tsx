import { memo, type ReactNode, useId, useMemo, useRef, useState } from "react";
import type { EncounterHead } from "../../api/contract/shapes.js";
import { paths } from "../location.js";
import { DataMenu } from "../parts/data-menu.js";
import { daysBetween, dayToTime, sayDay, sayPeriod, timeToDay } from "../words/dates.js";
import type { RelationOfPair } from "./relation-of-pair.js";
import { usePlot } from "./use-plot.js";

const margin = { left: 44, right: 12, top: 26, bottom: 28 };
const height = 300;
const narrow = 560;
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
  const [brush, setBrush] = useState<{ from: number; to: number } | null>(null);
  const scale = useRef<{ toTime(x: number): number } | null>(null);
  const bins = useMemo(() => binDays(relation), [relation]);
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
      const picture = plot.plot({
        width,
        height,
        marginLeft: margin.left,
        marginRight: margin.right,
        marginTop: margin.top,
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
            y: "level",
            stroke: "currentColor",
            strokeWidth: 1.6,
            curve: "step-after",
          }),
          plot.ruleX(relation.changes, {
            x: (change: { at: string }) => dayToTime(change.at),
            stroke: "currentColor",
            strokeDasharray: "4 3",
          }),
          ...(["start", "end"] as const).map((side) =>
            plot.text(relation.changes, {
              filter: (change: { at: string }) => isNearEnd(change.at, relation) === (side === "end"),
              textAnchor: side,
              dx: side === "end" ? -4 : 4,
              x: (change: { at: string }) => dayToTime(change.at),
              // Turns that lie close together are told below each other.
              y: (_: unknown, index: number) => most * (1.15 - (index % 3) * 0.17),
              text: (change: { direction: string; at: string }) => sayTurn(change, width),
              dy: -10,
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
        <div ref={place} style={{ minHeight: height }} />
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
            <span className="sign conf">▮</span> below: conflict
          </span>
          <span>— smoothed level</span>
          <span>┆ turn, with its interval shaded</span>
          <span>
            ○ encounter, × one that did not take place
            {met.length === encountersMax && ` (the ${encountersMax} that most sources tell)`}
          </span>
        </span>
        <DataMenu
          name={`relation-${relation.pair.join("-")}`}
          picture={`chart${id}`}
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

/** On a narrow page there is room for the direction alone. */
function sayTurn({ direction, at }: { direction: string; at: string }, width: number): string {
  const sign = direction === "better" ? "▲" : "▼";
  return width < narrow ? sign : `${sign} ${direction} ${sayDay(at)}`;
}

/** Words that begin in the last fifth would run over the edge. */
function isNearEnd(day: string, { from, to }: RelationOfPair): boolean {
  return daysBetween(from, day) > 0.8 * daysBetween(from, to);
}

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly cooperation: number;
  readonly conflict: number;
}

/** Sums by day, week, month or quarter, so that a bar is wide enough to be seen. */
function binDays({ from, to, days }: RelationOfPair): Bin[] {
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
  return [...bins.values()];
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
