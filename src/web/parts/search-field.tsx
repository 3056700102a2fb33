import { type ReactNode, useEffect, useState } from "react";
import { setQuery } from "../location.js";

const typingPauseMs = 300;

/** Words in the address, which change once the person stops typing. */
export function SearchField({
  name,
  label,
  query,
  placeholder,
}: {
  name: string;
  label: string;
  query: URLSearchParams;
  placeholder?: string;
}): ReactNode {
  const words = query.get(name) ?? "";
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed === words) return;
    const pause = setTimeout(() => setQuery({ [name]: typed }), typingPauseMs);
    return () => clearTimeout(pause);
  }, [typed, words, name]);
  return (
    <label className="field search-field">
      {label}
      <input type="search" value={typed} placeholder={placeholder} onChange={(event) => setTyped(event.target.value)} />
    </label>
  );
}
