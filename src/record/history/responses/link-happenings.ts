import type { Response } from "../../../base/record.js";
import { compareText } from "../../compare-text.js";
import { countSources } from "../happenings/describe-happening.js";
import type { Happening, HistoryResponse, Words } from "../history.js";

/** A link between two events of one report, with the words that make it. */
export interface EventLink {
  readonly report: string;
  readonly response: Response;
  readonly words: Words;
}

const strength: Record<Response["kind"], number> = { "in response": 2, because: 1, after: 0 };

/** The links between events as links between happenings: each once, with the strongest kind that any report gives it. */
export function linkHappenings(
  links: readonly EventLink[],
  happenings: readonly Happening[],
  groupOf: (report: string) => string,
): HistoryResponse[] {
  const byEvent = new Map<string, string>();
  for (const { id, mentions } of happenings) {
    for (const { words } of mentions) for (const { report, event } of words) byEvent.set(`${report}\n${event}`, id);
  }
  const found = new Map<string, EventLink[]>();
  for (const link of links) {
    const [event, to] = [link.response.event, link.response.to].map((one) => byEvent.get(`${link.report}\n${one}`));
    if (event === undefined || to === undefined || event === to) continue;
    const key = `${event}\n${to}`;
    const known = found.get(key);
    if (known) known.push(link);
    else found.set(key, [link]);
  }
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, same]) => {
      const [happening, to] = key.split("\n");
      same.sort((a, b) => compareText(a.report, b.report) || a.words.start - b.words.start);
      const kind = same.reduce(
        (best, { response }) => (strength[response.kind] > strength[best] ? response.kind : best),
        same[0].response.kind,
      );
      return { happening, to, kind, words: same.map(({ words }) => words), ...countSources(same, groupOf) };
    });
}

/** Longer chains than this are cut. */
const lengthMax = 12;

/**
 * Chains of deed and answer, first to last: each happening follows the one it most surely answers, and a chain ends where
 * nothing answers its last. Two happenings that answer each other make no circle.
 */
export function chainResponses(responses: readonly HistoryResponse[]): string[][] {
  const causes = new Map<string, HistoryResponse>();
  for (const response of responses) {
    const known = causes.get(response.happening);
    if (!known || isSurer(response, known)) causes.set(response.happening, response);
  }
  const answered = new Set([...causes.values()].map(({ to }) => to));
  const ends = [...causes.keys()].filter((happening) => !answered.has(happening)).sort(compareText);
  return ends.map((end) => {
    const chain = [end];
    for (
      let cause = causes.get(end);
      cause && chain.length < lengthMax && !chain.includes(cause.to);
      cause = causes.get(cause.to)
    ) {
      chain.unshift(cause.to);
    }
    return chain;
  });
}

function isSurer(a: HistoryResponse, b: HistoryResponse): boolean {
  const order = strength[a.kind] - strength[b.kind] || a.independent - b.independent || compareText(b.to, a.to);
  return order > 0;
}
