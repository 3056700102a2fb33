/**
 * Words as bad scans have them, in any script: a digit or a stroke for a letter ("m1nister", "|ran", "c0uncil"), a
 * capital inside ("miNister"), a sign inside ("min~ster"), a word torn at the end of its line ("minis- ter"; but "pre-
 * and post-war"), letters set apart ("m i n i s t e r"). Each has a cheap hint, without which it need not be looked for.
 */
const forms: readonly { readonly hint: RegExp; readonly form: RegExp }[] = [
  {
    hint: /[01|]\p{Ll}/u,
    form: /(?<![\p{L}\p{N}#@/_.-])(?:\p{Ll}+[01|]\p{Ll}{2,}|\|\p{Ll}{3,}|\p{Lu}\p{Ll}+[01|]\p{Ll}+)(?![\p{L}\p{N}/_])/gu,
  },
  {
    hint: /\p{Ll}\p{Lu}/u,
    form: /(?<![\p{L}\p{N}#@/_.'’-])\p{Ll}{2,}\p{Lu}\p{Ll}+(?![\p{L}\p{N}/_])/gu,
  },
  {
    hint: /[~^¦\\<>{}*]/u,
    form: /(?<![\p{L}\p{N}#@/_.-])\p{L}\p{Ll}+[~^¦\\<>{}*]\p{Ll}{2,}(?![\p{L}\p{N}/_])/gu,
  },
  {
    hint: /-[ \n]/u,
    form: /(?<![\p{L}\p{N}-])\p{Ll}{2,}-[ \n]+(?!(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of)\b)\p{Ll}{2,}(?![\p{L}-])/gu,
  },
  {
    hint: / \p{L} \p{L} /u,
    form: /(?<![\p{L}\p{N}])(?:\p{L} ){5,}\p{L}(?![\p{L}\p{N}])/gu,
  },
];

/** The words of a passage that look like a bad scan. One may be an odd name; two and more are no accident. */
export function findScanNoise(passage: string): RegExpExecArray[] {
  return forms.flatMap(({ hint, form }) => (hint.test(passage) ? [...passage.matchAll(form)] : []));
}
