import countries from "i18n-iso-countries";

/** ISO 3166 alpha-3 of an alpha-2 code as GeoNames uses it (Kosovo included); null for territories without one. */
export function alpha3(alpha2: string): string | null {
  return alpha2 === "XK" ? "XKX" : (countries.alpha2ToAlpha3(alpha2) ?? null);
}
