import { describe, expect, it } from 'vitest';
import { readQtiInput } from '../../../../../src-main/study-service/quiz/exchange/qti/read-qti-input.ts';

const failure = (path: string) => {
  try {
    readQtiInput({ path });
    return null;
  } catch (error) {
    return error;
  }
};

describe('the file of a QTI import', () => {
  it('is told of where it is not there, and where it is a folder', () => {
    expect(failure('/nowhere/quiz.zip')).toMatchObject({ failure: { code: 'file-missing', file: 'quiz.zip' } });
    expect(failure(import.meta.dirname)).toMatchObject({ failure: { code: 'file-missing' } });
  });

  it.skipIf(process.platform !== 'linux')('is told of where it is there and can’t be read', () => {
    expect(failure('/proc/self/mem')).toMatchObject({ failure: { code: 'file-unreadable', file: 'mem' } });
  });
});
