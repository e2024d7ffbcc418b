import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

describe('words in quotation marks alone', () => {
  it('are by who spoke just before', () => {
    expect(told('Mayor Ruth Penhale said the boat was too empty.', '“Nobody will be cut off.”').at(-1)).toBe(
      'Ruth Penhale | - | Nobody will be cut off.',
    );
  });

  it('are by the person the sentence before is about, who is somebody else than spoke last', () => {
    expect(
      told(
        'Mayor Ruth Penhale said the boat was too empty.',
        'Outside, the bus driver Dean Hollis was angry.',
        '“They are treating us like a bill.”',
      ).at(-1),
    ).toBe('Dean Hollis | - | They are treating us like a bill.');
  });

  it('are by nobody known where another person was named since', () => {
    expect(
      told(
        'Mayor Ruth Penhale said the boat was too empty.',
        'The letter was read out by Dean Hollis.',
        '“They are treating us like a bill.”',
      ).at(-1),
    ).toBe('- | - | They are treating us like a bill.');
  });

  it('are by nobody known two paragraphs after the last who spoke', () => {
    expect(
      told(
        'Mayor Ruth Penhale said the boat was too empty.',
        'Outside, a crowd had come with pans and whistles.',
        '“They are treating us like a bill.”',
      ).at(-1),
    ).toBe('- | - | They are treating us like a bill.');
  });
});

describe('who an office or a role stands for', () => {
  it('is who spoke just before, for a word that may be said of anybody', () => {
    expect(told('Omar Haddad said the talks had failed.', 'The diplomat said he would go home.').at(-1)).toBe(
      'Omar Haddad | said | he would go home',
    );
  });

  it('is not who spoke just before, for an office that nobody was said to hold', () => {
    expect(told('Priya Nolan said a court case was prepared.', 'The mayor said the boat was too empty.').at(-1)).toBe(
      'The mayor | said | the boat was too empty',
    );
  });

  it('is who was said to hold the office, who had not spoken', () => {
    expect(
      told(
        'Mayor Ruth Penhale opened the debate.',
        'Priya Nolan said a court case was prepared.',
        'The mayor said the boat was too empty.',
      ).at(-1),
    ).toBe('Ruth Penhale | said | the boat was too empty');
  });
});

describe('a firm of two names', () => {
  it('is one speaker, before its verb and far from it', () => {
    expect(told('Holt & Barrow reported that eleven beams are weak.')).toEqual([
      'Holt & Barrow | reported | eleven beams are weak',
    ]);
    expect(
      told('A survey by the engineers Holt & Barrow, finished on 6 May, found that eleven beams are weak.'),
    ).toEqual(['A survey by the engineers Holt & Barrow | found | eleven beams are weak']);
  });
});

describe('a pronoun', () => {
  it('“it” is no person', () => {
    expect(told('Priya Nolan said a court case was prepared.', 'It said the boat was too empty.').at(-1)).toBe(
      '- | said | the boat was too empty',
    );
  });

  it('“one of them” is who stands behind it', () => {
    expect(
      told('“It is the only day I can see her,” said one of them, a bus driver who asked not to be named.'),
    ).toEqual(['a bus driver | said | It is the only day I can see her']);
  });
});
