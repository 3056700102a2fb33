import { createContext, type ReactNode, useContext } from "react";
import { useAnswer } from "../ask.js";
import { sayDay } from "./dates.js";

/** Names of states and organisations by their codes. */
const Names = createContext<ReadonlyMap<string, string>>(new Map());

export function NamesProvider({ children }: { children: ReactNode }): ReactNode {
  const { value } = useAnswer("listNames", "/names");
  return <Names value={value ? new Map(value.map(({ code, name }) => [code, name])) : new Map()}>{children}</Names>;
}

export interface StateNames {
  readonly all: ReadonlyMap<string, string>;
  of(code: string | null): string;
  /** A sentence of the record with names in the place of codes: "CHN went to USA" as "China went to United States". */
  inText(text: string): string;
}

export function useNames(): StateNames {
  const all = useContext(Names);
  return {
    all,
    of: (code) => (code === null ? "unknown" : (all.get(code) ?? code)),
    inText: (text) =>
      text
        .replaceAll(/\b[A-Z][A-Z0-9]{2,7}\b/g, (code) => all.get(code) ?? code)
        .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => sayDay(day))
        .replaceAll(/(?<=\s)-(?=\d)/g, "−"),
  };
}
