/** Letters of the writings that put no space between words, as the inside of a character class of a pattern with the flag `u`. */
export const UNSPACED_LETTERS = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}`;
