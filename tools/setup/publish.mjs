import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Moves the files of `from` over those of `to`, one atomic rename each, and then deletes what `from` did not have. So a
 * process that is just loading from `to` never meets a missing or half-written file. `keep` says which files to leave
 * alone.
 */
export function publish(from, to, keep = () => false) {
  const files = listFiles(from);
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    renameSync(join(from, file), join(to, file));
  }
  const wanted = new Set(files);
  for (const file of listFiles(to)) if (!wanted.has(file) && !keep(file)) rmSync(join(to, file), { force: true });
  rmSync(from, { recursive: true, force: true });
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}
