const mebibyte = 1024 * 1024;

/** The largest report in plain text. A newspaper page is some 10 kB; more than this is a corpus or a mistake. */
export const textBytesMax = 4 * mebibyte;

/** The largest web page, with all its scripts and inlined pictures. */
export const pageBytesMax = 32 * mebibyte;

/** "5.2 MB", as file managers count. */
export function formatBytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
