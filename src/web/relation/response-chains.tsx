import type { ReactNode } from "react";
import type { History } from "../../api/contract/shapes.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { HappeningLine } from "./happening-list.js";

/** Actions and answers, as reports tie them together. */
export function ResponseChains({ history }: { history: History }): ReactNode {
  const known = new Map(history.happenings.map((happening) => [happening.id, happening]));
  return (
    <Card
      title="Action and answer"
      about="Only what a report itself ties together: because of, in response to, after."
      tools={
        <DataMenu
          name="responses"
          rows={() =>
            history.responses.map(({ happening, to, kind, words }) => ({ happening, to, kind, words: words[0]?.text }))
          }
        />
      }
    >
      {history.chains.length === 0 && <p className="empty">None told.</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <ul className="list scroll" tabIndex={0} aria-label="Action and answer" style={{ maxHeight: "28rem" }}>
        {history.chains.toReversed().map((chain) => (
          <li key={chain.join(" ")}>
            <ol>
              {chain.map((id) => {
                const happening = known.get(id);
                return happening && <li key={id}>{<HappeningLine happening={happening} />}</li>;
              })}
            </ol>
          </li>
        ))}
      </ul>
    </Card>
  );
}
