import { describe, expect, it } from 'vitest';
import { trimHtml } from '../../../../src-main/study-service/intake/html/trim-html.ts';

describe('trimming a page’s source', () => {
  it('cuts scripts, styles, drawings and comments, and keeps what says what the page is', () => {
    const page =
      '<p>a</p><!-- x <p> --><script src="a">if (a < b) "<p>"</script><STYLE>p{}</STYLE><svg><title>t</title></svg><p>b</p><script type="application/ld+json">{"a":1}</script>';
    expect(trimHtml(page)).toBe('<p>a</p><p>b</p><script type="application/ld+json">{"a":1}</script>');
  });

  it('cuts attributes that nothing reads, and keeps names, links, dates and what hides an element', () => {
    const page = `<p data-x="a>b" class="lead" onclick='f("x")' style="color:red"><a href=/x target=_blank>b</a><i style="display:none">c</i><time datetime="2031-05-03" data-ts=1>d</time>`;
    expect(trimHtml(page).replace(/ +/gu, ' ').replaceAll(' >', '>')).toBe(
      '<p class="lead"><a href=/x>b</a><i style="display:none">c</i><time datetime="2031-05-03">d</time>',
    );
  });

  it('touches no text, though it looks like markup', () => {
    for (const text of [
      '1 < 2 and data-x="3" > 2',
      'a &lt;p data-x="1"&gt; b',
      '<p>unclosed <!-- comment',
      '<p>a</p><script>never ends <p>b</p>',
      '<p>a</p><a data-x="never ends>b</a>',
    ])
      expect(trimHtml(text)).toBe(text);
  });

  it('takes time that grows with the length alone', () => {
    const timeOf = (part: string): number => {
      const page = part.repeat(2_000_000 / part.length);
      const started = performance.now();
      trimHtml(page);
      return performance.now() - started;
    };
    for (const part of ['<!--', '<script>', '<svg>', '<a b="', "<a '", '<a b=', '<svg><svg></svg>', '<'])
      expect(timeOf(part), part).toBeLessThan(4000);
  });
});
