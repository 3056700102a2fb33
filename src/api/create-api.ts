import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { stream, streamSSE } from "hono/streaming";
import { timeout } from "hono/timeout";
import * as z from "zod";
import { ReadoutError } from "../base/readout-error.js";
import { formats } from "../export/formats.js";
import { answers } from "./answers/answers.js";
import { JsonText } from "./answers/json-text.js";
import { toQuery } from "./answers/to-query.js";
import type { AnswerMaker, ApiContext } from "./api-context.js";
import { describeApi } from "./contract/describe-api.js";
import {
  type DownloadFormat,
  downloads,
  type Endpoint,
  type EndpointName,
  endpoints,
  type Role,
} from "./contract/endpoints.js";
import { EventParameters } from "./contract/queries.js";
import type { ServedContext } from "./create-context.js";
import { type Access, type Asker, mayDo } from "./guard/access.js";
import { answerProblem } from "./guard/problems.js";
import { createRateLimit } from "./guard/rate-limit.js";
import { refuseOtherSites } from "./guard/same-site.js";
import { serveDoor } from "./serve-door.js";

/** How the server is guarded. */
export interface ApiGuard {
  readonly access: Access;
  /** Whether a `Host` header names this server. */
  isOurHost(name: string): boolean;
  /** Who asks, for limits: the address of the other end. */
  askerOf(context: Context): string;
  readonly now: () => number;
  /** What programs of the same user show to reach the store itself; without it they cannot. */
  readonly doorSecret?: string;
  /** Told of faults that the asker is not told of. */
  readonly report: (error: unknown) => void;
}

const bodyBytesMax = 2_000_000;
const timeMsMax = 30_000;
const questions = { atOnce: 200, perSecond: 50 };
const readings = { atOnce: 10, perSecond: 2 };
const changesEveryMs = 1_000;
const sessionCookie = "readout-session";

type Env = { Variables: { asker: Asker | null } };

/** The server's answers below `/api`; the pages beside them are no matter of this. */
export function createApi(served: ServedContext, guard: ApiGuard): Hono<Env> {
  const { access, now } = guard;
  const limits = { all: createRateLimit(questions), read: createRateLimit(readings) };
  const api = new Hono<Env>();

  api.onError((error, context) => {
    const known = error instanceof HTTPException ? error.cause : error;
    if (!(known instanceof ReadoutError)) guard.report(error);
    return answerProblem(context, known);
  });
  api.use(
    secureHeaders({
      // Charts set sizes and colours as style; no script but our own files, and nothing from elsewhere.
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
      strictTransportSecurity: false,
    }),
  );
  api.use(async (context, next) => {
    const header = (name: string) => context.req.header(name);
    refuseOtherSites(
      {
        method: context.req.method,
        host: header("host") ?? new URL(context.req.url).host,
        origin: header("origin"),
        fetchSite: header("sec-fetch-site"),
      },
      guard.isOurHost,
    );
    await next();
  });
  api.use("/api/*", async (context, next) => {
    if (!limits.all.take(guard.askerOf(context), now())) throw tooMany();
    const token = /^Bearer (.+)$/.exec(context.req.header("authorization") ?? "")?.[1];
    context.set("asker", access.askerOf({ token, session: getCookie(context, sessionCookie) }));
    await next();
  });
  api.use("/api/*", bodyLimit({ maxSize: bodyBytesMax, onError: (context) => answerProblem(context, tooLarge()) }));

  const roleOf = (context: Context<Env>): Role | null => context.get("asker")?.role ?? null;
  const contextOf = (context: Context<Env>): ApiContext => ({
    ...served,
    role: roleOf(context),
    author: context.get("asker")?.name ?? null,
  });
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const endpoint: Endpoint = endpoints[name];
    const path = `/api${endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
    const answer = answers[name] as AnswerMaker<EndpointName>;
    api.on(endpoint.method.toUpperCase(), path, timeout(timeMsMax, tooSlow), etag(), async (context) => {
      // Whoever opens the dashboard without a token is told so by `about`, and may not be turned away from it.
      if (name !== "about") demandRole(roleOf(context), endpoint.role);
      if (endpoint.method === "post" && !limits.read.take(guard.askerOf(context), now())) throw tooMany();
      const question = await readQuestion(endpoint, context);
      const answered = await answer(question as never, contextOf(context));
      if (answered === null) throw notFound(context.req.path);
      const headers = { "cache-control": "private, no-cache" };
      if (!(answered instanceof JsonText)) return context.json(answered as object, 200, headers);
      return context.body(answered.bytes, 200, { ...headers, "content-type": "application/json" });
    });
  }

  for (const format of Object.keys(downloads) as DownloadFormat[]) {
    api.get(`/api/events.${format}`, async (context) => {
      demandRole(roleOf(context), "reader");
      const query = toQuery(parse(EventParameters, context.req.queries(), "the address"));
      const { write } = await formats[format]!();
      context.header("content-type", downloads[format]);
      context.header("content-disposition", `attachment; filename="readout-events.${format}"`);
      return stream(context, async (out) => {
        for await (const piece of write(served.store.scan(query))) {
          if (out.aborted) return;
          await out.write(piece);
        }
      });
    });
  }

  api.get("/api/changes", (context) => {
    demandRole(roleOf(context), "reader");
    return streamSSE(context, async (out) => {
      let told = "";
      let toldAdding = "[]";
      while (!out.aborted) {
        const mark = await served.changes.mark();
        if (mark !== told) {
          const about = await answers.about({} as never, contextOf(context));
          await out.writeSSE({ event: "record", data: JSON.stringify(about) });
          told = mark;
        }
        const adding = JSON.stringify(served.adding.now());
        if (adding !== toldAdding) await out.writeSSE({ event: "adding", data: adding });
        toldAdding = adding;
        await out.sleep(changesEveryMs);
      }
    });
  });
  api.get("/api/openapi.json", (context) => context.json(describeApi(served.version)));

  api.post("/api/session", async (context) => {
    const { token } = parse(z.strictObject({ token: z.string().max(500) }), await readJson(context), "the body");
    const session = access.openSession(token);
    if (!session)
      throw new ReadoutError("api/no-access", "There is no such token", { hint: "Ask who runs this server." });
    setCookie(context, sessionCookie, session, { httpOnly: true, sameSite: "Strict", path: "/" });
    return context.body(null, 204);
  });
  if (guard.doorSecret !== undefined) api.route("/", serveDoor(served, guard.doorSecret, now));
  api.all("/api/*", (context) => {
    throw notFound(context.req.path);
  });
  return api;
}

async function readQuestion({ parts, query, body }: Endpoint, context: Context): Promise<Record<string, unknown>> {
  return {
    ...(parts && parse(parts, context.req.param(), "the path")),
    ...(query && parse(query, context.req.queries(), "the address")),
    ...(body && { body: parse(body, await readJson(context), "the body") }),
  };
}

async function readJson(context: Context): Promise<unknown> {
  // A form of another page can send text, and no JSON.
  if (!/^application\/json\b/i.test(context.req.header("content-type") ?? "")) {
    throw new ReadoutError("api/bad-question", "The body is not sent as JSON", {
      hint: "Send it with `Content-Type: application/json`.",
    });
  }
  try {
    return await context.req.json();
  } catch (cause) {
    throw new ReadoutError("api/bad-question", "The body is no JSON", {
      hint: 'Send {"text": "…"} as application/json.',
      cause,
    });
  }
}

/** Checks what came in. A parameter that stands once is handed on as one value, and one that nobody knows is refused. */
function parse<Shape extends z.ZodObject | z.ZodType>(shape: Shape, given: unknown, place: string): z.output<Shape> {
  const values =
    place === "the address" && given
      ? Object.fromEntries(
          Object.entries(given as Record<string, string[]>).map(([name, all]) => [
            name,
            all.length === 1 ? all[0] : all,
          ]),
        )
      : given;
  const strict = shape instanceof z.ZodObject ? shape.strict() : shape;
  const result = strict.safeParse(values);
  if (result.success) return result.data as z.output<Shape>;
  const [issue] = result.error.issues;
  const field = issue?.path.join(".");
  const where = field ? `${field} in ${place}` : place;
  throw new ReadoutError("api/bad-question", `${where}: ${issue?.message ?? "cannot be meant"}`, {
    hint: "/api/openapi.json says what can be asked.",
  });
}

function demandRole(role: Role | null, needed: Role): void {
  if (mayDo(role, needed)) return;
  if (role === null) {
    throw new ReadoutError("api/no-access", "A token is needed", { hint: "Send it as `Authorization: Bearer …`." });
  }
  throw new ReadoutError("api/not-allowed", `This needs the role of ${needed}; the token has that of ${role}`);
}

function notFound(path: string): ReadoutError {
  return new ReadoutError("api/not-found", `There is nothing at ${path.slice(0, 200)}`, {
    hint: "/api/openapi.json lists what there is.",
  });
}

function tooMany(): ReadoutError {
  return new ReadoutError("api/too-many", "Too many questions at once", { hint: "Wait a second and ask again." });
}

function tooLarge(): ReadoutError {
  return new ReadoutError("api/too-large", "The body is larger than the server takes", {
    hint: `Send at most ${bodyBytesMax} bytes, or use \`readout read\`.`,
  });
}

function tooSlow(): HTTPException {
  const cause = new ReadoutError("api/too-slow", "The answer took too long", {
    hint: "Ask for less: a shorter period.",
  });
  return new HTTPException(503, { cause });
}
