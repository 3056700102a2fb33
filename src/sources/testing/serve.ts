import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createFetcher } from "../fetch/fetch-safely.js";
import type { Fetcher, FetcherOptions } from "../fetch/fetcher.js";

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server of a test on 127.0.0.1. */
export interface TestServer {
  readonly origin: string;
  /** Paths that were asked for, in order, without robots.txt. */
  readonly asked: string[];
  /** A fetcher that may reach this server, and otherwise only what is public. */
  fetcher(options?: Partial<FetcherOptions>): Fetcher;
  close(): Promise<void>;
}

/** Serves routes by their path; others are not found. */
export async function serve(routes: Readonly<Record<string, Route | string>>): Promise<TestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path !== "/robots.txt") asked.push(path);
    const route = routes[path];
    if (typeof route === "function") route(request, response);
    else if (route === undefined) response.writeHead(404).end("not here");
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(route);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${endpoint}`,
    asked,
    fetcher: (options = {}) =>
      createFetcher({ userAgent: "Readout/test", pauseMs: 0, timeoutMs: 2000, alsoAllow: [endpoint], ...options }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
