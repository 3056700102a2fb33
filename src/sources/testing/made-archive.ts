/** One record of a WARC file. */
export function warcRecord(
  type: string,
  url: string,
  block: string | Uint8Array,
  fields: Record<string, string> = {},
): Buffer {
  const bytes = Buffer.from(block);
  const head = {
    "WARC-Type": type,
    "WARC-Record-ID": `<urn:uuid:${url}>`,
    "WARC-Target-URI": url,
    "Content-Type": type === "response" ? "application/http; msgtype=response" : "text/plain",
    ...fields,
    "Content-Length": String(bytes.length),
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join("")}\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

/** The record of an answer. */
export function archivedPage(
  url: string,
  body: string | Uint8Array,
  { status = "200 OK", ...fields }: Record<string, string> = {},
): Buffer {
  const head = { "Content-Type": "text/html; charset=utf-8", ...fields };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return warcRecord(
    "response",
    url,
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`), Buffer.from(body)]),
  );
}
