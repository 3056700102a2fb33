/** Kinds of UTF-16 units, as far as the tokenizer must tell them apart. */
export function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0x85 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Letters and combining marks; beyond Latin by block, which is enough for names in news. */
export function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba || unit === 0xad;
  if (unit === 0xd7 || unit === 0xf7) return false;
  if (unit < 0x2000) return true;
  return (
    (unit >= 0x2c00 && unit < 0x2e00) ||
    (unit > 0x3004 && unit < 0xd800 && !(unit < 0x3021 && unit > 0x3007)) ||
    (unit >= 0xf900 && unit < 0xfe10) ||
    (unit >= 0xfe70 && unit < 0xfeff) ||
    (unit >= 0xff21 && unit <= 0xff5a)
  );
}

export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const letter = String.fromCharCode(unit);
  return isLetter(unit) && letter !== letter.toLowerCase();
}

export function isLower(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122;
  const letter = String.fromCharCode(unit);
  return isLetter(unit) && letter !== letter.toUpperCase();
}

/** ' and its curly and damaged forms. */
export function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2018 || unit === 0x02bc;
}
