import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { ReadoutError } from "../base/readout-error.js";
import { openDoor } from "../store/served/door.js";
import type { ApiParts } from "./api-context.js";
import { createApi } from "./create-api.js";
import { createContext } from "./create-context.js";
import { type Asker, createAccess } from "./guard/access.js";
import { startHistoryThreads } from "./histories/start-history-threads.js";
import { warmUp } from "./warm-up.js";

/** Histories are made beside the thread that answers, and one that takes long does not hold up the next. */
const historyThreads = 2;

export interface ServeOptions {
  /** The address to listen at; loopback unless somebody wants others to reach it. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly tokens: ReadonlyMap<string, Asker>;
  /** The name for reviews of who needs no token. */
  readonly user: string;
  /** The file of the record, for a note beside it through which programs of the same user reach the store. */
  readonly file?: string | undefined;
  /** The folder of the built dashboard. */
  readonly pages: string;
  readonly report: (error: unknown) => void;
}

export interface ServedApi {
  /** Where people open it. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the answers and the dashboard. Refuses to be reached from other machines without tokens. */
export async function serveApi(parts: ApiParts, options: ServeOptions): Promise<ServedApi> {
  const { host, port, tokens, pages, report } = options;
  if (!isLoopback(host) && tokens.size === 0) {
    throw new ReadoutError("api/token-needed", `${host} can be reached from other machines, and there is no token`, {
      hint: "Give --tokens FILE with lines such as `reader LONG-SECRET`.",
    });
  }
  const secret = options.file === undefined ? undefined : randomBytes(32).toString("base64url");
  const maker = startHistoryThreads(historyThreads);
  const served = createContext(parts, maker);
  const api = createApi(served, {
    access: createAccess(tokens, options.user),
    // Behind a token any name may be ours; without one, a name that leads to this machine may be somebody's trick.
    isOurHost: (name) => tokens.size > 0 || isLoopback(name) || name === host,
    askerOf: (context) => getConnInfo(context).remote.address ?? "unknown",
    now: () => performance.now(),
    ...(secret !== undefined && { doorSecret: secret }),
    report,
  });
  if (existsSync(pages)) {
    const files = serveStatic({
      root: pages,
      onFound: (path, context) => context.header("cache-control", cacheOf(path)),
    });
    api.get("*", files);
    // Every address of the dashboard is one page, which reads the rest from the address.
    api.get("*", serveStatic({ root: pages, path: "index.html" }));
  }
  const server = await listen(api.fetch, host, port);
  const at = server.address();
  const taken = at && typeof at === "object" ? at.port : port;
  const name = isIP(host) === 6 ? `[${host}]` : host;
  // Who listens at all addresses is nearest at this machine's own.
  const near = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? name;
  const door = `http://${near}:${taken}/`;
  const closeDoor =
    options.file === undefined
      ? undefined
      : await openDoor(options.file, { address: door, secret: secret!, pid: process.pid });
  let isClosing = false;
  const warming = warmUp(served, () => isClosing).catch((error: unknown) => {
    if (!isClosing) report(error);
  });
  return {
    address: `http://${name}:${taken}/`,
    close: async () => {
      isClosing = true;
      await closeDoor?.();
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      await maker.close();
      await warming;
    },
  };
}

function listen(fetch: Parameters<typeof serve>[0]["fetch"], hostname: string, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, () => resolve(server));
    server.on("error", (cause: NodeJS.ErrnoException) => {
      const why = cause.code === "EADDRINUSE" ? "is in use" : "cannot be listened at";
      reject(
        new ReadoutError("api/no-port", `Port ${port} of ${hostname} ${why}`, {
          hint: "Choose one with --port.",
          cause,
        }),
      );
    });
  });
}

/** Files with a hash in their name never change; the page that names them may. */
function cacheOf(path: string): string {
  return path.includes("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
