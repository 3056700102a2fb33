// `npm run check-api`: Redocly and Spectral read the description of the API, and openapi-typescript makes types of it,
// which must be those in types/readout-api.d.ts; with --write they are put there. The tools are installed on the first
// run, below tools/api, because they want an older TypeScript than Readout.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { inRoot, root } from "../setup/paths.mjs";
import { prepare } from "../setup/prepare.mjs";
import { Problem, runScript } from "../setup/problem.mjs";

const types = inRoot("types/readout-api.d.ts");
const description = inRoot(".cache/openapi.json");

await runScript(async () => {
  prepare();
  install();
  const { describeApi } = await import("../../dist/api/contract/describe-api.js");
  // The version of Readout says nothing of the shape.
  const text = JSON.stringify(describeApi("0.0.0"), null, 2);
  mkdirSync(inRoot(".cache"), { recursive: true });
  writeFileSync(description, text);
  const faults = [
    ["Redocly", "redocly", ["lint", description]],
    [
      "Spectral",
      "spectral",
      ["lint", description, "--ruleset", inRoot("tools/api/spectral.yaml"), "--fail-severity", "error"],
    ],
  ].filter(([name, tool, args]) => {
    const { status, output } = run(tool, args);
    process.stdout.write(`${status === 0 ? "✓" : "✗"} ${name} finds ${status === 0 ? "no error" : "errors"}\n`);
    if (status !== 0) process.stdout.write(output);
    return status !== 0;
  });
  const made = run("openapi-typescript", [description]);
  if (made.status !== 0) throw new Problem(`openapi-typescript fails: ${made.output}`, "");
  const fresh = `// Made of the description of the API by \`npm run check-api -- --write\`; not to be changed by hand.
// SHA-256 of the description: ${createHash("sha256")
    .update(JSON.stringify(JSON.parse(text)))
    .digest("hex")}
${made.output}`;
  if (process.argv.includes("--write")) writeFileSync(types, fresh);
  const isSame = existsSync(types) && readFileSync(types, "utf8") === fresh;
  process.stdout.write(`${isSame ? "✓" : "✗"} types/readout-api.d.ts is made of it\n`);
  if (!isSame) process.stdout.write("  `npm run check-api -- --write` makes it anew.\n");
  return faults.length > 0 || !isSame ? 1 : 0;
});

function install() {
  if (existsSync(inRoot("tools/api/node_modules/.package-lock.json"))) return;
  process.stderr.write("Installing the tools (npm ci) …\n");
  const args = ["ci", "--prefix", inRoot("tools/api"), "--ignore-scripts", "--no-audit", "--no-fund"];
  const done = spawnSync("npm", args, { cwd: root, encoding: "utf8" });
  if (done.status !== 0)
    throw new Problem(`The tools cannot be installed: ${done.stderr}`, "They come from the npm registry.");
}

function run(tool, args) {
  const path = inRoot(`tools/api/node_modules/.bin/${tool}`);
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { status, stdout, stderr } = spawnSync(path, args, { cwd: root, encoding: "utf8", env, maxBuffer: 64_000_000 });
  return { status, output: status === 0 ? stdout : `${stdout}${stderr}` };
}
