import { type ActorRows, splitList } from "../actor-files.js";
import { foldAccents } from "../fold-word.js";

/** The codes of states and organisations by all that a list may call them. */
export interface Countries {
  /** By our code, by that of CAMEO ("IGOUNO" and longer ones), or by name; null where it is none. */
  find(given: string): string | null;
  add(code: string, name: string): void;
}

export function readCountries(rows: ActorRows): Countries {
  const codes = new Map<string, string>();
  const names = new Map<string, string>();
  for (const row of [...rows.organisations, ...rows.states]) {
    const code = "country" in row ? row.country : row.id;
    for (const name of [row.name, ...splitList(row.aliases)]) names.set(fold(name), code);
    if (row.cameo) codes.set(row.cameo, code);
  }
  // Our own codes win over those of CAMEO, which differ for a few states.
  for (const row of rows.organisations) codes.set(row.id, row.country);
  for (const row of rows.states) codes.set(row.id, row.id);
  return {
    find(given) {
      const code = codes.get(given) ?? codes.get(given.toUpperCase());
      if (code !== undefined) return code;
      // Behind the code of an organisation may stand that of a part of it.
      for (let length = given.length - 3; length >= 6; length -= 3) {
        const whole = codes.get(given.slice(0, length));
        if (whole !== undefined) return whole;
      }
      return names.get(fold(given)) ?? (given.startsWith("IMG") ? "IMG" : null);
    },
    add(code, name) {
      codes.set(code, code);
      names.set(fold(name), code);
    },
  };
}

function fold(name: string): string {
  return foldAccents(name).toLowerCase();
}
