import type { Answers } from "../api-context.js";
import { toQuery } from "./to-query.js";

export const eventAnswers: Pick<
  Answers,
  "listEvents" | "getEvent" | "countFacet" | "countPlaces" | "search" | "listReports"
> = {
  listEvents: ({ limit, after, ...conditions }, { store }) => store.events(toQuery(conditions), { limit, after }),
  getEvent: ({ id }, { store }) => store.event(id),
  countFacet: ({ facet, limit, ...conditions }, { counts }) => counts.facet(facet, toQuery(conditions), limit),
  countPlaces: ({ limit, ...conditions }, { counts }) => counts.places(toQuery(conditions), limit),
  search: ({ limit, after, ...conditions }, { store }) => store.reports(toQuery(conditions), { limit, after }),
  listReports: ({ limit, after, ...conditions }, { store }) => store.reports(toQuery(conditions), { limit, after }),
};
