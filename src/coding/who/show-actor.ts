import type { Actor } from "../../base/actor.js";

/** An actor in one line, as tests and tools print it: "USA GOV Antony Blinken, Secretary of State"; "?" for what is open. */
export function showActor({ country, sector, person, office }: Actor): string {
  const name = [person, office].filter((part) => part !== undefined).join(", ");
  return `${country ?? "?"} ${sector ?? "?"}${name === "" ? "" : ` ${name}`}`;
}
