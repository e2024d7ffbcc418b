import type { InputOf, MethodName, OutputOf } from '../../../src-main/contract/contract.ts';
import type { PageBlock, PreviewArticle } from '../../../src-main/contract/intake.ts';
import type { Role } from '../../../src-main/contract/plain/vocabulary.ts';
import { openTestService, temporaryFolder } from '../../contract/example-library.ts';

/** A real service on a folder of its own, asked as a window would ask it. */
export function openSearchedLibrary() {
  const folder = temporaryFolder();
  let service = openTestService(folder.path);
  let added = 0;
  let opened = 0;

  async function call<M extends MethodName>(method: M, input: InputOf<M>, role: Role = 'owner'): Promise<OutputOf<M>> {
    const reply = await service.dispatch(method, input, role);
    if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
    return reply.value as OutputOf<M>;
  }

  return {
    folder: folder.path,
    call,
    subscribe: (...given: Parameters<typeof service.subscribe>) => service.subscribe(...given),
    /** Adds one article, each from a page of its own; says its id. */
    async add(article: Partial<PreviewArticle> & { blocks: PageBlock[] }, rest: PageBlock[] = []): Promise<string> {
      const title = article.title ?? 'Untitled';
      const preview = { deck: null, byline: null, outlet: null, publishedOn: null, language: 'en', ...article, title };
      const page = { text: `Page ${++added}\n\n${title}` };
      const { articleIds } = await call('intake.add', { articles: [preview], rest, page });
      return articleIds[0]!;
    },
    /** Ids of what a query finds, best first. */
    async find(text: string, options: { typing?: boolean } = {}): Promise<string[]> {
      const { hits } = await call('search.query', { text, limit: 500, snippets: false, ...options });
      return hits.map(({ articleId }) => articleId);
    },
    /** Closes the library and opens it again, as the next day. */
    reopen(): void {
      service.close();
      service = openTestService(folder.path, ++opened * 1_000);
    },
    /** Until it is opened again, for another process to work on. */
    shut: () => service.close(),
    close(): void {
      service.close();
      folder.remove();
    },
  };
}

export type SearchedLibrary = ReturnType<typeof openSearchedLibrary>;

export function paragraph(text: string): PageBlock {
  return { role: 'paragraph', text };
}
