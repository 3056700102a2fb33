/** What a header such as `text/html; charset="utf-8"` says. */
export interface MediaType {
  /** In lower case. */
  readonly mediaType: string | undefined;
  readonly charset: string | undefined;
}

export function readMediaType(header: string | undefined): MediaType {
  const [type = ""] = (header ?? "").split(";", 1);
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(header ?? "")?.[1];
  return { mediaType: type.trim().toLowerCase() || undefined, charset };
}
