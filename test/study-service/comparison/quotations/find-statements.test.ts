import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackArticles, readSeedArticles } from '../../../benchmarks/comparison/attribution-articles.ts';
import { measureAttribution } from '../../../benchmarks/comparison/attribution.ts';
import { HARBOUR_BRIDGE } from '../../packs/harbour-bridge.ts';
import { articleOf, statementsOf, told } from './told.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const SEEDS = resolve(ROOT, '../shared/seeds');

describe('direct speech', () => {
  it('is found before and behind its attribution, in either order of speaker and verb', () => {
    expect(told('“The water is safe,” Ilse Maron said.')).toEqual(['Ilse Maron | said | The water is safe']);
    expect(told('“The water is safe,” said Ilse Maron, who tested it.')).toEqual([
      'Ilse Maron | said | The water is safe',
    ]);
    expect(told('Ilse Maron said: “The water is safe.”')).toEqual(['Ilse Maron | said | The water is safe.']);
    expect(told('Ilse Maron said on Monday, “The water is safe.”')).toEqual(['Ilse Maron | said | The water is safe.']);
  });

  it('that its attribution parts is two statements by one speaker', () => {
    expect(told('“The water is safe,” Ilse Maron said. “Drink it.”')).toEqual([
      'Ilse Maron | said | The water is safe',
      'Ilse Maron | said | Drink it.',
    ]);
    expect(told('“Chalk is cheap,” Alan Reyes said to laughter, “and talk is cheaper.”')).toEqual([
      'Alan Reyes | said | Chalk is cheap',
      'Alan Reyes | said | and talk is cheaper.',
    ]);
  });

  it('may stand in straight, curly, low and pointed quotation marks', () => {
    for (const [open, close] of ['""', '“”', '””', '„“', '«»', '‘’'])
      expect(told(`Ilse Maron said: ${open}The water here is safe.${close}`)).toEqual([
        'Ilse Maron | said | The water here is safe.',
      ]);
  });

  it('may hold a quotation in single marks, and apostrophes', () => {
    expect(told('“He said, ‘It’s shut,’ and that’s all the drivers’ union knows,” Josef Quill said.')).toEqual([
      'Josef Quill | said | He said, ‘It’s shut,’ and that’s all the drivers’ union knows',
    ]);
  });

  it('goes on over paragraphs that each open with a mark', () => {
    expect(
      told('“They arm the gangs,', '“They pay the gangs,', '“And they weep,” Yusuf Karami told parliament.'),
    ).toEqual(['Yusuf Karami | told | They arm the gangs, “They pay the gangs, “And they weep']);
  });

  it('with a mark that is never closed ends with its sentence', () => {
    expect(told('Ilse Maron said “the water is perfectly safe. The town was not so sure about it.')).toEqual([
      'Ilse Maron | said | the water is perfectly safe.',
    ]);
  });

  it('announced by a colon stands in the next block', () => {
    expect(told('The Syrian envoy Omar Haddad said:', ['quotation', '"We shall see. We have time."'])).toEqual([
      'Omar Haddad | said | We shall see. We have time.',
    ]);
  });

  it('of a question belongs to who asks it', () => {
    expect(told('“What will that bring?” Ilse Maron asked. “Nothing.”')).toEqual([
      'Ilse Maron | asked | What will that bring?',
      'Ilse Maron | asked | Nothing.',
    ]);
  });

  it('is none where a word or two are held at arm’s length, or a work is named', () => {
    expect(told('The so-called “tap tax” comes before the council, with “moderate” support.')).toEqual([]);
    expect(told('The book “A History of Dirty Water in Seven Coastal Towns” was on sale in the lobby.')).toEqual([]);
  });
});

describe('reported speech', () => {
  it('is found with "that" and without, with who was told and when in between', () => {
    expect(told('Ilse Maron said that the water was safe.')).toEqual(['Ilse Maron | said | the water was safe']);
    expect(told('Ilse Maron said on Wednesday it was safe to drink.')).toEqual([
      'Ilse Maron | said | it was safe to drink',
    ]);
    expect(told('Ilse Maron told the town council last week that the water was safe.')).toEqual([
      'Ilse Maron | told | the water was safe',
    ]);
    expect(told('Ilse Maron told the Tribune the water was safe.')).toEqual(['Ilse Maron | told | the water was safe']);
  });

  it('is found behind it, and around an attribution that interrupts', () => {
    expect(told('The water is safe, officials said.')).toEqual(['officials | said | The water is safe']);
    expect(told('In six weeks, the ministry said, the bridge will carry cars again.')).toEqual([
      'the ministry | said | In six weeks, the ministry said, the bridge will carry cars again',
    ]);
  });

  it('is found before a verb that is a noun too, where it ends the sentence', () => {
    expect(told('The pool is to shut in June, the Wendham Gazette reports.')).toEqual([
      'Wendham Gazette | reports | The pool is to shut in June',
    ]);
    expect(told('The pool must shut in June, Orbis reports.')).toEqual([
      'Orbis | reports | The pool must shut in June',
    ]);
    expect(told('The shelf was full of plans, drawings, council reports.')).toEqual([]);
    expect(told('On the shelf lay a map of the pool, the council reports and a key.')).toEqual([]);
  });

  it('is found by "according to", "in her words", "as he put it" and a noun of saying', () => {
    expect(told('According to the finance ministry, the tax will rise.')).toEqual([
      'the finance ministry | According to | the tax will rise',
    ]);
    expect(told('The tax will rise, according to Odd Renn, who advises the bank.')).toEqual([
      'Odd Renn | according to | The tax will rise',
    ]);
    expect(told('As one councillor put it, “nobody wants to vote for typhoid.”')).toEqual([
      'one councillor | put it | nobody wants to vote for typhoid.',
    ]);
    expect(told('Nobody believed Gordon Marsh’s claim that the tape had been cut.')).toEqual([
      'Gordon Marsh | claim | the tape had been cut',
    ]);
  });

  it('is found where the object of the verb is what was said', () => {
    expect(told('Mirja Lund demanded an early election.')).toEqual(['Mirja Lund | demanded | an early election']);
    expect(told('Mirja Lund denied having spoken to the League.')).toEqual([
      'Mirja Lund | denied | having spoken to the League',
    ]);
    expect(told('The rebels called it a massacre.')).toEqual(['The rebels | called | it a massacre']);
    expect(told('Mirja Lund warned of a long winter.')).toEqual(['Mirja Lund | warned | a long winter']);
  });

  it('begins with a number, or with somebody of whom more is said in commas', () => {
    expect(told('The Observatory said at least 12 people, four of them children, were killed.')).toEqual([
      'Observatory | said | at least 12 people, four of them children, were killed',
    ]);
    expect(told('Police said the driver, 34, had been arrested.')).toEqual([
      'Police | said | the driver, 34, had been arrested',
    ]);
    expect(told('Critics, including Jan Bos, say the law is too vague.')).toEqual([
      'Critics | say | the law is too vague',
    ]);
  });

  it('that somebody is quoted with is theirs and not who quotes it', () => {
    expect(told('The minister was quoted by state television as saying the army would respond.')).toEqual([
      'The minister | saying | the army would respond',
    ]);
    expect(told('The agency SANA quoted a military source as saying that three soldiers died.')).toEqual([
      'a military source | saying | three soldiers died',
    ]);
  });

  it('by nobody has no speaker', () => {
    expect(told('It was claimed on Sunday that the party had been offered two ministries.')).toEqual([
      '- | claimed | the party had been offered two ministries',
    ]);
  });

  it('by one speaker with several verbs is several statements', () => {
    expect(told('Mirja Lund said that the tax was wrong and warned that farms would close.')).toEqual([
      'Mirja Lund | said | the tax was wrong',
      'Mirja Lund | warned | farms would close',
    ]);
    expect(told('Mirja Lund said the tax was wrong, adding that farms would close.')).toEqual([
      'Mirja Lund | said | the tax was wrong',
      'Mirja Lund | adding | farms would close',
    ]);
  });

  it('is not seen in refusals to speak, in nouns, and in the outlet’s own voice', () => {
    expect(told('Tove Hald declined to comment.', 'She would not say whether it was true.')).toEqual([]);
    expect(told('The claims in the report were old.')).toEqual([]);
    expect(told('As I said in July, it could not last.')).toEqual([]);
  });
});

describe('speakers', () => {
  it('are named in full wherever the article names them so', () => {
    expect(
      told(
        'General Tamir al-Dhahir arrived.',
        'Al-Dhahir said that the gates were open. “War is not surgery,” the general argued.',
      ),
    ).toEqual(['Tamir al-Dhahir | said | the gates were open', 'Tamir al-Dhahir | argued | War is not surgery']);
  });

  it('behind "he" and "she" are who was just spoken of, of the right kind', () => {
    expect(told('Mayor Dina Harrow met Captain Aron Leck at the barrier.', 'She said that nobody had looked.')).toEqual(
      ['Dina Harrow | said | nobody had looked'],
    );
  });

  it('stand beside their office, not beside whom they speak for', () => {
    expect(told('Sarvan’s foreign minister, Yusuf Karami, said the dam was safe.')).toEqual([
      'Yusuf Karami | said | the dam was safe',
    ]);
    expect(told('A spokesman for Yusuf Karami said the dam was safe.')).toEqual([
      'A spokesman for Yusuf Karami | said | the dam was safe',
    ]);
    expect(told('Farid Osman, a spokesman for the Front, said the dam was safe.')).toEqual([
      'Farid Osman | said | the dam was safe',
    ]);
  });

  it('may be organisations and places', () => {
    expect(
      told('Moscow said the footage had been staged, while the Defence Ministry denied targeting anyone.'),
    ).toEqual(['Moscow | said | the footage had been staged', 'Defence Ministry | denied | targeting anyone']);
  });

  it('of a transcript are the names before the colons', () => {
    expect(
      told(['transcript turn', 'QUESTION: Who laughed?'], ['transcript turn', 'DR QURESHI: It was a man.']),
    ).toEqual(['QUESTION | - | Who laughed?', 'QURESHI | - | It was a man.']);
  });
});

describe('every statement', () => {
  it('says whether its verb judges and whether it is told word for word', () => {
    const [claimed, said] = statementsOf(
      articleOf(['Ilse Maron claimed that it was safe.', '“It is safe,” said Ilse Maron.']),
    );
    expect(claimed).toMatchObject({ judges: true, direct: false });
    expect(said).toMatchObject({ judges: false, direct: true });
  });

  it('is where it says it is, in the bundled case, invented texts and the seed pages', async () => {
    const folder = join(ROOT, 'test/fixtures/attribution');
    const invented = readdirSync(folder).filter((name) => /^invented-\w+\.txt$/u.test(name));
    const articles = [
      ...readPackArticles(HARBOUR_BRIDGE),
      ...invented.map((name) => articleOf(readFileSync(join(folder, name), 'utf8').split('\n\n'), name)),
      ...(existsSync(SEEDS) ? await readSeedArticles(SEEDS) : []),
    ];
    const statements = articles.flatMap((article) =>
      statementsOf(article).map((statement) => ({ ...statement, body: article.body })),
    );
    expect(statements.length).toBeGreaterThan(150);
    for (const { body, start, end, text, by, within } of statements) {
      expect(text).toBe(body.slice(start, end));
      expect(text.trim()).toBe(text);
      expect(within.text).toBe(body.slice(within.start, within.end));
      expect(within.start <= start && end <= within.end).toBe(true);
      if (by) expect(by.text).toBe(body.slice(by.start, by.end));
    }
  });

  it('stays where it says it is in text with marks, breaks and letters thrown in anywhere', () => {
    const text = readFileSync(join(ROOT, 'test/fixtures/attribution/invented-e.txt'), 'utf8');
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const noise = ['“', '”', '"', '‘', "'", '(', '\n\n', ' — ', ':', '🙂', ', ', ' said ', '«'];
    for (let round = 0; round < 60; round += 1) {
      let broken = text;
      for (let times = 0; times < 12; times += 1) {
        const at = random(broken.length);
        broken = broken.slice(0, at) + noise[random(noise.length)]! + broken.slice(at + random(3));
      }
      const article = articleOf(broken.split('\n\n').filter((part) => part.trim() !== ''));
      for (const { start, end, text: words, by } of statementsOf(article)) {
        expect(words).toBe(article.body.slice(start, end));
        expect(end).toBeGreaterThan(start);
        if (by) expect(by.text).toBe(article.body.slice(by.start, by.end));
      }
    }
  });
});

it('comes to an end soon with text that is made to be slow to read', () => {
  for (const junk of ['said, ', '“a ', '‘s’ ', 'He said that she said that ', 'John Smith '])
    expect(statementsOf(articleOf([junk.repeat(1_500)])).every(({ text }) => text.length > 0)).toBe(true);
});

it('reads nothing but quotation marks in a language whose verbs it does not know', () => {
  const article = articleOf(['„Das Wasser ist sicher“, sagte Ilse Maron.', '„Trinkt es.“'], 'article-1', 'de');
  expect(statementsOf(article).every(({ verb, direct }) => verb === null && direct)).toBe(true);
});

it('finds, on truth that nothing was fitted to, four speakers in five and three contents in four', async () => {
  const { figures } = await measureAttribution({ seedsDir: SEEDS });
  const heldOut = Object.entries(figures).filter(([set]) => set.startsWith('held-out') && set.endsWith('Parallax'));
  expect(heldOut.length).toBeGreaterThan(0);
  for (const [, { speakers, content }] of heldOut) {
    expect((speakers as { f1: number }).f1).toBeGreaterThan(0.8);
    expect((content as { f1: number }).f1).toBeGreaterThan(0.75);
  }
});
