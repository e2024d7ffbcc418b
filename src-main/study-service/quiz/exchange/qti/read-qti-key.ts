import type { Element } from '@xmldom/xmldom';
import { attributeOf, childrenOf, descendantsOf, nameOf } from './qti-elements.ts';

/** What a response declaration and the rules of an item say is right. */
export interface QtiKey {
  readonly cardinality: string;
  /** As `correctResponse` has it, else as the mapping or the rules pay for it; empty where nothing says so. */
  readonly right: readonly string[];
  /** Every value that is paid for, with its points. */
  readonly mapped: readonly { readonly value: string; readonly points: number }[];
}

/** The key of one interaction, by the identifier of its response. Nothing is right where nothing says so. */
export function readQtiKey(item: Element, responseId: string): QtiKey {
  const declaration = childrenOf(item, 'responseDeclaration').find(
    (one) => attributeOf(one, 'identifier') === responseId,
  );
  const cardinality = (declaration && attributeOf(declaration, 'cardinality')) ?? 'single';
  if (declaration === undefined) return { cardinality, right: [], mapped: [] };
  const correct = childrenOf(declaration, 'correctResponse').flatMap(readValues);
  const mapped = readMapping(declaration);
  const best = bestOf(mapped, cardinality);
  const byMapping = isMapped(item) && best.length > 0;
  const right = byMapping ? best : correct.length > 0 ? correct : best.length > 0 ? best : readRules(item, responseId);
  return { cardinality, right: byMapping && cardinality === 'ordered' ? correct : right, mapped };
}

/** By the standard template, whatever the version's address (".../rptemplates/map_response[.xml]"), or by a rule that does the same. */
function isMapped(item: Element): boolean {
  const processing = childrenOf(item, 'responseProcessing')[0];
  if (processing === undefined) return false;
  if (/\/map_response(?:\.xml)?$/u.test(attributeOf(processing, 'template') ?? '')) return true;
  return descendantsOf(processing, (name) => name === 'mapResponse').length > 0;
}

/** Of one answer the best paid; of several, all that are paid. */
function bestOf(mapped: QtiKey['mapped'], cardinality: string): string[] {
  const paid = mapped.filter(({ points }) => points > 0);
  const most = Math.max(...paid.map(({ points }) => points));
  const best = cardinality === 'multiple' ? paid : paid.filter(({ points }) => points === most);
  return best.map(({ value }) => value);
}

function readMapping(declaration: Element): { value: string; points: number }[] {
  return childrenOf(declaration, 'mapping')
    .flatMap((mapping) => childrenOf(mapping, 'mapEntry'))
    .map((entry) => ({
      value: attributeOf(entry, 'mapKey') ?? '',
      points: Number(attributeOf(entry, 'mappedValue')),
    }));
}

function readValues(element: Element): string[] {
  return childrenOf(element, 'value').map((value) => (value.textContent ?? '').replace(/\s+/gu, ' ').trim());
}

/** Rules of an item's own are read where they compare the answer with fixed values and pay for it; all others are not understood. */
function readRules(item: Element, responseId: string): string[] {
  const processing = childrenOf(item, 'responseProcessing')[0];
  if (processing === undefined) return [];
  const conditions = descendantsOf(processing, (name) => name === 'responseIf');
  const paid = conditions.filter(isPaid).flatMap((condition) => childrenOf(condition, 'match'));
  const values = paid.map((match) => {
    const variable = childrenOf(match, 'variable')[0];
    if (variable === undefined || attributeOf(variable, 'identifier') !== responseId) return [];
    return descendantsOf(match, (name) => name === 'baseValue').map((value) => (value.textContent ?? '').trim());
  });
  return values.find((found) => found.length > 0) ?? [];
}

function isPaid(condition: Element): boolean {
  return childrenOf(condition, 'setOutcomeValue').some(
    (set) =>
      attributeOf(set, 'identifier') === 'SCORE' &&
      childrenOf(set).some((value) => nameOf(value) === 'baseValue' && Number(value.textContent) > 0),
  );
}
