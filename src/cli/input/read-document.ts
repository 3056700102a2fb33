import { ReadoutError } from "../../base/readout-error.js";
import type { Effects } from "../effects.js";
import { decodeText } from "./decode-text.js";
import { formatBytes, pageBytesMax, textBytesMax } from "./limits.js";
import { openInput } from "./open-input.js";

/** A report as it came: plain text or a page. */
export type Document = { readonly text: string } | { readonly html: string };

/**
 * Reads one file, or standard input for "-", whole. HTML is told by its extension or its first tag. Every way in which
 * the input is no report is a `ReadoutError` with a hint.
 */
export async function readDocument(path: string, effects: Effects): Promise<Document> {
  const name = path === "-" ? "standard input" : path;
  const bytes = await readBytes(openInput(path, effects), name);
  const content = decodeText(bytes, name);
  if (looksLikeHtml(path, content)) return { html: content };
  if (bytes.length > textBytesMax) throw tooLarge(name, `${formatBytes(bytes.length)} of text`, textBytesMax);
  return { text: content };
}

async function readBytes(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > pageBytesMax) throw tooLarge(name, `more than ${formatBytes(pageBytesMax)}`, pageBytesMax);
  }
  return Buffer.concat(parts, length);
}

function tooLarge(name: string, size: string, bytesMax: number): ReadoutError {
  return new ReadoutError("input/too-large", `${name} is too large for one report: ${size}`, {
    hint: `A report has at most ${formatBytes(bytesMax)}; split the file into one file for each report.`,
  });
}

function looksLikeHtml(path: string, content: string): boolean {
  if (/\.x?html?$/i.test(path)) return true;
  const head = content.slice(0, 4096);
  const beginsWithTag = /^\s*<(?:!doctype|!--|\?xml|html|head|body)/i.test(head);
  return beginsWithTag && /<(?:!doctype\s+html|html|head|body)\b/i.test(head);
}
