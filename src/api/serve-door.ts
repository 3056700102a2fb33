import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { stream } from "hono/streaming";
import { ReadoutError } from "../base/readout-error.js";
import type { Run } from "../store/run.js";
import { doorPath, listMethods, plainMethods } from "../store/served/door.js";
import type { SentReading } from "../store/served/open-served.js";
import { fromWire, toWire } from "../store/served/wire.js";
import type { Outcome, ScannedReading } from "../store/store.js";
import type { ServedContext } from "./create-context.js";
import { answerProblem, toProblem } from "./guard/problems.js";

/** A part of reports with all that was read from them. */
const bodyBytesMax = 256_000_000;
/** While much is added, pages that are open need not be made anew after every part. */
const touchMsMin = 10_000;

/**
 * The methods of the store for programs of the same user, who have the secret from the note beside the file (see
 * `store/served/door.ts`). It is no part of the API: only `readout` itself comes in here.
 */
export function serveDoor({ store, changes, adding }: ServedContext, secret: string, now: () => number): Hono {
  const door = new Hono();
  let touched = Number.NEGATIVE_INFINITY;
  const tellAll = (): void => {
    touched = now();
    changes.touch();
  };
  /** What else the server has to know of what was done. */
  const note = (method: string, words: readonly unknown[], answer: unknown): void => {
    if (method === "startRun") adding.started((answer as Run).run);
    else if (method === "write") {
      adding.wrote(words[0] as number, answer as Outcome[]);
      if (now() - touched > touchMsMin) tellAll();
    } else if (method === "finishRun") {
      adding.finished(words[0] as number);
      tellAll();
    } else if (["forget", "review"].includes(method)) tellAll();
  };

  door.use(`${doorPath}/*`, async (context, next) => {
    const shown = /^Bearer (.+)$/.exec(context.req.header("authorization") ?? "")?.[1] ?? "";
    if (!timingSafeEqual(digest(shown), digest(secret))) {
      throw new ReadoutError("api/no-access", "This door is for programs of the user who runs the server");
    }
    await next();
  });
  door.use(
    `${doorPath}/*`,
    bodyLimit({ maxSize: bodyBytesMax, onError: (context) => answerProblem(context, tooLarge()) }),
  );
  for (const method of plainMethods) {
    door.post(`${doorPath}/${method}`, async (context) => {
      const words = fromWire(await context.req.text()) as unknown[];
      const answer = await (store[method] as (...words: unknown[]) => Promise<unknown>).apply(store, words);
      note(method, words, answer);
      return context.body(toWire(answer ?? null), 200, { "content-type": "application/json" });
    });
  }
  for (const method of listMethods) {
    door.post(`${doorPath}/${method}`, async (context) => {
      const words = fromWire(await context.req.text()) as unknown[];
      const items = (store[method] as (...words: unknown[]) => AsyncIterable<unknown>).apply(store, words);
      context.header("content-type", "application/x-ndjson");
      return stream(context, async (out) => {
        try {
          for await (const item of items) {
            if (out.aborted) return;
            const sent = method === "scan" ? toSent(item as ScannedReading) : item;
            await out.write(`${toWire({ item: sent })}\n`);
          }
          await out.write(`${toWire({ end: true })}\n`);
        } catch (error) {
          await out.write(`${toWire({ error: toProblem(error) })}\n`);
        }
      });
    });
  }
  return door;
}

function toSent({ head, events, reviews, packed }: ScannedReading): SentReading {
  return {
    head,
    events,
    reviews,
    packed: { record: new Uint8Array(packed.record), rest: packed.rest && new Uint8Array(packed.rest) },
  };
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

function tooLarge(): ReadoutError {
  return new ReadoutError("api/too-large", "These reports are too many to be taken in together", {
    hint: "Give a smaller --part.",
  });
}
