import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { inRoot } from "./paths.mjs";

/**
 * One string for the state of some files and folders: it changes when a file that `wanted` accepts is edited, added,
 * removed or renamed. It looks at names, sizes and times only, so that it costs a few milliseconds at every start.
 */
export function fingerprint(paths, wanted = () => true) {
  const hash = createHash("sha1");
  for (const path of paths) {
    for (const { name, size, mtimeMs } of listFiles(path)) {
      if (wanted(name)) hash.update(`${name}\t${size}\t${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

function* listFiles(path) {
  const status = statSync(inRoot(path), { throwIfNoEntry: false });
  if (!status) return;
  if (!status.isDirectory()) {
    yield { name: path, size: status.size, mtimeMs: status.mtimeMs };
    return;
  }
  for (const name of readdirSync(inRoot(path)).sort()) yield* listFiles(`${path}/${name}`);
}
