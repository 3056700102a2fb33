import type { EventQuery } from "../../store/query.js";
import type { EventParameters } from "../contract/queries.js";

/** The conditions of an address as the store takes them. */
export function toQuery(parameters: Partial<EventParameters>): EventQuery {
  const { directed, background, ...same } = parameters;
  return {
    ...same,
    directed: directed === undefined ? undefined : directed === "true",
    background: background === undefined ? undefined : background === "true",
  };
}
