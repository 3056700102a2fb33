import type * as PlotModule from "@observablehq/plot";
import { type RefObject, useEffect, useRef } from "react";

export type Plot = typeof PlotModule;

/**
 * Draws with Observable Plot, which is loaded when the first chart is drawn, and draws again when `inputs` or the width
 * of the place change.
 */
export function usePlot(
  draw: (plot: Plot, width: number) => SVGSVGElement | HTMLElement,
  inputs: readonly unknown[],
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let isCurrent = true;
    let width = 0;
    const redraw = async () => {
      const plot = await import("@observablehq/plot");
      if (isCurrent && width > 0) element.replaceChildren(mendNames(draw(plot, width)));
    };
    const watcher = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0);
      if (measured === width) return;
      width = measured;
      void redraw();
    });
    watcher.observe(element);
    return () => {
      isCurrent = false;
      watcher.disconnect();
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what `draw` depends on.
  }, inputs);
  return place;
}

/**
 * Plot names the parts of a picture by the kind of mark ("rect"), which says nothing to people who hear it, and calls a
 * picture with links in it an image, whose parts nobody could reach.
 */
function mendNames<Picture extends Element>(picture: Picture): Picture {
  for (const part of picture.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
  if (picture.querySelector("a")) picture.setAttribute("role", "group");
  for (const link of picture.querySelectorAll("a")) {
    link.setAttribute("aria-label", link.querySelector("title")?.textContent ?? "open");
  }
  return picture;
}
