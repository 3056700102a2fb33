import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { inRoot } from "./paths.mjs";
import { Problem } from "./problem.mjs";

const lockFile = inRoot(".cache/setup.lock");
const patienceMs = 10 * 60_000;
const pauseMs = 50;

/**
 * Runs `work` while no other process of this checkout does, and waits for one that does: `readout` may be started many
 * times at once on stale sources, and only the first should build. A lock whose holder has died is taken over.
 */
export function withLock(work) {
  mkdirSync(inRoot(".cache"), { recursive: true });
  const deadline = Date.now() + patienceMs;
  while (!tryLock()) {
    if (Date.now() > deadline) {
      throw new Problem(
        `Another process has been setting up for ${patienceMs / 60_000} minutes.`,
        `Delete ${lockFile} if none is.`,
      );
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
  try {
    return work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function tryLock() {
  try {
    const file = openSync(lockFile, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!holderLives()) rmSync(lockFile, { force: true });
    return false;
  }
}

function holderLives() {
  let holder;
  try {
    holder = Number(readFileSync(lockFile, "utf8"));
  } catch {
    return true; // Just released: the next try takes it.
  }
  if (holder === 0) return true; // Just made, its holder not written yet.
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
