import type { Brief, BriefSource } from "./brief.js";

/** A brief as Markdown. What comes from reports cannot end up as a link or a heading. */
export function writeMarkdown({ title, lead, sections, sources }: Brief): string {
  const parts = [`# ${escapeText(title)}`, escapeText(lead)];
  for (const { heading, items } of sections) {
    const lines = items.map(
      ({ text, sources: numbers }) => `- ${escapeText(text)}${numbers.map((number) => ` [${number}]`).join("")}`,
    );
    parts.push(`## ${heading}`, lines.join("\n"));
  }
  if (sources.length > 0)
    parts.push("## Sources", sources.map((source, index) => `${index + 1}. ${writeSource(source)}`).join("\n"));
  return `${parts.join("\n\n")}\n`;
}

function writeSource({ title, outlet, day, url, copies }: BriefSource): string {
  const about = [outlet, day, copies > 1 ? `${copies} copies` : null].filter((part) => part !== null);
  const link = url !== null && /^https?:\/\/[^\s<>]+$/i.test(url) ? ` <${url}>` : "";
  return `${escapeText([title, ...about].join(", "))}${link}`;
}

function escapeText(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
