// JSON, with what JSON has no word for: maps and bytes. (Buffers write themselves as lists; hand them over as Uint8Array.)

export function toWire(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one instanceof Map) return { $map: [...one] };
    if (one instanceof Uint8Array) return { $bytes: Buffer.from(one).toString("base64") };
    return one;
  });
}

export function fromWire(text: string): unknown {
  return JSON.parse(text, (_, one: unknown) => {
    if (one === null || typeof one !== "object") return one;
    const keys = Object.keys(one);
    if (keys.length !== 1) return one;
    if ("$map" in one) return new Map(one.$map as [unknown, unknown][]);
    if ("$bytes" in one) return new Uint8Array(Buffer.from(String(one.$bytes), "base64"));
    return one;
  });
}
