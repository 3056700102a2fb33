import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { root } from "./run-readout.js";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Tests in a browser are left out where there is none. */
export const hasBrowser = existsSync(executablePath);

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags.split(" ") });
}

export interface ServedDashboard {
  readonly process: ChildProcess;
  /** Without a slash at its end. */
  readonly address: string;
}

/** Port 0 cannot be asked for on the command line; one that depends on the process is free nearly always. */
export function choosePort(offset = 0): number {
  return 20_000 + ((process.pid + offset) % 20_000);
}

/** `readout serve`, once it says where it is open. */
export async function serveDashboard(
  db: string,
  port: number,
  options: readonly string[] = [],
): Promise<ServedDashboard> {
  const args = ["bin/readout", "serve", "--db", db, "--port", String(port), ...options];
  const server = spawn(process.execPath, args, { cwd: root });
  await new Promise<void>((resolve, reject) => {
    let said = "";
    const hear = (bytes: Buffer): void => {
      said += bytes;
      if (/open at http:/.test(said)) resolve();
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", () => reject(new Error(said)));
  });
  return { process: server, address: `http://127.0.0.1:${port}` };
}

/** Ends a server and waits until the file is free. */
export async function endServer(server: ServedDashboard | undefined): Promise<void> {
  if (!server || server.process.exitCode !== null) return;
  const ended = new Promise((resolve) => server.process.once("exit", resolve));
  server.process.kill("SIGTERM");
  await ended;
}
