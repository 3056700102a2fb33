import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// A code is a promise to programs: all that the sources throw, and no others, are in docs/reference/errors.md.
test("every error code is documented", () => {
  const source = new URL("../src/", import.meta.url);
  const files = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/\.test\.ts$|testing\//.test(path))
    .map((path) => readFileSync(new URL(path, source), "utf8"));
  const thrown = files.flatMap((text) =>
    [...text.matchAll(/new ReadoutError\(\s*"([^"]+)"/g)].map((match) => match[1]!),
  );
  const page = readFileSync(new URL("../docs/reference/errors.md", import.meta.url), "utf8");
  const documented = [...page.matchAll(/^\| `([a-z0-9/-]+)` \|/gm)].map((match) => match[1]!);
  expect(thrown.length).toBeGreaterThan(20);
  expect(documented).toEqual([...new Set(thrown)].sort());
});
