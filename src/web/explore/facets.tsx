import { type ReactNode, useState } from "react";
import type { Facet } from "../../api/contract/shapes.js";
import { type Address, useAnswer, withQuery } from "../ask.js";
import { setQuery } from "../location.js";
import { stageMeanings, typeMeanings } from "../words/meanings.js";
import { useNames } from "../words/names.js";

const facets: readonly { readonly facet: Facet; readonly parameter: string; readonly title: string }[] = [
  { facet: "type", parameter: "type", title: "Type" },
  { facet: "stage", parameter: "stage", title: "Stage" },
  { facet: "country", parameter: "country", title: "State" },
  { facet: "person", parameter: "person", title: "Person" },
  { facet: "office", parameter: "office", title: "Office" },
  { facet: "place", parameter: "place", title: "Place" },
  { facet: "source", parameter: "source", title: "Source" },
];

/** Values to choose by, with how many events there are of each under everything else that is chosen. */
export function Facets({ query, mark }: { query: URLSearchParams; mark: number }): ReactNode {
  return (
    <div>
      {facets.map((one, index) => (
        <FacetPart key={one.facet} {...one} query={query} mark={mark} isOpen={index < 2} />
      ))}
      <ReviewFacet chosen={query.getAll("review")} />
    </div>
  );
}

const reviewStates = { confirmed: "confirmed", corrected: "corrected", rejected: "rejected", none: "not reviewed" };

/** What reviewers say, which is not counted. */
function ReviewFacet({ chosen }: { chosen: readonly string[] }): ReactNode {
  const toggle = (one: string) =>
    setQuery({ review: chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one] }, "push");
  return (
    <details className="facet" open={chosen.length > 0}>
      <summary>Review</summary>
      <ul aria-label="Review">
        {Object.entries(reviewStates).map(([state, label]) => (
          <li key={state}>
            <label>
              <input type="checkbox" checked={chosen.includes(state)} onChange={() => toggle(state)} />
              <span>{label}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

function FacetPart({
  facet,
  parameter,
  title,
  query,
  mark,
  isOpen,
}: {
  facet: Facet;
  parameter: string;
  title: string;
  query: URLSearchParams;
  mark: number;
  isOpen: boolean;
}): ReactNode {
  const names = useNames();
  const chosen = query.getAll(parameter);
  const others = new URLSearchParams(query);
  others.delete(parameter);
  others.set("limit", "40");
  const [isShown, setIsShown] = useState(isOpen || chosen.length > 0);
  // What nobody has opened is not counted: in a large record it takes a moment.
  const { value } = useAnswer("countFacet", isShown ? withQuery(`/facets/${facet}` as Address, others) : null, mark);
  const shown = value ?? [];
  const missing = chosen.filter((one) => !shown.some(({ value }) => value === one));
  const toggle = (one: string) =>
    setQuery({ [parameter]: chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one] }, "push");
  const label = (one: string) => (facet === "country" ? names.of(one) : one);
  const meaning = (one: string) =>
    ({ ...typeMeanings, ...stageMeanings })[one as keyof typeof typeMeanings] ?? undefined;
  return (
    <details className="facet" open={isShown} onToggle={(event) => setIsShown(event.currentTarget.open)}>
      <summary>
        {title}
        {chosen.length > 0 && <span className="cite"> ({chosen.length})</span>}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <ul tabIndex={0} aria-label={title}>
        {[...missing.map((one) => ({ value: one, events: 0 })), ...shown].map(({ value: one, events }) => (
          <li key={one}>
            <label title={meaning(one)}>
              <input type="checkbox" checked={chosen.includes(one)} onChange={() => toggle(one)} />
              <span className="clip">{label(one)}</span>
              <span className="count">{events.toLocaleString("en")}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
