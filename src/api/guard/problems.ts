import type { Context } from "hono";
import { ReadoutError } from "../../base/readout-error.js";
import type { Problem } from "../contract/shapes.js";

/** What a problem's code is in HTTP; the rest is 500, a fault of ours. */
const statuses: Readonly<Record<string, number>> = {
  "api/bad-question": 400,
  "api/no-access": 401,
  "api/not-allowed": 403,
  "api/other-site": 403,
  "api/not-found": 404,
  "api/too-large": 413,
  "api/too-many": 429,
  "api/too-slow": 503,
  "store/bad-cursor": 400,
  "store/bad-query": 400,
};

/** What is wrong with a text that was sent is no fault of ours. */
const unreadable = 422;

function statusOf(code: string): number {
  return statuses[code] ?? (code.startsWith("report/") ? unreadable : 500);
}

/** An error as RFC 9457 has it. What no `ReadoutError` tells is not shown to the asker. */
export function toProblem(error: unknown): Problem {
  const known =
    error instanceof ReadoutError
      ? error
      : new ReadoutError("api/fault", "Something went wrong here", { hint: "The server's own output says what." });
  const { code, message, hint } = known;
  return {
    type: `docs/reference/errors.md#${code.replace("/", "")}`,
    title: message,
    status: statusOf(code),
    code,
    ...(hint !== undefined && { hint }),
  };
}

export function answerProblem(context: Context, error: unknown): Response {
  const problem = toProblem(error);
  return context.body(JSON.stringify(problem), problem.status as 400, { "content-type": "application/problem+json" });
}
