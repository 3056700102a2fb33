import type { Where } from "../../base/event.js";
import type { Span } from "../../base/span.js";
import type { Gazetteer } from "../../codebook/gazetteer.js";
import type { Registry } from "../../codebook/registry.js";
import type { Sentence } from "../../language/sentence.js";
import type { Who } from "../who/who.js";
import { findToponyms } from "./find-toponyms.js";
import { judgeToponyms } from "./judge-toponyms.js";
import { resolveToponyms } from "./resolve-toponyms.js";

/** A place named in a report. */
export interface Place extends Span {
  /** Index of the sentence in the report. */
  readonly sentence: number;
  readonly name: string;
  /** ISO 3166 alpha-3, null for seas, continents and what lies in several states. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonames: number | null;
  readonly precision: Where["precision"];
  /** "inferred" where several places bear the name and the report decides between them. */
  readonly certainty: "stated" | "inferred";
  /** The words only take up a place: "the city", "the Eritrean capital". */
  readonly isReference?: boolean;
  /** Other places of that name that the report does not rule out, likeliest first. */
  readonly alternatives?: readonly Alternative[];
}

export type Alternative = Pick<Place, "name" | "country" | "lat" | "lon" | "geonames">;

export interface PlaceContext {
  readonly registry: Registry;
  readonly gazetteer: Gazetteer;
  /** Who is who in the report, so that people and organisations are not taken for places; null where not known. */
  readonly who: Who | null;
}

/**
 * The places of a report in text order, none overlapping. States count wherever they are named, also where the name
 * stands for a government ("Iran said"); whether a deed happened there, `attachPlace` tells. Peoples ("Iranian"), people
 * and organisations are no places.
 */
export function findPlaces(sentences: readonly Sentence[], text: string, context: PlaceContext): Place[] {
  const toponyms = findToponyms(sentences, text, context);
  return resolveToponyms(judgeToponyms(toponyms, sentences, context));
}
