/** Letters of other alphabets, and figures, that look like a Latin letter on a board: "Αda" with a Greek alpha is "Ada" to the eye. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    в: 'b',
    с: 'c',
    е: 'e',
    н: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    о: 'o',
    р: 'p',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
  },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', '0': 'o', '1': 'l', '|': 'l' },
};

/**
 * The same for all names that look the same: without capitals, accents that are easily overlooked, invisible characters and
 * differences of spacing. "Ada", "ada ", "A da" written with a no-break space, and "Аda" with a Cyrillic А are one seat.
 */
export function foldName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase()
    .replace(/[\s._'’`-]+/gu, ' ')
    .trim();
  const folded = [...plain].map((letter) => LOOK_ALIKE[letter] ?? letter).join('');
  return folded === '' ? name.trim() : folded;
}
