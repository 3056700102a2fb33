import { parseSync } from "vite";
import type { SourceFile } from "./read-imports.js";

/** A node of the syntax tree (ESTree), as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Globals that the core may not touch, and why. */
const forbiddenNames: Readonly<Record<string, string>> = {
  fetch: "network",
  XMLHttpRequest: "network",
  WebSocket: "network",
  EventSource: "network",
  performance: "clock",
  setTimeout: "clock",
  setInterval: "clock",
  crypto: "randomness",
  process: "the process",
  console: "printing",
  globalThis: "a way around this check",
  eval: "code made at run time",
  Function: "code made at run time",
};
/** Methods that answer differently on another machine. */
const localMethods =
  /^(?:[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes)|getTimezoneOffset|toLocale\w+|localeCompare)$/;

/**
 * Uses of the clock, the network, randomness, the process, the time zone or the locale of the machine in one file, as
 * "path:line: name (what it is)". A property, a type or a name declared in the file that is called the same is no use.
 */
export function findImpureCalls({ path, text }: SourceFile): string[] {
  const { program } = parseSync(path, text);
  const faults: string[] = [];
  const report = (node: Node, name: string, why: string): void => {
    const line = text.slice(0, node.start).split("\n").length;
    faults.push(`${path}:${line}: ${name} (${why})`);
  };
  const declared = new Set<string>();
  walk(program as unknown as Node, (node) => {
    const name = (node.id ?? node.local) as Node | undefined;
    if (name?.type === "Identifier") declared.add(String(name.name));
    if (Array.isArray(node.params)) for (const one of node.params as Node[]) declared.add(String(one.name));
  });
  walk(program as unknown as Node, (node, key, parent) => {
    const fault = judge(node);
    if (fault) report(node, ...fault);
    if (node.type !== "Identifier" || isLabel(key, parent) || declared.has(String(node.name))) return;
    const why = Object.hasOwn(forbiddenNames, String(node.name)) ? forbiddenNames[String(node.name)] : undefined;
    if (why) report(node, String(node.name), why);
  });
  return faults;
}

function judge(node: Node): [name: string, why: string] | null {
  if (node.type === "MemberExpression") {
    const [object, property] = [nameOf(node.object), nameOf(node.property)];
    if (object === "Date" && property === "now") return ["Date.now", "clock"];
    if (object === "Math" && property === "random") return ["Math.random", "randomness"];
    if (localMethods.test(property)) return [property, "time zone or locale of the machine"];
  }
  const called = node.type === "NewExpression" || node.type === "CallExpression";
  if (!called || nameOf(node.callee) !== "Date") return null;
  const count = (node.arguments as unknown[]).length;
  if (count === 0 || node.type === "CallExpression") return ["new Date()", "clock"];
  return count > 1 ? ["new Date(year, month, …)", "time zone or locale of the machine"] : null;
}

function nameOf(node: unknown): string {
  const { type, name } = node as Node;
  return type === "Identifier" ? String(name) : "";
}

/** Whether an identifier is only the name of a property or a type, not a reference to a value. */
function isLabel(key: string, parent: Node): boolean {
  if (parent.type.startsWith("TS")) return true;
  return (key === "property" || key === "key") && parent.computed !== true;
}

function walk(node: Node, visit: (node: Node, key: string, parent: Node) => void, key = "", parent: Node = node): void {
  visit(node, key, parent);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === "object" && child !== null && "type" in child) walk(child as Node, visit, name, node);
    }
  }
}
