import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** A member of a ZIP that a test makes; what is set wrong on purpose is named. */
export interface ZipEntry {
  name: string;
  content: string | Uint8Array;
  /** 0 stored (the default), 8 deflated, anything else as it says. */
  method?: number;
  encrypted?: boolean;
  symlink?: boolean;
  /** A size to lie about. */
  size?: number;
  crc?: number;
  /** 3 Unix (the default), 0 DOS. */
  host?: number;
}

/** A ZIP archive (APPNOTE 6.3.9), written here so that tests can also write what no honest program does. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as Uint8Array);
    const method = entry.method ?? 0;
    const packed = method === 8 ? deflateRawSync(content) : content;
    // Locked data begin with twelve bytes of their own
    const data = entry.encrypted ? Buffer.concat([Buffer.alloc(12), packed]) : packed;
    const name = Buffer.from(entry.name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (entry.encrypted ? 1 : 0), 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.crc ?? crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(entry.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.symlink ? 0o120777 * 0x10000 : 0o100644 * 0x10000, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from(['P', 'K', 1, 2, 20, entry.host ?? 3].map(byteOf)), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, index, Buffer.from('PK\u0005\u0006'), end]);
}

function byteOf(value: string | number): number {
  return typeof value === 'number' ? value : value.charCodeAt(0);
}

/** A Word document with these paragraphs; a style is "Heading1", "Quote", ... */
export function makeDocx(
  paragraphs: readonly { text: string; style?: string }[],
  extra: readonly ZipEntry[] = [],
): Buffer {
  const body = paragraphs
    .map(
      ({ text, style }) =>
        `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
    )
    .join('');
  return makeZip([
    {
      name: '[Content_Types].xml',
      content:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      method: 8,
    },
    {
      name: '_rels/.rels',
      content:
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      method: 8,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      method: 8,
    },
    {
      name: 'word/styles.xml',
      content: `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
        ['Title', 'Title'],
        ['Heading1', 'heading 1'],
        ['Heading2', 'heading 2'],
        ['Quote', 'Quote'],
      ]
        .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
        .join('')}</w:styles>`,
      method: 8,
    },
    ...extra,
  ]);
}

/** An EPUB whose spine holds these parts, in this order. */
export function makeEpub(
  parts: readonly { name: string; body: string; contents?: boolean }[],
  metadata: string,
  extra: readonly ZipEntry[] = [],
): Buffer {
  const items = parts
    .map(
      ({ name, contents }, index) =>
        `<item id="p${index}" href="${name}" media-type="application/xhtml+xml"${contents ? ' properties="nav"' : ''}/>`,
    )
    .join('');
  return makeZip([
    { name: 'mimetype', content: 'application/epub+zip' },
    {
      name: 'META-INF/container.xml',
      content:
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    {
      name: 'OEBPS/book.opf',
      content: `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${items}</manifest><spine>${parts.map((_, index) => `<itemref idref="p${index}"/>`).join('')}</spine></package>`,
      method: 8,
    },
    // Written in the opposite order, so that only the spine can give the right one
    ...parts
      .map(({ name, body }): ZipEntry => ({
        name: `OEBPS/${decodeURIComponent(name)}`,
        content: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
        method: 8,
      }))
      .toReversed(),
    ...extra,
  ]);
}

export interface WarcEntry {
  type: string;
  uri?: string;
  /** The record's own Content-Type. */
  mediaType?: string;
  content: string | Uint8Array;
}

/** An archive of the web (ISO 28500); packed, each record is a gzip member of its own, as crawlers write them. */
export function makeWarc(records: readonly WarcEntry[], { version = '1.1', packed = false } = {}): Buffer {
  return Buffer.concat(
    records.map(({ type, uri, mediaType = 'application/http;msgtype=response', content }) => {
      const body = Buffer.from(content as Uint8Array);
      const target = uri === undefined ? '' : `WARC-Target-URI: ${uri}\r\n`;
      const head = `WARC/${version}\r\nWARC-Type: ${type}\r\n${target}WARC-Date: 2035-05-05T05:05:05Z\r\nContent-Type: ${mediaType}\r\nContent-Length: ${body.length}\r\n\r\n`;
      const record = Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]);
      return packed ? gzipSync(record) : record;
    }),
  );
}

/** A web server's answer with these header lines. */
export function makeAnswer(headers: readonly string[], body: string | Uint8Array, status = '200 OK'): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`),
    Buffer.from(body as Uint8Array),
  ]);
}
