/** The sentence cut at a passage: what stands before it, the passage, what stands after. */
export interface Around {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}
