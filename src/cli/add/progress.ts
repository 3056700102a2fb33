import cliProgress from "cli-progress";
import type { Output } from "../effects.js";

/** Shows how far a long run is. */
export interface Progress {
  show(state: ProgressState): void;
  /** Prints something else, without a torn bar. */
  pause(print: () => Promise<void>): Promise<void>;
  stop(): void;
}

export interface ProgressState {
  readonly bytes: number;
  readonly reports: number;
  readonly counts: string;
  readonly from: string;
}

/** A bar with rate and remaining time on a terminal; `bytesTotal` is null where the end is not known. */
export function createBar(bytesTotal: number | null, stream: NodeJS.WriteStream): Progress {
  const begun = Date.now();
  const known = bytesTotal !== null && bytesTotal > 0;
  const bar = new cliProgress.SingleBar({
    stream,
    format: known ? "{bar} {percentage} % · {rate}/s · {eta_formatted} left · {counts}" : "{rate}/s · {counts}",
    hideCursor: true,
    clearOnComplete: true,
    barsize: 20,
    etaBuffer: 20,
    fps: 5,
  });
  const idle = { rate: "–", counts: "" };
  bar.start(known ? bytesTotal : 1, 0, idle);
  let shown: [number, { rate: string; counts: string }] = [0, idle];
  return {
    show: ({ bytes, reports, counts }) => {
      const rate = (reports / Math.max(0.001, (Date.now() - begun) / 1000)).toFixed(1);
      shown = [known ? Math.min(bytes, bytesTotal) : 0, { rate, counts }];
      bar.update(...shown);
    },
    pause: async (print) => {
      stream.clearLine(0);
      stream.cursorTo(0);
      await print();
      bar.update(...shown);
    },
    stop: () => bar.stop(),
  };
}

/** Where no person looks on, a line after so many reports. */
const linesEvery = 1000;

export function createLines(stderr: Output): Progress {
  let next = linesEvery;
  return {
    show: ({ reports, counts, from }) => {
      if (reports < next) return;
      next = (Math.floor(reports / linesEvery) + 1) * linesEvery;
      void stderr.write(`${counts}; the last one: ${from}\n`);
    },
    pause: (print) => print(),
    stop: () => {},
  };
}
