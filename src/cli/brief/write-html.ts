import type { Brief, BriefSource } from "./brief.js";

/** A brief as a page of its own, without scripts and without anything from elsewhere. */
export function writeHtml({ title, lead, sections, sources }: Brief): string {
  const blocks = sections.map(({ heading, items }) => {
    const lines = items.map(
      ({ text, sources: numbers }) => `<li>${escapeText(text)}${numbers.map(writeNumber).join("")}</li>`,
    );
    return `<h2>${escapeText(heading)}</h2>\n<ul>\n${lines.join("\n")}\n</ul>`;
  });
  const list = sources.map((source, index) => `<li id="source-${index + 1}">${writeSource(source)}</li>`).join("\n");
  const named = sources.length > 0 ? `\n<h2>Sources</h2>\n<ol>\n${list}\n</ol>` : "";
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${style}</style>
<main>
<h1>${escapeText(title)}</h1>
<p>${escapeText(lead)}</p>
${blocks.join("\n")}${named}
</main>
</html>
`;
}

const style =
  "main{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}h2{font-size:1.1rem}sup a{padding:0 .1em}";

function writeNumber(number: number): string {
  return `<sup><a href="#source-${number}">${number}</a></sup>`;
}

function writeSource({ title, outlet, day, url, copies }: BriefSource): string {
  const about = [outlet, day, copies > 1 ? `${copies} copies` : null].filter((part) => part !== null);
  const isLink = url !== null && /^https?:\/\//i.test(url);
  const name = isLink ? `<a href="${escapeText(url)}">${escapeText(title)}</a>` : escapeText(title);
  return [name, ...about.map(escape)].join(", ");
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter]!);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
