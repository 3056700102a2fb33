import { type FormEvent, type ReactNode, useState } from "react";
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
  const [trouble, setTrouble] = useState("");
  // Sent by hand: a form whose action is given to React loses what was typed, also where it has to be mended.
  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = ["one", "other"].map((field) => String(form.get(field)).trim());
    const codes = given.map(codeOf);
    const [first, second] = codes;
    if (first && second && first !== second) {
      setTrouble("");
      navigate(paths.relation(first, second));
    } else if (first && second) setTrouble("Choose two different states.");
    else setTrouble(`No state or organisation is called “${given[codes.indexOf(null)]}”; the list has those known.`);
  };
  return (
    <form className="row pair-picker" onSubmit={open} aria-label="Choose two states">
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
      {trouble && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
      <datalist id="names">
        {[...all].map(([code, name]) => (
          <option key={code} value={name} />
        ))}
      </datalist>
    </form>
  );
}
