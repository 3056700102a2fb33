import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { inRoot, root } from "./paths.mjs";
import { Problem } from "./problem.mjs";

/** npm writes this file at the end of every install, so it is absent after one that was cut off. */
const installedLock = inRoot("node_modules/.package-lock.json");

/** Whether `node_modules` holds what package-lock.json names. */
export function dependenciesAreFresh() {
  return changedAt(installedLock) >= changedAt(inRoot("package-lock.json"));
}

/** `npm ci`. Its output is shown only when it fails. */
export function installDependencies() {
  process.stderr.write("Installing dependencies (npm ci) …\n");
  // Started by npm, its own path is known; otherwise the one on PATH is taken.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const args = [...first, "ci", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=1"];
  // NODE_ENV=production would leave out the compiler.
  args.push("--include=dev");
  const run = spawnSync(command, args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  if (run.status === 0) return;
  const output = `${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i.test(output)) {
    throw new Problem(
      "The npm registry cannot be reached, so the dependencies cannot be installed.",
      "Connect to the network (or set `npm config set registry …`) and run the same command again; it is needed once.",
    );
  }
  process.stderr.write(output);
  throw new Problem("npm ci failed; its words are above.", "Run `npm ci` by hand to see it alone.");
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
