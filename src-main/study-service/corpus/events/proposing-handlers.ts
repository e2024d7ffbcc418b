import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { found } from '../corpus-stores.ts';
import type { CorpusDeps, CorpusStores } from '../corpus-stores.ts';
import { carriesBlanks } from '../masking/mask-article.ts';
import { maskCases } from '../masking/masking.ts';
import type { TextReading } from '../names/read-texts.ts';
import { recordChange } from '../changes/record-change.ts';
import type { ProposalSource } from './propose-cases.ts';
import { createRefusalStore } from './refusal-store.ts';
import { createProposing } from './run-proposing.ts';

interface ProposingHandlers {
  'corpus.proposeCases': () => Promise<OutputOf<'corpus.proposeCases'>>;
  'corpus.stopProposing': () => OutputOf<'corpus.stopProposing'>;
  'corpus.refuseProposal': (input: ParsedInputOf<'corpus.refuseProposal'>) => OutputOf<'corpus.refuseProposal'>;
}

export function proposingHandlers(deps: CorpusDeps, stores: CorpusStores, reading: TextReading): ProposingHandlers {
  const refusals = createRefusalStore(deps);
  const openSource = (): ProposalSource => {
    const masking = maskCases(stores, stores.maskedCases(), 'owner');
    return {
      events: reading.events,
      refusals: refusals.list(),
      casesOf: (articleId) => stores.cases.listOfArticle(articleId),
      // An outlet that is still to be guessed is often what its articles share.
      tell: (word) => (carriesBlanks(masking.words(word)) ? null : word),
    };
  };
  const proposing = createProposing(reading, openSource, deps.emit);
  return {
    'corpus.proposeCases': () => proposing.propose(),
    'corpus.stopProposing': () => ({ stopped: proposing.stop() }),
    'corpus.refuseProposal': ({ articleIds, caseId = null }) => {
      for (const articleId of articleIds) found(stores.articles.readHeading(articleId), 'article', articleId);
      if (caseId !== null) found(stores.cases.read(caseId), 'case', caseId);
      const what = caseId === null ? 'Not one event' : 'Not of this case';
      return recordChange(stores, `${what}: ${articleIds.length} articles`, () => refusals.add({ caseId, articleIds }));
    },
  };
}
