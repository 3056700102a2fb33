import { expect, test } from "vitest";
import { pluralise } from "./plural.js";

test.each([
  ["foreign minister", "foreign ministers"],
  ["minister of trade", "ministers of trade"],
  ["secretary of state", "secretaries of state"],
  ["attorney general", "attorneys general"],
  ["lieutenant general", "lieutenant generals"],
  ["secretary-general", "secretaries-general"],
  ["commander-in-chief", "commanders-in-chief"],
  ["chargé d'affaires", "chargés d'affaires"],
  ["deputy", "deputies"],
  ["spokeswoman", "spokeswomen"],
  ["Frenchman", "Frenchmen"],
  ["German", "Germans"],
  ["Chinese", "Chinese"],
  ["Swiss", "Swiss"],
  ["attache", "attaches"],
])("%s → %s", (singular, plural) => expect(pluralise(singular)).toBe(plural));
