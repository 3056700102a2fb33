import { useEffect } from "react";

/** Names the page in the tab of the browser, in bookmarks and to who hears it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Readout`;
  }, [title]);
}
