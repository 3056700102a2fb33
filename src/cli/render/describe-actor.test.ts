import { expect, test } from "vitest";
import type { Actor } from "../../base/actor.js";
import { describeActor } from "./describe-actor.js";
import { createTheme } from "./theme.js";

const stated = { text: "", country: null, sector: null, certainty: "stated" } as const;

test.each<[string, Partial<Actor>]>([
  ["FRA", { country: "FRA", sector: "GOV" }],
  ["FRA MIL", { country: "FRA", sector: "MIL" }],
  ["FRA President", { country: "FRA", sector: "GOV", office: "President" }],
  ["FRA Ada Roux", { country: "FRA", sector: "GOV", person: "Ada Roux" }],
  ["FRA Ada Roux (President)", { country: "FRA", person: "Ada Roux", office: "President" }],
  ["~FRA", { country: "FRA", sector: "GOV", certainty: "inferred" }],
  ["“the envoy” (two readings)", { text: "the envoy", certainty: "unknown", why: "two readings" }],
  ["FRA “the envoy”", { text: "the envoy", country: "FRA", certainty: "unknown" }],
  ["unknown", { certainty: "unknown" }],
  ["“villagers”", { text: "villagers" }],
])("%s", (shown, actor) => {
  expect(describeActor({ ...stated, ...actor }, createTheme(false))).toBe(shown);
});
