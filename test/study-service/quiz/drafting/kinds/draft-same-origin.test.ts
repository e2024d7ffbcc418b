import { expect, it } from 'vitest';
import { draftSameOrigin } from '../../../../../src-main/study-service/quiz/drafting/kinds/draft-same-origin.ts';
import { article, material } from './pool-case.ts';

const KEEP = 'Swimmers must use the shallow basin of the town until the autumn.';
const KEPT = 'Until the autumn swimmers must use the shallow basin in town.';
const council = article('council', 'Wendham Town Council', [KEEP]);

function forms(outlet: string, more: string): string[] {
  const other = article('other', outlet, [KEPT, more]);
  const alike: Parameters<typeof material>[1] = [
    [council, KEEP],
    [other, KEPT],
  ];
  return draftSameOrigin(material([council, other], alike)).map(({ form }) => form);
}

it('asks about two articles that share nothing but the matter', () => {
  expect(forms('County Radio', 'Ducks were seen on the roof.')).toEqual(['no tie']);
});

it('says of no two articles that neither has anything from the other where one speaks of “the council”', () => {
  expect(forms('County Radio', 'In a press release the council had said that everybody would keep their job.')).toEqual(
    [],
  );
  expect(forms('County Radio', 'The council’s own figures were lower.')).toEqual([]);
});
