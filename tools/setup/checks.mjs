import { spawn } from "node:child_process";
import { inRoot, root } from "./paths.mjs";

/** What must hold of the sources before any test runs. */
const checks = [
  ["types", "node_modules/typescript/bin/tsc", ["-p", "."]],
  ["core without Node or browser types", "node_modules/typescript/bin/tsc", ["-p", "tsconfig.core.json"]],
  ["dashboard", "node_modules/typescript/bin/tsc", ["-p", "src/web"]],
  ["style (biome)", "node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]],
];

/** Runs all checks side by side, prints a line for each and the words of those that fail; gives passed and failed. */
export async function runChecks() {
  const results = await Promise.all(checks.map(runCheck));
  for (const { name, passed, output } of results) {
    process.stdout.write(`${passed ? "✓" : "✗"} ${name}\n`);
    if (!passed) process.stdout.write(`${output.trimEnd()}\n`);
  }
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}

function runCheck([name, script, args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot(script), ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
      });
    }
    child.on("error", (error) => resolve({ name, passed: false, output: error.message }));
    child.on("close", (code) => resolve({ name, passed: code === 0, output }));
  });
}
