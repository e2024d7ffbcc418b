import type { ExchangedNote, ExchangedTarget } from './exchanged-note.ts';

/** The W3C context alone, as other readers expect it. */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Before what the model has no word for: an IRI as it stands, which needs no context. */
export const OWN_TERMS = 'urn:parallax:terms:';
const GENERATOR = { id: 'urn:parallax:software', type: 'Software', name: 'Parallax' };

/**
 * Notes as a W3C Web Annotation collection in JSON-LD (Web Annotation Data Model, W3C Recommendation 23 February 2017). The
 * category is a body with the purpose `classifying`, the words of the note one with `commenting`; a passage is given both by quotation
 * and by position, counted in code points (section 4.2.4: "in terms of unicode code points ... not in terms of code units").
 * Whoever takes one annotation out of it has a whole one: each carries the context.
 */
export function writeWebAnnotations(label: string, collectionId: string, notes: readonly ExchangedNote[]): string {
  const collection = {
    '@context': CONTEXT,
    id: collectionId,
    type: 'AnnotationCollection',
    label,
    total: notes.length,
    first: {
      id: `${collectionId}:page-1`,
      type: 'AnnotationPage',
      partOf: collectionId,
      startIndex: 0,
      items: notes.map(writeAnnotation),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function writeAnnotation(note: ExchangedNote): object {
  const comment =
    note.text === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note.text }];
  return {
    '@context': CONTEXT,
    id: note.id,
    type: 'Annotation',
    motivation: note.targets.length > 1 ? ['classifying', 'linking'] : ['classifying'],
    creator: { type: 'Person', name: note.author },
    created: note.createdAt,
    modified: note.changedAt,
    generator: GENERATOR,
    body: [{ type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: note.category }, ...comment],
    target: note.targets.map(writeTarget),
    [`${OWN_TERMS}confidence`]: note.confidence,
    [`${OWN_TERMS}origin`]: note.origin,
    ...(note.rule === null ? {} : { [`${OWN_TERMS}rule`]: note.rule }),
  };
}

function writeTarget({ source, exact, prefix, suffix, start, end }: ExchangedTarget): object {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const position = start === null || end === null ? [] : [{ type: 'TextPositionSelector', start, end }];
  return { type: 'SpecificResource', source, selector: [quote, ...position] };
}
