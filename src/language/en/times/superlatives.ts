/** Words that measure one thing against all others of a time: "the first visit since May", "the worst attack in years". */
export const superlatives: ReadonlySet<string> = new Set(
  `first only last latest most best worst highest lowest biggest largest smallest longest shortest closest deepest sharpest gravest
  heaviest fiercest deadliest bloodiest strongest`.split(/\s+/),
);
