import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root, runReadout } from "./run-readout.js";

/** A checkout with the real set-up and a tiny program, so that nothing here touches the build that other tests use. */
let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "readout-checkout-"));
  for (const path of [
    "bin",
    "tools/setup",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "tsconfig.build.json",
  ]) {
    // With its times, since the age of the lock file tells whether dependencies are fresh.
    cpSync(join(root, path), join(checkout, path), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
  write("src/cli/main.ts", 'import { words } from "../words.js";\nexport const run = () => console.log(words);\n');
  write("src/words.ts", 'export const words: string = "first";\n');
  write("codebook/acts/meet.csv", "id\n1\n");
});

afterEach(() => rmSync(checkout, { recursive: true, force: true }));

test("the first start builds, the next ones just run", async () => {
  expect(await start()).toEqual({ code: 0, stdout: "first\n", stderr: "Building Readout …\n" });
  expect(await start()).toEqual({ code: 0, stdout: "first\n", stderr: "" });
});

test("an edit, a new file and a removed one are seen by the next start", async () => {
  await start();
  write("src/words.ts", 'export { words } from "./more-words.js";\n');
  write("src/more-words.ts", 'export const words: string = "second";\n');
  expect(await start()).toMatchObject({ stdout: "second\n", stderr: "Building Readout …\n" });
  write("src/words.ts", 'export const words: string = "third";\n');
  rmSync(join(checkout, "src/more-words.ts"));
  expect(await start()).toMatchObject({ stdout: "third\n" });
  expect(existsSync(join(checkout, "dist/more-words.js"))).toBe(false);
});

test("a test is no reason to build", async () => {
  await start();
  write("src/words.test.ts", "");
  expect(await start()).toMatchObject({ stdout: "first\n", stderr: "" });
});

test("many starts at once on stale sources build once, and all run the new program", async () => {
  await start();
  write("src/words.ts", 'export const words: string = "second";\n');
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => start()));
  expect(outcomes.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
    Array(5).fill({ code: 0, stdout: "second\n" }),
  );
  expect(outcomes.map(({ stderr }) => stderr).join("")).toBe("Building Readout …\n");
});

test("a lock that a killed process has left is taken over", async () => {
  write(".cache/setup.lock", "2147483646");
  expect(await start()).toMatchObject({ code: 0, stdout: "first\n" });
});

test("an edit of the codebook is in the bundle for browsers, without a build", async () => {
  await start();
  write("codebook/acts/meet.csv", "id\n2\n");
  expect(await start()).toMatchObject({ stdout: "first\n", stderr: "" });
  const bundle = JSON.parse(readFileSync(join(checkout, "dist/codebook.json"), "utf8"));
  expect(bundle).toEqual({ "acts/meet.csv": "id\n2\n" });
});

test("a type error is announced and does not keep the program from running", async () => {
  write("src/words.ts", 'export const words: number = "first";\n');
  const { code, stdout, stderr } = await start();
  expect({ code, stdout }).toEqual({ code: 0, stdout: "first\n" });
  expect(stderr).toContain("Built with 1 type errors; `npm run check` lists them.");
});

test("sources that do not build are answered by the compiler's words and a hint", async () => {
  rmSync(join(checkout, "src/cli"), { recursive: true });
  const { code, stderr } = await start();
  expect(stderr).toContain("The build failed; the compiler's words are above.");
  expect(stderr).not.toContain("    at ");
  expect(code).toBe(1);
});

test.each([
  ["code ENOTFOUND", "The npm registry cannot be reached, so the dependencies cannot be installed."],
  ["code EUSAGE", "npm ci failed; its words are above."],
])("without dependencies, an npm that says %s is explained", async (words, message) => {
  rmSync(join(checkout, "node_modules"));
  write("npm.js", `process.stderr.write("npm error ${words}"); process.exit(1);`);
  const { code, stdout, stderr } = await start();
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("    at ");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
});

/** With an npm of our own, so that no test can ever install over the real `node_modules`. */
async function start() {
  if (!existsSync(join(checkout, "npm.js"))) write("npm.js", "process.exit(1);");
  return await runReadout([], { checkout, env: { npm_execpath: join(checkout, "npm.js") } });
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), content);
}
