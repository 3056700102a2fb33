import type { ReactNode } from "react";
import type { HistoryChannel } from "../../api/contract/shapes.js";
import { daysBetween, sayDay } from "../words/dates.js";

/** How each state of a channel is drawn: tone as colour, and height as the second cue. */
const looks: Readonly<Record<string, { readonly fill: string; readonly height: number }>> = {
  open: { fill: "var(--coop)", height: 16 },
  resumed: { fill: "var(--coop)", height: 16 },
  strained: { fill: "var(--line-strong)", height: 9 },
  refused: { fill: "var(--conf)", height: 6 },
  cut: { fill: "var(--conf)", height: 3 },
};

const strip = { width: 400, height: 18 };

interface Bar {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly title: string;
}

function barsOf({ states }: HistoryChannel, from: string, to: string): Bar[] {
  const whole = Math.max(1, daysBetween(from, to));
  const at = (day: string) => (Math.max(0, Math.min(whole, daysBetween(from, day))) / whole) * strip.width;
  return states.map(({ state, since, last }, index) => {
    const next = states[index + 1]?.since ?? last;
    const right = Math.max(at(next), at(last), at(since) + 3);
    const title = `${state}, ${sayDay(since)} to ${sayDay(last)}`;
    return { key: `${state} ${since}`, x: at(since), width: Math.max(3, right - at(since)), ...looks[state]!, title };
  });
}

/** The strips of all channels below each other, with their names and the time, as one picture to take away. */
export function drawChannelStrips(channels: readonly HistoryChannel[], from: string, to: string): SVGSVGElement {
  const [left, row] = [150, 30];
  const place = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const draw = (name: string, attributes: Readonly<Record<string, string | number>>, text = ""): void => {
    const element = document.createElementNS(place.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    place.append(element);
  };
  const size = { width: left + strip.width + 20, height: (channels.length + 1) * row + 10 };
  place.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  place.setAttribute("width", String(size.width));
  place.setAttribute("height", String(size.height));
  const words = { "font-family": "sans-serif", "font-size": 13, fill: "currentColor" };
  for (const [index, channel] of channels.entries()) {
    const y = index * row + 8;
    draw("text", { x: 10, y: y + 15, ...words }, channel.kind);
    const line = y + strip.height;
    draw("line", { x1: left, x2: left + strip.width, y1: line, y2: line, stroke: "var(--line-strong)" });
    for (const { x, width, height, fill } of barsOf(channel, from, to)) {
      draw("rect", { x: left + x, y: line - height, width, height, fill });
    }
  }
  const y = channels.length * row + 24;
  draw("text", { x: left, y, ...words }, sayDay(from));
  draw("text", { x: left + strip.width, y, "text-anchor": "end", ...words }, sayDay(to));
  return place as SVGSVGElement;
}

/** The states of a channel over time as a strip: high and blue is open, low and orange cut. Silence is left empty. */
export function ChannelStrip({ channel, from, to }: { channel: HistoryChannel; from: string; to: string }): ReactNode {
  const label = channel.states.map(({ state, since }) => `${state} ${sayDay(since)}`).join(", ");
  return (
    <svg className="strip" viewBox="0 0 400 18" preserveAspectRatio="none" role="img" aria-label={label}>
      <line x1="0" x2="400" y1="17.5" y2="17.5" stroke="var(--line-strong)" />
      {barsOf(channel, from, to).map(({ key, title, height, ...bar }) => (
        <rect key={key} {...bar} y={17 - height} height={height}>
          <title>{title}</title>
        </rect>
      ))}
    </svg>
  );
}
