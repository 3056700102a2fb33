import { rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findPostgres, makePostgresPlace } from "../src/store/testing/find-postgres.js";
import { addReports, makeLines, readBack } from "../test/e2e/kill-add.js";
import { createRandom } from "./random.js";

// Kills `readout add` at random moments, gives the same command again, and compares the export with that of a clean run:
//   npx tsx bench/store-kill.ts [--moments 50] [--postgres] [--seed 1] [--reports 24]

const { values } = parseArgs({
  options: {
    moments: { type: "string", default: "50" },
    postgres: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    reports: { type: "string", default: "24" },
  },
});
const random = createRandom(Number(values.seed));
const folder = await mkdtemp(join(tmpdir(), "readout-kill-"));
const input = join(folder, "in.jsonl");
writeFileSync(input, makeLines(Number(values.reports)));
const server = values.postgres ? await findPostgres() : null;
if (values.postgres && server === null) process.exit(1);

const { ms } = await addReports(input, join(folder, "clean.duckdb"));
const clean = await readBack(join(folder, "clean.duckdb"));
process.stdout.write(`a clean run takes ${ms} ms and gives ${clean.length} characters\n`);

let [equal, killed] = [0, 0];
const moments = Number(values.moments);
for (let moment = 0; moment < moments; moment++) {
  const database = server === null ? null : await makePostgresPlace(server);
  const place = database?.address ?? join(folder, `killed-${moment}.duckdb`);
  // The first fifth is Node starting.
  const first = await addReports(input, place, ms * (0.2 + 0.8 * random()));
  if (first.signal === "SIGKILL") killed++;
  await addReports(input, place);
  const same = (await readBack(place)) === clean;
  if (same) equal++;
  process.stdout.write(
    `${moment + 1}: ${first.signal ?? "ended"} after ${first.ms} ms, ${same ? "equal" : "DIFFERENT"}\n`,
  );
  await database?.drop();
  if (!database) for (const end of ["", ".wal"]) rmSync(place + end, { force: true });
}
process.stdout.write(`${equal} of ${moments} equal a clean run, ${killed} of them killed on the way\n`);
rmSync(folder, { recursive: true });
process.exitCode = equal === moments ? 0 : 1;
