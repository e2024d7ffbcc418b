/** One picture as PNG, by its width in pixels (all are square). */
type Pictures = ReadonlyMap<number, Buffer>;

const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/**
 * An .ico of PNGs, which Windows reads since Vista: a header, a row of sixteen bytes a picture, the pictures.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
export function writeIco(pictures: Pictures): Buffer {
  const header = Buffer.alloc(ICO_HEADER);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.size, 4);
  let offset = ICO_HEADER + ICO_ENTRY * pictures.size;
  const entries = [...pictures].map(([size, png]) => {
    const entry = Buffer.alloc(ICO_ENTRY);
    // One byte a side, where 0 stands for 256.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.values()]);
}

/** The kinds of an .icns that hold a PNG, with the width each stands for; those of twice the density hold the same pictures. */
const ICNS_KINDS: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** An .icns of PNGs, which macOS reads since 10.7: `icns` and the length of all, then kind, length and picture of each. */
export function writeIcns(pictures: Pictures): Buffer {
  const parts = ICNS_KINDS.map(([kind, size]) => {
    const png = pictures.get(size);
    if (!png) throw new Error(`There is no picture of ${size} px.`);
    return Buffer.concat([Buffer.from(kind, 'latin1'), bigEndian(png.length + 8), png]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from('icns', 'latin1'), bigEndian(body.length + 8), body]);
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
