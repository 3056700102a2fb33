/**
 * The words of an example sentence or a name in the codebook, cut simply: at spaces, with marks and the 's of the
 * genitive as words of their own. It stands in for a tokenizer, which the codebook must not depend on.
 */
export function splitWords(text: string): string[] {
  return text.match(/['’]s\b|[\p{L}\p{N}][\p{L}\p{N}.&+/-]*(?:['’](?!s\b)[\p{L}\p{N}][\p{L}\p{N}.-]*)*|[^\s]/gu) ?? [];
}
