import { m } from '#words';
import type { CaseComparison } from './case-comparison.svelte.ts';
import { arrangeClaims, spoken } from './arrange-claims.ts';
import { composeEvidence } from './compose-evidence.ts';
import { PicturesView } from './pictures.svelte.ts';
import { fileName, saveFile } from '../design/files/save-file.ts';
import { writePage } from '../design/files/write-page.ts';

const EVERYTHING = { kind: null, article: null, text: '' } as const;

/** The report: which claims it holds, the numbers of its evidence, and keeping it as a file. */
export class ReportView {
  readonly comparison: CaseComparison;
  /** Also what only one article tells, which makes it long. */
  alsoSingle = $state(false);

  readonly all = $derived.by(() => arrangeClaims(this.comparison.compared?.claims ?? [], EVERYTHING, 'most disputed'));
  readonly single = $derived.by(() => this.all.filter((claim) => spoken(claim) < 2).length);
  readonly claims = $derived.by(() => (this.alsoSingle ? this.all : this.all.filter((claim) => spoken(claim) > 1)));
  readonly evidence = $derived.by(() =>
    this.comparison.compared ? composeEvidence(this.comparison.compared, this.claims) : null,
  );
  readonly pictures: PicturesView;

  constructor(comparison: CaseComparison) {
    this.comparison = comparison;
    this.pictures = new PicturesView(comparison, (passage) => this.evidence?.cite(passage));
  }

  save(report: HTMLElement): void {
    const title = m.comparison_report_2({ title: this.comparison.opened?.title ?? m.comparison_case() });
    saveFile(fileName(this.comparison.opened?.title ?? '', 'report.html'), 'text/html', writePage(report, title));
    this.comparison.study.announce(m.comparison_the_report_is_saved_as_one());
  }
}
