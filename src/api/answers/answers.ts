import type { Answers } from "../api-context.js";
import { codebookAnswers } from "./codebook.js";
import { eventAnswers } from "./events.js";
import { peopleAnswers } from "./people.js";
import { relationAnswers } from "./relations.js";
import { reportAnswers } from "./reports.js";

/** What makes the answer to each question of `contract/endpoints.ts`. */
export const answers: Answers = {
  ...eventAnswers,
  ...reportAnswers,
  ...relationAnswers,
  ...peopleAnswers,
  ...codebookAnswers,
  async about(_, { version, store, counts, role, author }) {
    const [events, runs] = await Promise.all([counts.countEvents({}), store.runs()]);
    return { version, place: store.place, events, runs: runs.length, role, author };
  },
  readText: ({ body: { text, date, url } }, { read }) => read({ text, ...(date && { date }), ...(url && { url }) }),
};
