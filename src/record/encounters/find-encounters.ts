import type { Event } from "../../base/event.js";
import type { Encounter } from "../../base/record.js";
import type { Report } from "../../base/report.js";
import type { RecordWords } from "../record-words.js";
import { describeEncounter } from "./describe-encounter.js";
import { readMentions } from "./encounter-mention.js";
import { joinMentions } from "./join-mentions.js";
import { linkEncounters } from "./link-encounters.js";

/** The encounters that the events of one report tell of, in text order. */
export function findEncounters(report: Report, events: readonly Event[], words: RecordWords): Encounter[] {
  const mentions = events.flatMap((event) => readMentions(event, report, words));
  const clusters = joinMentions(mentions);
  return linkEncounters(clusters.map((cluster) => ({ cluster, encounter: describeEncounter(cluster, words) })));
}
