import Papa from "papaparse";
import type { Answers, ApiContext } from "../api-context.js";
import type { CodebookView } from "../contract/shapes.js";
import { markOf } from "../histories.js";

/** Readings that are looked at to say which rows fired; counting all of a large store would take minutes. */
const readingsMax = 5_000;

const counted = new WeakMap<ApiContext["store"], { mark: string; fired: ReturnType<typeof countFired> }>();

/** Files that name states and organisations, with the columns of code and name. */
const nameFiles = { "actors/states.csv": ["id", "name"], "actors/organisations.csv": ["country", "name"] } as const;

export const codebookAnswers: Pick<Answers, "getCodebook" | "listNames"> = {
  async listNames(_, { codebook }) {
    const names = new Map<string, string>();
    for (const [file, [code, name]] of Object.entries(nameFiles)) {
      const { columns, rows } = toTable(file, codebook.get(file) ?? "");
      for (const row of rows) {
        const key = row[columns.indexOf(code)];
        if (key && !names.has(key)) names.set(key, row[columns.indexOf(name)] ?? key);
      }
    }
    return [...names].map(([code, name]) => ({ code, name }));
  },
  async getCodebook(_, { codebook, store }) {
    const mark = await markOf(store);
    let known = counted.get(store);
    if (known?.mark !== mark) {
      known = { mark, fired: countFired(store) };
      counted.set(store, known);
    }
    const files = [...codebook].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      version: (codebook.get("VERSION") ?? "").trim(),
      tables: files.flatMap(([file, text]) => (file.endsWith(".csv") ? [toTable(file, text)] : [])),
      ...(await known.fired),
    };
  },
};

async function countFired(store: ApiContext["store"]): Promise<Pick<CodebookView, "fired" | "readings">> {
  const fired: Record<string, number> = {};
  let readings = 0;
  for await (const { events } of store.scan({})) {
    for (const { why } of events) {
      for (const reason of new Set(why)) fired[reason] = (fired[reason] ?? 0) + 1;
    }
    readings += 1;
    if (readings === readingsMax) break;
  }
  return { fired, readings };
}

function toTable(file: string, text: string): CodebookView["tables"][number] {
  const [columns = [], ...rows] = Papa.parse<string[]>(text.trimEnd(), { delimiter: "," }).data;
  return { file, columns, rows };
}
