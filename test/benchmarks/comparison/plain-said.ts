import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';
import type { Claimed } from './score-attribution.ts';

const NAME = "(?:\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)*|[Hh]e|[Ss]he|[Tt]hey)";
const VERB = '(said|says|told|added|claimed)';
const PATTERNS = [
  `["“](?<content>[^"”]+)["”],?\\s(?<speaker>${NAME})\\s(?<verb>${VERB})`,
  `["“](?<content>[^"”]+)["”],?\\s(?<verb>${VERB})\\s(?<speaker>${NAME})`,
  `(?<speaker>${NAME})\\s(?<verb>${VERB})\\s(?:that\\s)?(?<content>[^.\\n]+)`,
].map((pattern) => new RegExp(pattern, 'gud'));

/** The baseline: a name or pronoun beside five verbs, a quotation before or the rest of the sentence behind. */
export function isPlainSaid({ body }: ComparedArticle): Claimed[] {
  const claims: Claimed[] = [];
  for (const pattern of PATTERNS)
    for (const { groups, indices } of body.matchAll(pattern)) {
      const [start, end] = indices!.groups!['content']!;
      if (claims.some((claim) => claim.start < end && start < claim.end)) continue;
      claims.push({ start, end, speaker: groups!['speaker']!, verb: groups!['verb']! });
    }
  return claims;
}
