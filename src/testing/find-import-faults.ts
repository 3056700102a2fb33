import { isBuiltin } from "node:module";
import { type Import, readImports, type SourceFile } from "./read-imports.js";

const core = ["base", "report", "language", "codebook", "coding", "record", "read.ts"];
const belowApi = [...core, "check-codebook.ts", "index.ts", "store", "queue", "worker", "export"];

/** Who may import whom, besides itself: ARCHITECTURE.md. A folder, or a file that lies directly in `src/`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  report: ["base"],
  language: ["base"],
  codebook: ["base"],
  record: ["base"],
  coding: ["base", "language", "codebook", "record", "report"],
  "read.ts": core,
  "check-codebook.ts": core,
  "index.ts": [...core, "check-codebook.ts", "#resources"],
  resources: ["base", "codebook", "read.ts"],
  eval: ["base"],
  sources: ["base", "report"],
  store: ["base", "report", "record"],
  export: ["base", "report", "record", "store"],
  queue: ["base"],
  worker: ["base", "read.ts", "sources", "store", "queue"],
  api: belowApi,
  web: ["index.ts", "api/contract"],
  cli: [...belowApi, "eval", "resources", "sources", "api"],
};

/** Runs in browsers, so that nothing of Node may be imported there. */
const browserSafe = [...core, "check-codebook.ts", "index.ts", "web"];

/**
 * Imports that the table does not allow, imports of Node in the core, and cycles; each in one line for people. Types
 * count for the table, and not for cycles: a part may name the context that its caller hands it.
 */
export function findImportFaults(files: readonly SourceFile[]): string[] {
  const imports = files.flatMap(readImports);
  const cycles = findCycles(imports.filter(({ isType }) => !isType));
  const faults = [
    ...imports.flatMap((one) => judge(one) ?? []),
    ...cycles.map((cycle) => `import cycle: ${cycle.join(" → ")}`),
  ];
  return [...new Set(faults)];
}

function judge({ from, specifier, target }: Import): string | null {
  const home = placeOf(from);
  const allowed = mayImport[home];
  if (!allowed) return `${from}: ${home} has no line in the table of who may import whom`;
  if (browserSafe.includes(home) && isBuiltin(specifier))
    return `${from}: imports ${specifier}, and ${home} runs in browsers`;
  if (!target && !specifier.startsWith("#")) return null;
  const place = target ? placeOf(target) : specifier;
  const isInside = (folder: string): boolean => target === folder || target?.startsWith(`${folder}/`) === true;
  if (place === home || allowed.some((one) => one === place || isInside(one))) return null;
  return `${from}: imports ${specifier}, and ${home} may import ${allowed.length > 0 ? `only ${allowed.join(", ")}` : "nothing"}`;
}

function placeOf(path: string): string {
  return path.split("/")[0]!;
}

/** Every cycle once, found by a walk along the imports in the order of the files. */
function findCycles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, target } of imports) if (target) next.set(from, [...(next.get(from) ?? []), target]);
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of next.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of next.keys()) visit(file);
  return cycles;
}
