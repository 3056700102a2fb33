import type { ReactNode } from "react";
import { navigate, paths } from "../location.js";
import { useNames } from "../words/names.js";

/** Chooses two states by name or code. */
export function PairPicker({ one, other }: { one?: string; other?: string }): ReactNode {
  const { all } = useNames();
  const codeOf = (text: string): string | null => {
    const wanted = text.trim().toLowerCase();
    for (const [code, name] of all) if (code.toLowerCase() === wanted || name.toLowerCase() === wanted) return code;
    return null;
  };
  const open = (form: FormData) => {
    const [first, second] = [codeOf(String(form.get("one"))), codeOf(String(form.get("other")))];
    if (first && second && first !== second) navigate(paths.relation(first, second));
  };
  return (
    <form className="row" action={open} aria-label="Choose two states">
      <label className="field">
        State
        <input
          name="one"
          list="names"
          defaultValue={one && (all.get(one) ?? one)}
          key={`one ${one} ${all.size}`}
          required
        />
      </label>
      <label className="field">
        and state
        <input
          name="other"
          list="names"
          defaultValue={other && (all.get(other) ?? other)}
          key={`other ${other} ${all.size}`}
          required
        />
      </label>
      <button className="button" type="submit">
        Show
      </button>
      <datalist id="names">
        {[...all].map(([code, name]) => (
          <option key={code} value={name} />
        ))}
      </datalist>
    </form>
  );
}
