import type { ExchangedNote, ExchangedTarget } from './exchanged-note.ts';

/** The W3C context, and one term of our own for what the model has no word for. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { parallax: 'urn:parallax:terms:' }] as const;

/**
 * Notes as a W3C Web Annotation collection in JSON-LD (Web Annotation Data Model, W3C Recommendation 23 February 2017). The
 * category is a body with the purpose `classifying`, the words of the note one with `commenting`; a passage is given both by quotation
 * and by position, the offsets being UTF-16 units as the model's own test criteria count them.
 */
export function writeWebAnnotations(label: string, collectionId: string, notes: readonly ExchangedNote[]): string {
  const collection = {
    '@context': CONTEXT,
    id: collectionId,
    type: 'AnnotationCollection',
    label,
    total: notes.length,
    first: { id: `${collectionId}:page-1`, type: 'AnnotationPage', startIndex: 0, items: notes.map(writeAnnotation) },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function writeAnnotation(note: ExchangedNote): object {
  const comment =
    note.text === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note.text }];
  return {
    id: note.id,
    type: 'Annotation',
    motivation: note.targets.length > 1 ? ['classifying', 'linking'] : ['classifying'],
    creator: { type: 'Person', name: note.author },
    created: note.createdAt,
    modified: note.changedAt,
    body: [{ type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: note.category }, ...comment],
    target: note.targets.map(writeTarget),
    'parallax:confidence': note.confidence,
    'parallax:origin': note.origin,
    ...(note.rule === null ? {} : { 'parallax:rule': note.rule }),
  };
}

function writeTarget({ source, exact, prefix, suffix, start, end }: ExchangedTarget): object {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const position = start === null || end === null ? [] : [{ type: 'TextPositionSelector', start, end }];
  return { type: 'SpecificResource', source, selector: [quote, ...position] };
}
