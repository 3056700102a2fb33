import { useCallback, useEffect, useState } from "react";

type Theme = "light" | "dark";

/** The colours that the person chose, or else those of the system; and what changes them. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(
    () =>
      (localStorage.getItem("readout-theme") as Theme | null) ??
      (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
  );
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const toggle = useCallback(() => {
    setTheme((before) => {
      const next = before === "dark" ? "light" : "dark";
      localStorage.setItem("readout-theme", next);
      return next;
    });
  }, []);
  return [theme, toggle];
}
