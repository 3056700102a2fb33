import { parentPort, workerData } from "node:worker_threads";
import { ReadoutError } from "../../base/readout-error.js";
import type { Reader } from "../../read.js";
import { type Answer, answerLine } from "../answer-line.js";
import { loadReader } from "../load-reader.js";
import type { FilterJob } from "./line-pool.js";
import type { Question, Reply } from "./start-workers.js";

// The script of a thread of `startWorkers`: it makes its reader, then answers lines until it is stopped.

interface FilterFile {
  makeAnswer(reader: Reader, options: object): Answer;
}

const files: Readonly<Record<FilterJob["name"], () => Promise<FilterFile>>> = {
  annotate: () => import("../commands/annotate.js"),
  clean: () => import("../commands/clean.js"),
  code: () => import("../commands/code.js"),
};

const { name, options, bytesMax, kind, codebook } = workerData as FilterJob;
const post = (reply: Reply): void => parentPort!.postMessage(reply);

const ready = Promise.all([files[name](), loadReader(kind, codebook)]).then(([file, reader]) =>
  file.makeAnswer(reader, options),
);

parentPort!.on("message", (lines: Question) => {
  ready.then((answer) => post({ answers: lines.map((line) => answerLine(line, answer, bytesMax)) }), fail);
});
ready.catch(fail);

function fail(error: unknown): void {
  const { code, hint } = error instanceof ReadoutError ? error : { code: "internal/fault", hint: undefined };
  post({ failure: { code, message: error instanceof Error ? error.message : String(error), hint } });
}
