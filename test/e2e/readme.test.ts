import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, runReadout } from "./run-readout.js";

const path = join(root, "README.md");

/** The fenced block behind a mark such as `<!-- record -->`. */
const block = (mark: string): RegExp => new RegExp(`(<!-- ${mark} -->\n\`\`\`text\n)([^]*?)(\`\`\`\n)`);

// What the README shows is what the program prints. `UPDATE=1 npm test -- test/e2e/readme` writes it anew.
test("the README shows the real record of its report", async () => {
  const readme = readFileSync(path, "utf8");
  const [, , report] = block("report").exec(readme)!;
  const { stdout, stderr, code } = await runReadout(["read", "-"], { input: report!, env: { COLUMNS: "80" } });
  expect(code, stderr).toBe(0);
  if (process.env.UPDATE) {
    writeFileSync(
      path,
      readme.replace(block("record"), (_, start, __, end) => `${start}${stdout}${end}`),
    );
    return;
  }
  expect(block("record").exec(readme)?.[2]).toBe(stdout);
});
