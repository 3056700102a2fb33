import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./run-readout.js";

const areInstalled = existsSync(join(root, "tools/api/node_modules/.package-lock.json"));

test.skipIf(!areInstalled)("Redocly and Spectral find no error in the API, and its types are made of it", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/api/check.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(`${stdout}${stderr}`.match(/✓/g)).toHaveLength(3);
  expect(status).toBe(0);
});
