import { memo, type ReactNode } from "react";
import type { Overview } from "../../api/contract/shapes.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { LongList } from "../parts/long-list.js";
import { HappeningLine } from "./happening-list.js";

/** Actions and answers, as reports tie them together. */
export const ResponseChains = memo(function ResponseChains({ history }: { history: Overview["history"] }): ReactNode {
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
      <LongList
        items={history.chains.toReversed()}
        keyOf={(chain) => chain.join(" ")}
        label="Action and answer"
        className="list"
        scrolls
      >
        {(chain) => (
          <ol className="chain">
            {chain.map((id) => {
              const happening = known.get(id);
              return (
                happening && (
                  <li key={id}>
                    <HappeningLine happening={happening} />
                  </li>
                )
              );
            })}
          </ol>
        )}
      </LongList>
    </Card>
  );
});
