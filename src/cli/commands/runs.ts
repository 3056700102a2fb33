import type { Run } from "../../store/run.js";
import type { Effects } from "../effects.js";

interface Options {
  readonly db: string;
  readonly json?: boolean;
}

export async function run(_: string[], { db, json }: Options, effects: Effects): Promise<number> {
  const store = await effects.openStore(db, "existing");
  try {
    const runs = await store.runs();
    if (json) {
      for (const one of runs) await effects.stdout.write(`${JSON.stringify(one)}\n`);
      return 0;
    }
    for (const one of runs) await effects.stdout.write(describeRun(one));
    const killed = await store.killed();
    for (const { id, why, run } of killed) await effects.stdout.write(`killed in run ${run}: ${id} (${why})\n`);
    if (runs.length === 0) await effects.stdout.write("There was no run yet.\n");
    return 0;
  } finally {
    await store.close();
  }
}

/** Four lines: when, what became of the reports, from where, and read with what. */
function describeRun({ run, started, finished, state, counts, inputs, inputHash, reader, options }: Run): string {
  const end = state === "running" ? "not ended" : `${state} ${finished}`;
  const counted = counts
    ? Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => `${count} ${name}`)
        .join(", ") || "nothing"
    : "not counted";
  const { models, codebook, code, version } = reader;
  const short = (hash: string): string => hash.slice(0, 12);
  const files = Object.entries(models).map(([name, hash]) => `${name} ${short(hash)}`);
  const noText = options.text === false ? " · without text" : "";
  return `run ${run}  ${started}  ${end}
   ${counted}
   from ${inputs.join(" ")}${inputHash ? ` (${short(inputHash)})` : ""}${noText}
   Readout ${version} ${short(code)} · codebook ${codebook.version} ${short(codebook.hash)} · ${files.join(" · ")}
`;
}
