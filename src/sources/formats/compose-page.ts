/** A report that comes in parts: what a page would say in its head, and its body. */
export interface Parts {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  /** ISO date or time. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  /** The line at the end that names the agency. */
  readonly credit?: string | undefined;
  readonly body: { readonly html: string } | { readonly text: string };
}

/**
 * Sets the parts as a page, so that cleaning takes title, author and date from where it looks for them, with the trust
 * that it gives to a page's own metadata.
 */
export function composePage({ title, byline, published, language, credit, body }: Parts): string {
  const meta = (property: string, content: string | undefined): string =>
    content ? `<meta property="${property}" content="${escapeHtml(content)}">\n` : "";
  const head = [
    '<meta charset="utf-8">\n',
    title ? `<title>${escapeHtml(title)}</title>\n` : "",
    meta("og:title", title),
    meta("author", byline),
    meta("article:published_time", published),
  ].join("");
  const story = "html" in body ? body.html : paragraphs(body.text);
  const heading = title ? `<h1>${escapeHtml(title)}</h1>\n` : "";
  const signature = credit ? `\n<p>${escapeHtml(credit)}</p>` : "";
  const lang = language ? ` lang="${escapeHtml(language)}"` : "";
  return `<!doctype html>\n<html${lang}><head>\n${head}</head><body><article>\n${heading}${story}${signature}\n</article></body></html>\n`;
}

/** Whether a string that may be either is HTML: it has a tag. */
export function hasTags(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i.test(text);
}

function paragraphs(text: string): string {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join("\n");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
