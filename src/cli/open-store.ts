import { access, mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ReadoutError } from "../base/readout-error.js";
import type { Store } from "../store/store.js";
import type { StoreNeed } from "./effects.js";

/**
 * Opens the record at a place: the path of a DuckDB file, or the address of a PostgreSQL database. A file that a server
 * on this machine has open is reached through it.
 */
export async function openStore(place: string, need?: StoreNeed): Promise<Store> {
  if (isDatabaseAddress(place)) {
    return await (await import("../store/postgres/open-postgres.js")).openPostgres(place);
  }
  const { openDuckdb } = await import("../store/duckdb/open-duckdb.js");
  if (need !== undefined) {
    await access(place).catch((cause: unknown) => {
      throw new ReadoutError("store/not-found", `There is no record ${place}`, {
        hint: `It is looked up from ${resolve(".")}; \`readout add\` makes one, and --db names another.`,
        cause,
      });
    });
  } else await mkdir(dirname(resolve(place)), { recursive: true });
  try {
    return await openDuckdb(place);
  } catch (error) {
    if (!(error instanceof ReadoutError) || error.code !== "store/in-use") throw error;
    const { findDoor } = await import("../store/served/door.js");
    const door = await findDoor(place);
    if (!door) throw error;
    if (need === "owned") throw isServed(place, door.address);
    const { openServed } = await import("../store/served/open-served.js");
    const served = await openServed(place, door);
    if (!served) throw error;
    return served;
  }
}

/** PostgreSQL, which any number of programs may have open. */
export function isDatabaseAddress(place: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(place);
}

function isServed(place: string, address: string): ReadoutError {
  return new ReadoutError("store/in-use", `${place} is served already, at ${address}`, {
    hint: "Open that address, or end the server that has it.",
  });
}
