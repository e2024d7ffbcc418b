/** A PDF of one page with these lines under one another, wrapped at 80 letters, and these fields (ISO 32000-1). */
export function makePdf(
  lines: readonly { text: string; size: number }[],
  info: Readonly<Record<string, string>>,
): Buffer {
  let y = 800;
  const shown = lines.flatMap(({ text, size }) => {
    y -= size * 1.2;
    return wrap(text).map((part) => {
      y -= size * 1.3;
      return `BT /F1 ${size} Tf 1 0 0 1 50 ${y.toFixed(1)} Tm (${escape(part)}) Tj ET`;
    });
  });
  const stream = shown.join('\n');
  const fields = Object.entries(info).map(([name, value]) => `/${name} (${escape(value)})`);
  return writePdf(stream, [
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${fields.join(' ')} >>`,
  ]);
}

/** Half the letters' size, for each of them. */
export const ADVANCE = 0.5;

export interface PlacedText {
  text: string;
  x: number;
  y: number;
  /** A reader of PDFs joins neighbours of one size; those of another stay apart. */
  size: number;
}

/** A PDF of one page with these pieces of text in any script, each at its place, as browsers and layout programs set them. */
export function makePlacedPdf(pieces: readonly PlacedText[]): Buffer {
  const shown = pieces.map(
    ({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(1)} ${y.toFixed(1)} Tm <${codesOf(text)}> Tj ET`,
  );
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const page = high.toString(16).padStart(2, '0');
    return `<${page}00> <${page}ff> <${page}00>`;
  });
  const blocks = [0, 100, 200].map((from) => {
    const part = ranges.slice(from, from + 100);
    return `${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`;
  });
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
  return writePdf(shown.join('\n'), [
    '<< /Type /Font /Subtype /Type0 /BaseFont /Letters /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>',
    '<< >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Letters /DW ${ADVANCE * 1000} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`,
    `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
  ]);
}

function codesOf(text: string): string {
  return Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

/** The objects behind the page are its font (the fifth), its fields (the sixth) and what these name. */
function writePdf(stream: string, behind: readonly string[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ...behind,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}

function wrap(text: string): string[] {
  return text.match(/.{1,80}(?:\s|$)/gu)?.map((part) => part.trim()) ?? [];
}

function escape(text: string): string {
  return text.replace(/[\\()]/gu, '\\$&');
}
