import { posix } from "node:path";
import { parseSync } from "vite";

/** A source file: its path below `src/` with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a file imports, in any way: statically, as a type, re-exported or dynamically. */
export interface Import {
  readonly from: string;
  /** As written: "../base/span.js", "node:fs", "#resources". */
  readonly specifier: string;
  /** The file below `src/` that a relative specifier leads to; null for packages. */
  readonly target: string | null;
  /** `import type`, which is gone once compiled. */
  readonly isType: boolean;
}

export function readImports({ path, text }: SourceFile): Import[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]!.message}`);
  const statement = (specifier: string, start: number): [string, boolean] => [
    specifier,
    /^(?:import|export)\s+type\b/.test(text.slice(start, start + 20)),
  ];
  const found: [specifier: string, isType: boolean][] = [
    ...module.staticImports.map(({ moduleRequest, start }) => statement(moduleRequest.value, start)),
    ...module.staticExports.flatMap(({ entries, start }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [statement(moduleRequest.value, start)] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }): [string, boolean] => [
      readLiteral(text.slice(start, end)),
      false,
    ]),
    ...[...text.matchAll(/\bimport\("([^"]+)"\)\s*\./g)].map((match): [string, boolean] => [match[1]!, true]), // import("…").Type
  ];
  return found.map(([specifier, isType]) => ({ from: path, specifier, target: resolve(path, specifier), isType }));
}

function readLiteral(expression: string): string {
  const literal = /^(["'`])([^"'`$]*)\1$/.exec(expression.trim());
  return literal?.[2] ?? `(computed: ${expression})`;
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");
}
