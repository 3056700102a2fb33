import type { ReactNode } from "react";
import { AskError, type Asked } from "../ask.js";
import { paths } from "../location.js";

/** Shows what was asked for once it is there; until then that it is on its way, or what went wrong and what helps. */
export function Show<Value>({
  asked,
  what,
  children,
}: {
  asked: Asked<Value>;
  what: string;
  children: (value: Value) => ReactNode;
}): ReactNode {
  if (asked.state === "trouble") return <Trouble error={asked.error} />;
  if (asked.value === null) {
    return (
      <p className="waiting" role="status">
        {what} …
      </p>
    );
  }
  return children(asked.value);
}

/** What went wrong, and what helps. That a token is needed is said once, by the shell. */
export function Trouble({ error }: { error: Error }): ReactNode {
  const problem = error instanceof AskError ? error.problem : null;
  if (problem?.code === "api/not-found") {
    return (
      <div className="trouble" role="alert">
        <p>The record has no such thing, or has it no more.</p>
        <p>
          Was the address cut when it was copied? <kbd>Ctrl K</kbd> finds states, people and words; here are{" "}
          <a href={paths.home()}>all relations</a>.
        </p>
      </div>
    );
  }
  return (
    <div className="trouble" role="alert">
      <p>{error.message}.</p>
      <p>{problem ? problem.hint : "Is `readout serve` still running? The page goes on by itself once it is."}</p>
    </div>
  );
}
