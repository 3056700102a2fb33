import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // The package's own "imports" lead to dist/, and tests run on the sources.
    alias: { "#resources": fileURLToPath(new URL("./src/resources/node.ts", import.meta.url)) },
  },
  test: {
    // Generous, since the tests from end to end start processes and share two cores.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    include: ["src/**/*.test.ts", "tools/**/*.test.{ts,mjs}", "test/**/*.test.ts"],
  },
});
