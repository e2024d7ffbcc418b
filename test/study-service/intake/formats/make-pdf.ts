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
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${fields.join(' ')} >>`,
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
