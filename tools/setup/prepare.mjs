import { fileURLToPath } from "node:url";
import { build, buildIsFresh } from "./build.mjs";
import { dependenciesAreFresh, installDependencies } from "./dependencies.mjs";
import { withLock } from "./lock.mjs";
import { runScript } from "./problem.mjs";
import { requireNode } from "./require-node.mjs";

/**
 * Makes a checkout ready to run: a new enough Node, dependencies as locked, `dist/` as the sources are. Where all is
 * ready it only looks, in a few milliseconds. What it says goes to standard error.
 */
export function prepare() {
  requireNode();
  if (dependenciesAreFresh() && buildIsFresh()) return;
  withLock(() => {
    // Asked again, since the process that held the lock before may have done the work.
    if (!dependenciesAreFresh()) installDependencies();
    build();
  });
}

// `npm run build`
if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(prepare);
