import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { inRoot, root } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { publish } from "./publish.mjs";

const dist = inRoot("dist");
const programStamp = "program.stamp";
const codebookBundle = "codebook.json";
const codebookStamp = "codebook.stamp";
const pagesFolder = "web";
const pagesStamp = "web.stamp";
const pagesConfig = "tools/setup/vite.config.ts";

/** Whether `dist/` was built from the sources and the codebook as they are now. */
export function buildIsFresh() {
  return programIsFresh() && codebookIsFresh() && pagesAreFresh();
}

/** Brings `dist/` up to date; does nothing where it is. */
export function build() {
  if (!programIsFresh()) buildProgram();
  if (!codebookIsFresh()) bundleCodebook();
  if (!pagesAreFresh()) buildPages();
}

function programIsFresh() {
  return readStamp(programStamp) === programFingerprint();
}

function codebookIsFresh() {
  return readStamp(codebookStamp) === codebookFingerprint();
}

/** A checkout without the dashboard's sources has none to build. */
function pagesAreFresh() {
  if (!existsSync(inRoot("src/web/index.html"))) return true;
  return readStamp(pagesStamp) === pagesFingerprint();
}

function programFingerprint() {
  const paths = ["src", "tsconfig.json", "tsconfig.build.json", "package.json", "package-lock.json"];
  return fingerprint(paths, (name) => !/\.test\.ts$|\/testing\/|(?:^|\/)web\//.test(name));
}

/** The dashboard takes nothing but types from the rest of `src/`. */
function pagesFingerprint() {
  return fingerprint(["src/web", pagesConfig, "package-lock.json"]);
}

function codebookFingerprint() {
  return fingerprint(["codebook"]);
}

function readStamp(name) {
  const path = join(dist, name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/**
 * Compiles `src/` with tsc. Type errors do not stop it, since the JavaScript is the same with and without them and the
 * person may be in the middle of a change; they are announced here and fail `npm test`.
 */
function buildProgram() {
  process.stderr.write("Building Readout …\n");
  const stamp = programFingerprint(); // Taken before, so that an edit made meanwhile is seen by the next start.
  const fresh = inRoot(`.cache/build-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  const tsc = [inRoot("node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json", "--outDir", fresh];
  const run = spawnSync(process.execPath, tsc, { cwd: root, encoding: "utf8" });
  if (!existsSync(join(fresh, "cli/main.js"))) {
    process.stderr.write(`${run.stdout ?? ""}${run.stderr ?? ""}`);
    throw new Problem("The build failed; the compiler's words are above.", "`npm run check` shows them again.");
  }
  const errors = (run.stdout ?? "").match(/error TS\d+/g)?.length ?? 0;
  if (errors > 0) process.stderr.write(`Built with ${errors} type errors; \`npm run check\` lists them.\n`);
  mkdirSync(dist, { recursive: true });
  publish(fresh, dist, (file) => file === codebookBundle || file === codebookStamp || isOfPages(file));
  writeFileSync(join(dist, programStamp), stamp);
}

/** Puts the files of `codebook/` into one JSON file for browsers, which cannot list a folder. Node reads the folder. */
function bundleCodebook() {
  const stamp = codebookFingerprint();
  const folder = inRoot("codebook");
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .sort()
    : [];
  const bundle = Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(file, "utf8")]),
  );
  mkdirSync(dist, { recursive: true });
  const fresh = join(dist, `${codebookBundle}.${process.pid}`);
  writeFileSync(fresh, JSON.stringify(bundle));
  renameSync(fresh, join(dist, codebookBundle));
  writeFileSync(join(dist, codebookStamp), stamp);
}

function isOfPages(file) {
  return file === pagesStamp || file.startsWith(`${pagesFolder}/`);
}

/** Bundles the dashboard with Vite. */
function buildPages() {
  process.stderr.write("Building the dashboard …\n");
  const stamp = pagesFingerprint();
  const fresh = inRoot(`.cache/web-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  const vite = [
    inRoot("node_modules/vite/bin/vite.js"),
    "build",
    "--config",
    inRoot(pagesConfig),
    "--outDir",
    fresh,
    "--logLevel",
    "warn",
  ];
  const run = spawnSync(process.execPath, vite, { cwd: root, encoding: "utf8" });
  if (run.status !== 0 || !existsSync(join(fresh, "index.html"))) {
    process.stderr.write(`${run.stdout ?? ""}${run.stderr ?? ""}`);
    throw new Problem(
      "The dashboard cannot be built; the words of the bundler are above.",
      `npx vite build --config ${pagesConfig} shows them again.`,
    );
  }
  mkdirSync(join(dist, pagesFolder), { recursive: true });
  publish(fresh, join(dist, pagesFolder));
  writeFileSync(join(dist, pagesStamp), stamp);
}
