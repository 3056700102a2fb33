import { access, mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ReadoutError } from "../base/readout-error.js";
import type { Store } from "../store/store.js";

/** Opens the record at a place: the path of a DuckDB file, or the address of a PostgreSQL database. */
export async function openStore(place: string, need?: "existing"): Promise<Store> {
  if (/^postgres(?:ql)?:\/\//i.test(place)) {
    return await (await import("../store/postgres/open-postgres.js")).openPostgres(place);
  }
  const { openDuckdb } = await import("../store/duckdb/open-duckdb.js");
  if (need === "existing") {
    await access(place).catch((cause: unknown) => {
      throw new ReadoutError("store/not-found", `There is no record ${place}`, {
        hint: `It is looked up from ${resolve(".")}; \`readout add\` makes one, and --db names another.`,
        cause,
      });
    });
  } else await mkdir(dirname(resolve(place)), { recursive: true });
  return await openDuckdb(place);
}
