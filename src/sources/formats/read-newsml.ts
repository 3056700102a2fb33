import { decodeDocument } from "../bytes/decode-text.js";
import { readWhole } from "../bytes/read-whole.js";
import type { SourceItem } from "../source-item.js";
import { readAgencyItem } from "./agency-item.js";
import type { Parts } from "./compose-page.js";
import type { Context, Given } from "./given.js";
import { attributeOf, elementsAt, parseXml, textAt, type XmlElement } from "./parse-xml.js";

/** Reads IPTC NewsML-G2: a news item, or a message with several. */
export async function* readNewsml(given: Given, context: Context): AsyncGenerator<SourceItem> {
  const bytes = await readWhole(given.chunks, given.name);
  const { text } = decodeDocument(bytes, given.name, { charset: given.charset });
  const root = parseXml(text, given.name);
  const items = [...elementsAt(root, "newsItem"), ...elementsAt(root, "newsMessage", "itemSet", "newsItem")];
  const packages = [...elementsAt(root, "packageItem"), ...elementsAt(root, "newsMessage", "itemSet", "packageItem")];
  for (const _ of packages) yield { from: given.from, skipped: "package of news items" };
  for (const item of items) {
    const id = attributeOf(item, "guid");
    const from = items.length > 1 ? `${given.from}#${id ?? ""}` : given.from;
    if (id === undefined) yield { from, skipped: "news item without guid" };
    else yield readItem(item, id, from, context.now());
  }
}

function readItem(item: XmlElement, id: string, from: string, now: number): SourceItem {
  const [meta] = elementsAt(item, "itemMeta");
  const itemClass = qcodeAt(meta, "itemClass");
  if (itemClass && itemClass !== "text" && itemClass !== "composite")
    return { from, skipped: `${itemClass} of an agency` };
  const signals = elementsAt(meta, "signal").map((signal) => attributeOf(signal, "qcode") ?? "");
  const [embargo] = elementsAt(meta, "embargoed");
  return readAgencyItem(
    {
      id,
      version: attributeOf(item, "version"),
      // What is not said is usable (NewsML-G2, pubStatus).
      status: qcodeAt(meta, "pubStatus") ?? "usable",
      embargoed: embargo && (textAt(meta, "embargoed") ?? ""),
      isCorrection: signals.some((signal) => /correct/i.test(signal)),
      advice: textAt(meta, "edNote"),
      created: textAt(meta, "versionCreated") ?? textAt(meta, "firstCreated"),
      parts: readParts(item),
    },
    from,
    now,
  );
}

function readParts(item: XmlElement): Parts | null {
  const body = readBody(item);
  if (!body) return null;
  const [meta] = elementsAt(item, "contentMeta");
  return {
    title: textAt(meta, "headline"),
    byline: textAt(meta, "by")?.replace(/^by\s+/i, ""),
    language: attributeOf(elementsAt(meta, "language")[0], "tag"),
    credit: textAt(meta, "creditline"),
    body,
  };
}

/** The story as XHTML or NITF, which both mark paragraphs with `p`, or as plain text. */
function readBody(item: XmlElement): Parts["body"] | null {
  const markup = textAt(item, "contentSet", "inlineXML");
  if (markup) return { html: within(markup, "body.content") ?? within(markup, "body") ?? markup };
  const text = textAt(item, "contentSet", "inlineData");
  return text ? { text } : null;
}

/** What stands between the tags of an element, whatever its prefix. */
function within(markup: string, element: string): string | null {
  const begin = new RegExp(`<(?:\\w{1,20}:)?${element.replace(".", "\\.")}(?:\\s[^>]*)?>`).exec(markup);
  if (!begin) return null;
  const start = begin.index + begin[0].length;
  const end = markup.lastIndexOf("</");
  const close = markup.slice(start).search(new RegExp(`</(?:\\w{1,20}:)?${element.replace(".", "\\.")}\\s*>`));
  return markup.slice(start, close < 0 ? end : start + close);
}

/** "canceled" of `qcode="stat:canceled"`. */
function qcodeAt(element: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(elementsAt(element, name)[0], "qcode")?.split(":").at(-1);
}
