import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src-main/study-service/intake/read-page.ts';

/** Invented sentences, one set a language; their letters are what an encoding has to give back. */
const TEXTS = {
  english: [
    'The harbour master’s “naïve” café owner paid €5 – not more – for the ferry, she said.',
    'Nobody on the quay believed him, since the fare has been ten cents for nineteen years.',
  ],
  polish: [
    'Źle się stało, że most zamknięto w poniedziałek, powiedziała kapitan portu, choć nikt nie ucierpiał.',
    'Promy będą pływać co godzinę między starym nabrzeżem a północną przystanią, aż nurkowie skończą pracę.',
  ],
  czech: [
    'Inženýři v pondělí uzavřeli přístavní most, protože potápěči našli v severním pilíři dlouhou trhlinu.',
    'Nikdo nebyl zraněn a přívozy jezdí každou hodinu, dokud úřady neskončí svou práci.',
  ],
  russian: [
    'Инженеры закрыли мост в понедельник, потому что водолазы нашли в северной опоре длинную трещину.',
    'Никто не пострадал, и паромы ходят каждый час, пока власти не закончат свою работу.',
  ],
  greek: [
    'Οι μηχανικοί έκλεισαν τη γέφυρα του λιμανιού τη Δευτέρα, επειδή οι δύτες βρήκαν μια μεγάλη ρωγμή.',
    'Κανείς δεν τραυματίστηκε και τα πορθμεία περνούν κάθε ώρα από την παλιά αποβάθρα.',
  ],
  turkish: [
    'Mühendisler pazartesi günü liman köprüsünü kapattı, çünkü dalgıçlar kuzey ayağında uzun bir çatlak buldu.',
    'Kimse yaralanmadı ve vapurlar işçiler işini bitirene kadar her saat başı eski iskeleden kalkıyor.',
  ],
  hebrew: [
    'המהנדסים סגרו את גשר הנמל ביום שני אחרי שצוללנים מצאו סדק ארוך בעמוד הצפוני של הגשר.',
    'איש לא נפגע, והמעבורות יוצאות בכל שעה מן הרציף הישן עד שהרשויות יסיימו את עבודתן.',
  ],
  arabic: [
    'أغلق المهندسون جسر الميناء يوم الاثنين بعد أن وجد الغواصون شقا طويلا في العمود الشمالي للجسر.',
    'لم يصب أحد بأذى وتعمل العبارات كل ساعة من الرصيف القديم حتى تنتهي السلطات من عملها.',
  ],
  baltic: [
    'Inžinieriai pirmadienį uždarė uosto tiltą, nes narai šiauriniame ramstyje rado ilgą įtrūkimą.',
    'Niekas nenukentėjo, o keltai plaukia kas valandą, kol valdžia baigs savo darbą šalia krantinės.',
  ],
  german: [
    'Die Ingenieure schlossen am Montag die Brücke über den Hafen, weil Taucher einen großen Riß fanden.',
    'Niemand wurde verletzt, und die Fähren fahren stündlich, bis die Behörden fertig sind, hieß es später.',
  ],
  japanese: [
    '月曜日に技術者たちは港の橋を閉鎖した。潜水士が北側の柱に長いひび割れを見つけたためである。',
    '負傷者はなく、当局の作業が終わるまで渡し船が一時間ごとに古い波止場から出ると港は発表した。',
  ],
  chinese: [
    '星期一工程师关闭了港口大桥，因为潜水员在北侧桥墩上发现了一条很长的裂缝，港务局说。',
    '没有人受伤，在有关部门完成工作之前，渡轮每小时从旧码头开出一班，乘客可以免费乘坐。',
  ],
} as const;

type Language = keyof typeof TEXTS;

/** Every character an encoding has, found by decoding all its bytes: the runtime decodes these encodings and writes none. */
function encoderOf(encoding: string): (text: string) => Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number[]>();
  for (let first = 255; first >= 0; first -= 1) {
    if (/shift|gb|euc|big5/u.test(encoding) && first >= 0x81)
      for (let second = 0x40; second < 255; second += 1) {
        const pair = decoder.decode(Uint8Array.of(first, second));
        if ([...pair].length === 1 && pair !== '\ufffd') bytes.set(pair, [first, second]);
      }
    const single = decoder.decode(Uint8Array.of(first));
    if (single !== '\ufffd') bytes.set(single, [first]);
  }
  return (text) =>
    Buffer.from(
      [...text].flatMap((letter) => {
        const found = bytes.get(letter);
        if (!found) throw new Error(`${encoding} has no ${letter}`);
        return found;
      }),
    );
}

/** Old encodings lack the marks of printers; the sentences are written as people wrote them there. */
function plain(text: string): string {
  return text.replace(/[“”]/gu, '"').replaceAll('’', "'").replaceAll('–', '-').replaceAll('€', 'EUR ');
}

async function read(bytes: Uint8Array, fileName = 'page.txt') {
  const preview = await readPage({ bytes, fileName, path: null, url: null });
  const text = [...(preview.articles[0]?.blocks ?? []), ...preview.rest].map((block) => block.text).join('\n');
  return { text, encoding: preview.source.encoding, warnings: preview.warnings.map((warning) => warning.code) };
}

const SINGLE: readonly (readonly [string, Language])[] = [
  ['windows-1250', 'polish'],
  ['windows-1250', 'czech'],
  ['windows-1251', 'russian'],
  ['windows-1252', 'german'],
  ['windows-1252', 'english'],
  ['windows-1253', 'greek'],
  ['windows-1254', 'turkish'],
  ['windows-1255', 'hebrew'],
  ['windows-1256', 'arabic'],
  ['windows-1257', 'baltic'],
  ['koi8-r', 'russian'],
  ['iso-8859-1', 'german'],
  ['iso-8859-2', 'czech'],
  ['iso-8859-5', 'russian'],
  ['iso-8859-7', 'greek'],
  ['iso-8859-9', 'turkish'],
  ['iso-8859-15', 'german'],
  ['shift_jis', 'japanese'],
  ['euc-jp', 'japanese'],
  ['gb18030', 'chinese'],
];

describe('a page that says how its letters are stored', () => {
  it.each(SINGLE)('is read in %s (%s)', async (encoding, language) => {
    const sentences = TEXTS[language].map(plain);
    const html = `<!doctype html><html><head><meta charset="${encoding}"><title>x</title></head><body><article>${sentences.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
    const found = await read(encoderOf(encoding)(html), 'page.html');
    for (const sentence of sentences) expect(found.text).toContain(sentence);
    expect(found.warnings).not.toContain('encoding-guessed');
  });
});

describe('a text that says nothing', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('is read in %s, with a mark and without', async (encoding) => {
    for (const language of ['english', 'russian', 'chinese'] as const) {
      const text = TEXTS[language].join('\n\n');
      const bytes = encoding === 'utf-8' ? Buffer.from(text) : Buffer.from(text, 'utf16le');
      const mark = encoding === 'utf-8' ? Buffer.from([0xef, 0xbb, 0xbf]) : Buffer.from([0xff, 0xfe]);
      const all = Buffer.concat([mark, bytes]);
      if (encoding === 'utf-16be') for (const both of [bytes, all]) both.swap16();
      for (const one of [bytes, all]) {
        const found = await read(one);
        expect(found.encoding).toBe(encoding);
        for (const sentence of TEXTS[language]) expect(found.text).toContain(sentence);
      }
    }
  });

  it.each(SINGLE)('is read in %s (%s) by its letters, and the guess is told', async (encoding, language) => {
    const sentences = TEXTS[language].map(plain);
    const found = await read(encoderOf(encoding)(`${sentences.join('\n\n')}\n`));
    for (const sentence of sentences) expect(found.text).toContain(sentence);
    expect(found.warnings).toContain('encoding-guessed');
  });
});

describe('Japanese in the encoding of mails', () => {
  // "漢字の橋" between the escapes of RFC 1468; all its bytes are ASCII, so it would pass for UTF-8
  const words = '\u001b$B4A;z$N66\u001b(B';

  it.each(['<meta charset="iso-2022-jp">', ''])('is told by its escapes, stated or not: %s', async (head) => {
    const html = `<!doctype html><html><head>${head}<title>x</title></head><body><h1>${words}</h1><p>${words}</p></body></html>`;
    const preview = await readPage({ bytes: Buffer.from(html, 'latin1'), fileName: 'a.html', path: null, url: null });
    expect(preview.source.encoding).toBe('iso-2022-jp');
    expect(JSON.stringify(preview)).toContain('漢字の橋');
  });

  it('is not taken for it where a terminal’s colours stand in a text', async () => {
    const bytes = Buffer.from(
      'The bridge is \u001b[31mshut\u001b[0m until Thursday, the port said on Monday.\n'.repeat(5),
    );
    const preview = await readPage({ bytes, fileName: 'a.txt', path: null, url: null });
    expect(preview.source.encoding).toBe('utf-8');
  });
});
