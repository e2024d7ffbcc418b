import type { Statement } from '../../../../contract/comparison.ts';
import type { Material } from './read-material.ts';
import { areClosed } from './split-body.ts';
import type { Sentence } from './split-body.ts';

/** Words of somebody in one article where it is beyond doubt who says them and which word brings them in. */
export interface Voice {
  readonly quotationId: string;
  readonly speaker: string;
  /** The name by which others would recognise them: the last word of it. */
  readonly surname: string;
  readonly verb: string;
  readonly judges: boolean;
  readonly statement: Statement;
  /** The sentence that names the speaker and the verb. */
  readonly sentence: Sentence;
}

const PLAIN_VERB = /^(?:\p{Ll}+|according to|made it clear|pointed out|went on|in (?:his|her|their) words)$/u;
/** Verbs with which a thing may be done as well as said. */
const ALSO_DOES =
  /^(?:begins?|calls?|called|call on|asked for|ordered|branded|quoted|expressed|asks?|asked|reports?|seems?|shows?|showed)$/u;
const PRONOUN = /^(?:he|she)$/iu;
const PERSON = /\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b/u;
const SURE = 0.9;

/** In reading order. */
export function readVoices(material: Material): Voice[] {
  const found: Voice[] = [];
  for (const { id, speaker, statements, strength } of material.comparison.quotations) {
    if (speaker === null || strength < SURE || !isNamed(speaker) || !standsInside(material, speaker)) continue;
    for (const statement of statements) {
      const { verb, by } = statement;
      if (verb === null || by === null || !PLAIN_VERB.test(verb) || ALSO_DOES.test(verb)) continue;
      const sentence = material.sentenceAt(by);
      const surname = lastWord(speaker);
      if (!sentence || statement.text.length < 18 || statement.text.length > 230 || !areClosed(statement.text))
        continue;
      // A sentence that the speaker's own words run over from says who spoke, but not of what
      if (statement.start >= sentence.end || statement.end <= sentence.start) continue;
      if (statement.text.includes(verb) || !isClause(statement)) continue;
      if (!sentence.text.includes(verb) || !isSureOf(material, sentence, by.text, surname)) continue;
      found.push({
        quotationId: id,
        speaker: asNamedThere(material, speaker, statement),
        surname,
        verb,
        judges: statement.judges,
        statement,
        sentence,
      });
    }
  }
  const place = new Map(material.articles.map(({ articleId }, at) => [articleId, at]));
  return found.sort(
    (a, b) =>
      place.get(a.statement.articleId)! - place.get(b.statement.articleId)! || a.statement.start - b.statement.start,
  );
}

const FINITE =
  /\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|came|went|got|saw|knew|queued|\p{Ll}{2,}(?:ed|n['’]t))\b/u;

/** What is passed on without quotation marks must be something said ("that …"), not a thing spoken of ("announced a truce"). */
function isClause({ direct, text }: Statement): boolean {
  return direct ? text.split(' ').length >= 4 : FINITE.test(text) && !/^(?:what|how|why|to)\b/iu.test(text);
}

/** As this article spells the name, where it spells it otherwise. */
function asNamedThere(material: Material, speaker: string, { articleId, by }: Statement): string {
  if (material.articleOf(articleId).body.includes(speaker)) return speaker;
  const there = by!.text.replace(/^(?:the|a|an) /iu, '');
  return /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+$/u.test(there) ? there : speaker;
}

/** "Members said" begins a sentence with a capital and is no name: a name keeps it inside one. */
function standsInside({ articles }: Material, speaker: string): boolean {
  const inside = new RegExp(`[\\p{Ll},”"’'] ${asWritten(speaker)}\\b`, 'u');
  return speaker.includes(' ') || articles.some(({ body }) => inside.test(body));
}

/** A person or body with a name, as it can stand in an option. */
function isNamed(speaker: string): boolean {
  if (speaker.length > 45 || /article|version|question|\bones?\b|themselves|something/iu.test(speaker)) return false;
  const words = speaker.split(' ');
  const isProper = words.every(
    (word) => /^\p{Lu}/u.test(word) || /^(?:of|for|the|and|al-\p{Lu}\p{L}+|de|van|von)$/u.test(word),
  );
  return words.length <= 5 && isProper && words[0] !== 'The' && /^\p{Lu}\p{Ll}/u.test(words.at(-1)!);
}

/** Of "Ada van Birch" "Birch". */
export function lastWord(name: string): string {
  return name.split(' ').at(-1)!;
}

/**
 * Whether the words that name the speaker leave no doubt: the name itself; "he" or "she" where this paragraph and the one before name them and
 * nobody else who speaks in the case; a role ("the minister") that some text puts right beside the name.
 */
function isSureOf(material: Material, sentence: Sentence, by: string, surname: string): boolean {
  if (by.includes(surname)) return true;
  const { body, blocks } = material.articleOf(sentence.articleId);
  if (PRONOUN.test(by)) {
    const before = body.slice(blocks[Math.max(0, sentence.block - 1)]!.start, sentence.start);
    const since = before.slice(Math.max(0, before.lastIndexOf(surname)));
    return (
      before.includes(surname) &&
      !otherNames(material, surname).some((name) => before.includes(name)) &&
      !PERSON.test(since.slice(surname.length))
    );
  }
  const role = by.replace(/^(?:the|a|an) /iu, '').toLowerCase();
  if (!/^[\p{Ll} ]{4,40}$/u.test(role)) return false;
  const name = asWritten(surname.toLowerCase());
  const near = new RegExp(`${role},? (?:\\p{L}+ ){0,2}${name}|${name}, the ${role}`, 'u');
  return material.articles.some(({ body: text }) => near.test(text.toLowerCase()));
}

/** A name as a pattern has it: its signs mean themselves. */
function asWritten(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function otherNames({ comparison }: Material, surname: string): string[] {
  return comparison.quotations.flatMap(({ speaker }) => {
    const name = speaker === null ? '' : lastWord(speaker);
    return name !== surname && /^\p{Lu}\p{Ll}+$/u.test(name) ? [name] : [];
  });
}
