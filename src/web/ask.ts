import { startTransition, useEffect, useState } from "react";
import type { Answer, EndpointName } from "../api/contract/endpoints.js";
import type { Problem } from "../api/contract/shapes.js";

/** A problem that the server told, or that it could not be reached. */
export class AskError extends Error {
  readonly problem: Problem | null;
  constructor(problem: Problem | null) {
    super(problem?.title ?? "The server cannot be reached");
    this.problem = problem;
  }
}

/** The address of a question below `/api`, such as `/relations/USA/CHN?from=2023-01-01`. */
export type Address = `/${string}`;

const answers = new Map<string, Promise<unknown>>();
const answersMax = 60;

/** Asks once and keeps the answer, until the record changes. The name says what shape comes back. */
export function ask<Name extends EndpointName>(_name: Name, address: Address): Promise<Answer<Name>> {
  const known = answers.get(address);
  if (known) return known as Promise<Answer<Name>>;
  const asked = fetchJson(address);
  answers.set(address, asked);
  asked.catch(() => answers.delete(address));
  for (const oldest of answers.keys()) {
    if (answers.size <= answersMax) break;
    answers.delete(oldest);
  }
  return asked as Promise<Answer<Name>>;
}

export function forgetAnswers(): void {
  answers.clear();
}

const news = new EventTarget();

/** Says that this page has changed the record: what is shown is asked for again. */
export function announceChange(): void {
  forgetAnswers();
  news.dispatchEvent(new Event("change"));
}

/** Hears that this page has changed the record ("change"), or that the server wants a token ("locked"). */
export function onNews(what: "change" | "locked", listener: () => void): () => void {
  news.addEventListener(what, listener);
  return () => news.removeEventListener(what, listener);
}

/** The problem that the server answered with. */
async function readProblem(response: Response): Promise<AskError> {
  const problem = (await response.json().catch(() => null)) as Problem | null;
  if (problem?.code === "api/no-access") news.dispatchEvent(new Event("locked"));
  return new AskError(problem);
}

async function fetchAnswer(address: Address, options?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api${address}`, options);
  } catch {
    throw new AskError(null);
  }
  if (response.ok) return response;
  throw await readProblem(response);
}

async function fetchJson(address: Address): Promise<unknown> {
  return (await fetchAnswer(address)).json();
}

/** Sends JSON; the answer is JSON or nothing. */
export async function send(address: Address, body: unknown): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetchAnswer(address, { method: "POST", headers, body: JSON.stringify(body) });
  return response.status === 204 ? null : response.json();
}

/** Removes what is at an address. */
export async function remove(address: Address): Promise<void> {
  await fetchAnswer(address, { method: "DELETE" });
}

export type Asked<Value> =
  | { readonly state: "waiting"; readonly value: Value | null }
  | { readonly state: "there"; readonly value: Value }
  | { readonly state: "trouble"; readonly error: Error; readonly value: null };

/**
 * The answer to a question, as state. While a changed question waits, the old answer stays, so that a page does not
 * flicker when somebody moves a weight. `mark` asks again when it changes.
 */
export function useAnswer<Name extends EndpointName>(
  name: Name,
  address: Address | null,
  mark = 0,
): Asked<Answer<Name>> {
  const [asked, setAsked] = useState<Asked<Answer<Name>>>({ state: "waiting", value: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `mark` stands for the state of the record.
  useEffect(() => {
    if (address === null) {
      setAsked({ state: "waiting", value: null });
      return;
    }
    let isCurrent = true;
    setAsked((before) => ({ state: "waiting", value: before.value }));
    ask(name, address).then(
      // Large answers are shown bit by bit, so that keys and clicks are heard meanwhile.
      (value) => startTransition(() => setAsked((before) => (isCurrent ? { state: "there", value } : before))),
      (error: Error) => isCurrent && setAsked({ state: "trouble", error, value: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [name, address, mark]);
  return asked;
}

/**
 * The answer to a question that a large record answers in two steps: at once with a first look at what is latest, and
 * then with the whole.
 */
export function useTwoLooks<Name extends "getOverview" | "getMovement">(
  name: Name,
  path: Address,
  query: URLSearchParams,
  mark: number,
): Asked<Answer<Name>> {
  const quick = new URLSearchParams(query);
  quick.set("first", "true");
  const first = useAnswer(name, withQuery(path, quick), mark);
  const hasMore = first.state === "there" && (first.value as { isFirstLook: boolean }).isFirstLook;
  const whole = useAnswer(name, hasMore ? withQuery(path, query) : null, mark);
  return hasMore && whole.state === "there" ? whole : first;
}

/** Query parameters as the server takes them. */
export function withQuery(path: Address, query: URLSearchParams): Address {
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
