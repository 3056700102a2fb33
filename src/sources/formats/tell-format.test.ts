import { expect, test } from "vitest";
import { type Format, tellFormat } from "./tell-format.js";

/** Name, media type, beginning. */
test.each<[string, string | undefined, string, Format]>([
  ["a.txt", undefined, "Oslo agrees.", "document"],
  ["a.txt", undefined, "{ not JSON", "document"],
  ["a", undefined, '{"id":1}\n{"id":2}', "lines"],
  ["a", undefined, `{"text":"${"x".repeat(5000)}`, "lines"],
  ["a", undefined, '{\n "id": 1\n}', "json"],
  ["a", undefined, '[{"id":1}]', "json"],
  ["a.txt", undefined, "WARC/1.0\r\n", "archive"],
  ["a.csv.gz", undefined, "a,b", "table"],
  ["a.CSV", undefined, "a,b", "table"],
  ["https://example.org/list?x=1", "text/csv", "a,b", "table"],
  ["https://example.org", "text/html", "Oslo", "document"],
  ["https://example.org/feed", "text/html", "\ufeff<?xml version='1.0'?><!-- <x> -->\n<rss>", "feed"],
  ["a.xml", undefined, "<!DOCTYPE html><html>", "document"],
  ["a.xml", undefined, '<ns:newsItem guid="x">', "newsml"],
  ["a.xml", undefined, "<sitemapindex>", "sitemap"],
  ["a.xml", undefined, '<!DOCTYPE rss [<!ENTITY a "b">]><rss>', "feed"],
  ["a.xml", undefined, "<invoice>", "unknown-xml"],
  ["a", undefined, "<?xml version='1.0'?><invoice>", "unknown-xml"],
  ["a", undefined, "<invoice> is a word in brackets", "document"],
  ["a.xml", undefined, `${"<?a?>".repeat(2000)}`, "document"],
])("%s (%s) that begins with %j", (name, mediaType, begin, format) => {
  expect(tellFormat(name, mediaType, Buffer.from(begin))).toBe(format);
});
