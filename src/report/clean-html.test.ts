import { expect, test } from "vitest";
import { cleanHtml } from "./clean-html.js";
import { bodyText } from "./clean-report.js";

const paragraphs = [
  "The ministers of Norway and Chile met in Oslo on Friday and agreed to open talks on fishing rights next month.",
  "A spokesman for the Norwegian government said that the date was still open, but that both sides wanted it soon.",
  "The Chilean delegation, which had come with two ships of its navy, left the port in the evening without a word.",
  "Talks between the two states broke down three years ago, after a trawler had been seized off the southern coast.",
];

/** A page as papers print it, with all that does not belong to the story around it and in it. */
const page = `<!doctype html>
<html lang="en"><head>
  <title>Norway and Chile open talks on fish - The Daily Example</title>
  <meta property="og:title" content="Norway and Chile open talks on fish">
  <meta property="article:published_time" content="2021-03-05T10:15:00+01:00">
  <meta property="article:modified_time" content="2021-03-06T08:00:00+01:00">
  <meta property="article:section" content="World">
  <script type="application/ld+json">
    <![CDATA[ {"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2021-03-05T09:15:00Z",
      "author": [{"@type": "Person", "name": "Anna Kim"}]} ]]>
  </script>
  <script>document.write("written by a script")</script>
  <style>p { color: red }</style>
</head><body onload="steal()">
  <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
  <main><article>
    <h1>Norway and Chile open talks on fish</h1>
    <div class="share"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
    <p>OSLO (AP) — ${paragraphs[0]}</p>
    <figure><img src="a.jpg" onerror="steal()"><figcaption>The ministers shake hands in Oslo.</figcaption></figure>
    <p>${paragraphs[1]}</p>
    <p><a href="/storm">Storm hits the coast of Chile</a></p>
    <h2>Two ships</h2>
    <p onclick="steal()">${paragraphs[2]}<script>steal("the ministers")</script></p>
    <p>${paragraphs[3]}</p>
    <h3>Related stories</h3>
    <ul><li><a href="/a">A ship is seized</a></li><li><a href="/b">Fish gets dearer</a></li></ul>
  </article></main>
  <footer>© 2021 The Daily Example</footer>
</body></html>`;

test("a page becomes its story", () => {
  const report = cleanHtml({ html: page, url: "https://example.org/2021/03/05/fish" });
  expect(bodyText(report)).toBe([...paragraphs.slice(0, 2), "Two ships", ...paragraphs.slice(2)].join("\n\n"));
  expect(report).toMatchObject({
    title: "Norway and Chile open talks on fish",
    byline: "Anna Kim",
    section: "World",
    agency: "AP",
    language: "en",
    dateline: { text: "OSLO" },
  });
  expect(report.published).toMatchObject({ value: "2021-03-05T09:15Z", precision: "minute" });
  expect(report.notes).toEqual([]);
  const removed = report.removed.map(({ text }) => text);
  expect(removed).toContain("Storm hits the coast of Chile");
  expect(removed).toContain("A ship is seized");
});

test("nothing of scripts, styles and handlers is left", () => {
  expect(JSON.stringify(cleanHtml({ html: page }))).not.toMatch(/steal|document\.write|color: red|<\w/u);
});

test("offsets are into the text of the report", () => {
  const { text, blocks } = cleanHtml({ html: page });
  const title = blocks.find(({ kind }) => kind === "title")!;
  expect(text.slice(title.start, title.end)).toBe("Norway and Chile open talks on fish");
});

test("a fragment without head or title is a report too", () => {
  const report = cleanHtml({ html: `<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>` });
  expect(bodyText(report)).toBe(`${paragraphs[0]}\n\n${paragraphs[1]}`);
  expect(report.title).toBeNull();
});

test("the lead is found where the page prints it apart from the body", () => {
  const body = paragraphs
    .slice(1)
    .map((text) => `<p>${text}</p>`)
    .join("");
  const html = `<html><head><title>Norway and Chile open talks on fish</title></head><body>
    <header><h1>Norway and Chile open talks on fish</h1><div class="standfirst">${paragraphs[0]}</div></header>
    <div id="content"><div class="body">${body}${body.replaceAll("port", "harbour").replaceAll("The", "That")}</div></div></body></html>`;
  expect(bodyText(cleanHtml({ html })).startsWith(`${paragraphs[0]}\n\n${paragraphs[1]}`)).toBe(true);
});

test("line breaks part paragraphs behind a sentence and wrap elsewhere", () => {
  const html = `<div>${paragraphs[0]}<br>${paragraphs[1]!.replace(", but", ",<br>but")}</div>`;
  expect(bodyText(cleanHtml({ html }))).toBe(`${paragraphs[0]}\n\n${paragraphs[1]}`);
});

test("a printed date is read where the metadata give none", () => {
  const html = `<html><body><h1>Norway and Chile open talks</h1><span class="date">5 March 2021</span>
    <article>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;
  expect(cleanHtml({ html }).published?.value).toBe("2021-03-05");
});

test.each([
  ["", "report/empty"],
  ["<html><body><script>run()</script></body></html>", "report/empty"],
  ["<html>\0\0</html>", "report/binary"],
  [`${"<div>".repeat(5_000)}deep`, "report/bad-html"],
])("%j is refused", (html, code) =>
  expect(() => cleanHtml({ html })).toThrowError(expect.objectContaining({ code }) as Error),
);
