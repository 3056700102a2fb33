import type { History } from "../../api/contract/shapes.js";

/** The relation of the pair that a history was asked for. */
export type RelationOfPair = History["relations"][number];
