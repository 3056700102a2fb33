import { readFileSync } from "node:fs";
import { inRoot } from "./paths.mjs";
import { Problem } from "./problem.mjs";

/** Refuses a Node that is older than `engines.node` of package.json asks for (">=20.19"). */
export function requireNode(running = process.versions.node, wanted = wantedVersion()) {
  if (atLeast(running, wanted)) return;
  throw new Problem(
    `Readout needs Node ${wanted} or newer; this is Node ${running}.`,
    "Install a current Node from your package manager or nodejs.org, then run the same command again.",
  );
}

function wantedVersion() {
  const { engines } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  return engines.node.replace(/^>=\s*/, "");
}

function atLeast(running, wanted) {
  const [have, need] = [running, wanted].map((version) => version.split(".").map(Number));
  for (let part = 0; part < need.length; part++) {
    if ((have[part] ?? 0) !== need[part]) return (have[part] ?? 0) > need[part];
  }
  return true;
}
