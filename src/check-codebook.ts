import { checkActors } from "./codebook/check-actors.js";
import type { Problem } from "./codebook/codebook.js";
import { compileCodebook } from "./codebook/compile-codebook.js";
import { checkExamples } from "./coding/check-examples.js";
import { checkPlaces } from "./coding/where/check-place-examples.js";
import { createReader, type Resources } from "./read.js";

/**
 * Everything wrong in a codebook: cells that cannot be meant, rows that contradict each other, and examples that are not
 * coded as their row expects. It reads every example, which takes a few seconds. [] where all is well.
 */
export function checkCodebook(resources: Resources): Problem[] {
  const { codebook } = resources;
  const { examples, problems } = compileCodebook(codebook);
  const actors = checkActors(codebook);
  const reader = createReader(resources);
  const coded = checkExamples(examples, (text) => reader.code({ text }).events);
  const places = checkPlaces(codebook, (text) => reader.annotate({ text }).places);
  const seen = new Set<string>();
  return [...problems, ...actors, ...places, ...coded].filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}
