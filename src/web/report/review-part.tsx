import { type ReactNode, useId, useState } from "react";
import type { ReportView, Review } from "../../api/contract/shapes.js";
import { type Address, announceChange, send, useAnswer } from "../ask.js";
import { ReviewMark } from "../parts/review-mark.js";
import { stageMeanings } from "../words/meanings.js";

type Event = ReportView["record"]["events"][number];

/** What reviewers say of an event, and for who may, a form to say something. */
export function ReviewPart({
  report,
  event,
  reviews,
}: {
  report: string;
  event: Event;
  reviews: readonly Review[];
}): ReactNode {
  const own = reviews.filter((review) => review.event === event.id);
  const standing = own.findLast(({ stands }) => stands) ?? null;
  const before = own.filter((review) => review !== standing);
  const role = useAnswer("about", "/about").value?.role;
  return (
    <section className="review" aria-label="Review">
      <h3>Review</h3>
      {standing ? <Said review={standing} /> : <p className="cite">Nobody has looked at it yet.</p>}
      {before.length > 0 && (
        <details>
          <summary>What was said before ({before.length})</summary>
          <ul className="list">
            {before.map((review) => (
              <li key={`${review.at} ${review.verdict}`}>
                <Said review={review} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {(role === "reviewer" || role === "admin") && (
        <ReviewForm key={event.id} report={report} event={event} hasWord={standing !== null} />
      )}
    </section>
  );
}

function Said({ review }: { review: Review }): ReactNode {
  const { correction, note, author, at } = review;
  return (
    <div>
      <ReviewMark review={review} />{" "}
      {correction &&
        Object.entries(correction)
          .map(([field, value]) => `${field}: ${value}`)
          .join(", ")}
      {note && <p className="words">{note}</p>}
      <div className="cite">
        {author}, {at.slice(0, 16).replace("T", " ")} UTC
      </div>
    </div>
  );
}

const fields = ["act", "stage", "source", "target", "day", "place"] as const;
type Field = (typeof fields)[number];

function ReviewForm({ report, event, hasWord }: { report: string; event: Event; hasWord: boolean }): ReactNode {
  const id = useId();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const [note, setNote] = useState("");
  const [trouble, setTrouble] = useState("");
  const read: Record<Field, string> = {
    act: event.act,
    stage: event.stage,
    source: event.sources[0]?.country ?? "",
    target: event.targets[0]?.country ?? "",
    day: event.when?.start ?? "",
    place: event.where?.name ?? "",
  };
  const [right, setRight] = useState(read);
  const say = async (verdict: Review["verdict"]) => {
    const changed = fields.filter((field) => right[field] !== read[field] && right[field] !== "");
    const correction = Object.fromEntries(changed.map((field) => [field, right[field]]));
    if (verdict === "corrected" && changed.length === 0) {
      setTrouble("Change a field first");
      return;
    }
    const path: Address = `/reports/${encodeURIComponent(report)}/reviews`;
    try {
      await send(path, { verdict, event: event.id, note, ...(verdict === "corrected" && { correction }) });
      setTrouble("");
      setNote("");
      setIsCorrecting(false);
      announceChange();
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  return (
    <div className="review-form">
      {isCorrecting && (
        <div className="fields">
          {fields.map((field) => (
            <label key={field} className="field" htmlFor={`${id}-${field}`}>
              {field}
              {field === "stage" ? (
                <select
                  id={`${id}-${field}`}
                  value={right.stage}
                  onChange={(event) => setRight({ ...right, stage: event.target.value })}
                >
                  {Object.keys(stageMeanings).map((stage) => (
                    <option key={stage}>{stage}</option>
                  ))}
                </select>
              ) : (
                <input
                  id={`${id}-${field}`}
                  type={field === "day" ? "date" : "text"}
                  value={right[field]}
                  onChange={(event) => setRight({ ...right, [field]: event.target.value })}
                />
              )}
            </label>
          ))}
        </div>
      )}
      <label className="field wide">
        Note
        <textarea rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <div className="row">
        {isCorrecting ? (
          <>
            <button className="button primary" type="button" onClick={() => void say("corrected")}>
              Keep the correction
            </button>
            <button className="button quiet" type="button" onClick={() => setIsCorrecting(false)}>
              Leave it
            </button>
          </>
        ) : (
          <>
            <button className="button" type="button" onClick={() => void say("confirmed")}>
              ✓ Confirm
            </button>
            <button className="button" type="button" onClick={() => setIsCorrecting(true)}>
              ✎ Correct …
            </button>
            <button className="button" type="button" onClick={() => void say("rejected")}>
              ✗ Reject
            </button>
            {hasWord && (
              <button className="button quiet" type="button" onClick={() => void say("withdrawn")}>
                Take back
              </button>
            )}
          </>
        )}
        <span role="alert" className="cite">
          {trouble}
        </span>
      </div>
    </div>
  );
}
