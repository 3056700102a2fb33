import type { Registry } from "../../codebook/registry.js";

/** What deciding whom a name means needs of the report. */
export interface NamingContext {
  readonly registry: Registry;
  readonly date: string | null;
  readonly weights: ReadonlyMap<string, number>;
}
