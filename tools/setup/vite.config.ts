import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL("../../src/web", import.meta.url)),
  plugins: [react()],
  build: { outDir: fileURLToPath(new URL("../../dist/web", import.meta.url)), emptyOutDir: true, target: "es2023" },
  // `npx vite --config tools/setup/vite.config.ts` beside a running `readout serve` shows changes at once.
  server: { proxy: { "/api": "http://127.0.0.1:4280" } },
});
