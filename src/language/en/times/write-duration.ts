import type { Unit } from "../../times/meaning.js";

const designators: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  weekend: "WE",
  week: "W",
  month: "M",
  quarter: "Q",
  season: "S",
  year: "Y",
  decade: "DE",
  century: "CE",
};

/** TIMEX3 duration: "PT7H30M", "P2D", "P1DE" (a decade), "PXM" (some months). Half hours and minutes are spelt out. */
export function writeDuration(amount: number | null, unit: Unit): string {
  const isClock = unit === "hour" || unit === "minute" || unit === "second";
  const prefix = isClock ? "PT" : "P";
  if (amount !== null && amount % 1 === 0.5 && (unit === "hour" || unit === "minute")) {
    const finer = unit === "hour" ? "30M" : "30S";
    const whole = Math.floor(amount);
    return `${prefix}${whole ? `${whole}${designators[unit]}` : ""}${finer}`;
  }
  return `${prefix}${amount ?? "X"}${designators[unit]}`;
}
