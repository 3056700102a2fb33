import { createContext, type ReactNode, useContext } from "react";
import { useAnswer } from "../ask.js";

/** Names of states and organisations by their codes. */
const Names = createContext<ReadonlyMap<string, string>>(new Map());

export function NamesProvider({ children }: { children: ReactNode }): ReactNode {
  const { value } = useAnswer("listNames", "/names");
  return <Names value={value ? new Map(value.map(({ code, name }) => [code, name])) : new Map()}>{children}</Names>;
}

export function useNames(): { readonly all: ReadonlyMap<string, string>; of(code: string | null): string } {
  const all = useContext(Names);
  return { all, of: (code) => (code === null ? "unknown" : (all.get(code) ?? code)) };
}
