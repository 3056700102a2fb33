import { useSyncExternalStore } from "react";

// All that a page shows stands in its address: path and query are the only state that pages have.

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

export interface Location {
  readonly path: string;
  readonly query: URLSearchParams;
}

let known: { href: string; location: Location } | undefined;

function read(): Location {
  const { href, pathname, search } = window.location;
  if (known?.href !== href) known = { href, location: { path: pathname, query: new URLSearchParams(search) } };
  return known.location;
}

export function useLocation(): Location {
  return useSyncExternalStore(subscribe, read);
}

/** Goes to another address of the dashboard; `replace` where going back should not stop at every step. */
export function navigate(to: string, how: "push" | "replace" = "push"): void {
  if (how === "push") window.history.pushState(null, "", to);
  else window.history.replaceState(null, "", to);
  for (const listener of listeners) listener();
  if (how === "push" && !to.includes("#")) window.scrollTo(0, 0);
}

/** Changes parameters of the address; null, "" and [] take one away. */
export function setQuery(
  changes: Readonly<Record<string, string | readonly string[] | null>>,
  how: "push" | "replace" = "replace",
): void {
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    const values = value === null || value === "" ? [] : typeof value === "string" ? [value] : value;
    for (const one of values) query.append(name, one);
  }
  const text = query.toString();
  const to = window.location.pathname + (text && `?${text}`);
  if (how === "push") window.history.pushState(null, "", to);
  else window.history.replaceState(null, "", to);
  for (const listener of listeners) listener();
}

/** Lets links of the dashboard change the address without loading the page anew. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = (event.target as Element | null)?.closest("a");
  if (!link || link.target || link.hasAttribute("download") || link.origin !== window.location.origin) return;
  if (link.pathname.startsWith("/api/")) return;
  if (link.hash && link.pathname === window.location.pathname && link.search === window.location.search) return;
  event.preventDefault();
  navigate(link.pathname + link.search + link.hash);
}

export const paths = {
  home: () => "/",
  relation: (one: string, other: string) => `/relation/${one}/${other}`,
  report: (id: string, event?: string) =>
    `/report/${encodeURIComponent(id)}${event ? `?event=${encodeURIComponent(event)}` : ""}`,
  /** `query` says of which period the history is made that knows the encounter under this id. */
  encounter: (pair: readonly [string, string], id: string, query = "") =>
    `/encounter/${pair[0]}/${pair[1]}/${encodeURIComponent(id)}${query && `?${query}`}`,
  office: (office: string, country: string | null) =>
    `/office/${encodeURIComponent(office)}${country ? `?country=${country}` : ""}`,
  person: (name: string) => `/person/${encodeURIComponent(name)}`,
  explore: (query: string | URLSearchParams = "") => `/explore${String(query) && `?${query}`}`,
  codebook: (query = "") => `/codebook${query && `?${query}`}`,
};
