/** An answer that is JSON already, so that large ones are not read and written once more on their way. */
export class JsonText<Value> {
  /** Only for the compiler: what a reader of the JSON gets. */
  declare readonly value: Value;

  constructor(readonly bytes: Uint8Array<ArrayBuffer>) {}
}

/** An object as JSON, of fields that are JSON already and fields that are not. */
export function joinJson<Value>(written: Readonly<Record<string, Uint8Array>>, rest: object): JsonText<Value> {
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  for (const [name, bytes] of Object.entries(written)) {
    parts.push(encoder.encode(`${parts.length === 0 ? "{" : ","}${JSON.stringify(name)}:`), bytes);
  }
  const text = JSON.stringify(rest);
  parts.push(encoder.encode(text === "{}" ? "}" : `,${text.slice(1)}`));
  return new JsonText(new Uint8Array(Buffer.concat(parts)));
}
