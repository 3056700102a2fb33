import { drawTree } from "../../language/draw-tree.js";
import { diffCopies, type SentenceChange } from "../../report/copies/diff-copies.js";
import type { Answers } from "../api-context.js";
import type { DifferenceView } from "../contract/shapes.js";

/** Other copies of a story that are listed with a report. */
const copiesMax = 100;

export const reportAnswers: Pick<
  Answers,
  "getReport" | "drawTree" | "compareReports" | "listReviews" | "reviewReport" | "forgetReport" | "listStatements"
> = {
  async getReport({ id }, { store }) {
    const kept = await store.record(id);
    if (!kept) return null;
    const [versions, reviews, group] = await Promise.all([
      store.versions(id),
      store.reviews(id),
      store.reports({ group: [kept.head.group] }, { limit: copiesMax }),
    ]);
    return {
      ...kept,
      versions: versions.map(({ version, run, replacedIn }) => ({ version, run, counts: replacedIn === null })),
      reviews,
      copies: group.items.filter((head) => head.id !== id),
    };
  },
  async drawTree({ id, event: eventId }, { store, parse }) {
    const kept = await store.record(id);
    const event = kept?.record.events.find((one) => one.id === eventId);
    if (!kept?.hasText || !event) return null;
    const { start, end } = event.evidence.sentence;
    const sentences = await parse(kept.record.report.text.slice(start, end));
    return { svg: sentences.map(drawTree).join("\n") };
  },
  async compareReports({ id, other }, { store }) {
    const [one, two] = await Promise.all([store.record(id), store.record(other)]);
    if (!one || !two) return null;
    const parts = diffCopies(one.record.report.text, two.record.report.text).map(toDifference);
    return { one: one.head, other: two.head, parts };
  },
  listReviews: ({ id }, { store }) => store.reviews(id),
  async reviewReport({ id, body }, { store, changes, author, now }) {
    const review = await store.review(id, body, author ?? "unknown", now().toISOString());
    if (review) changes.touch();
    return review;
  },
  async forgetReport({ id }, { store, changes }) {
    const forgotten = await store.forget(id);
    changes.touch();
    return forgotten;
  },
  async listStatements({ id }, { store }) {
    const kept = await store.record(id);
    return kept?.record.statements ?? null;
  },
};

function toDifference(change: SentenceChange): DifferenceView["parts"][number] {
  return {
    kind: change.kind,
    ...("first" in change && { first: change.first.text }),
    ...("second" in change && { second: change.second.text }),
    ...("words" in change && { words: change.words.map(({ in: where, text }) => ({ in: where, text })) }),
  };
}
