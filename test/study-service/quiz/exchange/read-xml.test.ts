import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../src-main/study-service/quiz/exchange/read-xml.ts';

const read = (text: string) => readXml(new TextEncoder().encode(text));
const why = (text: string) => {
  const xml = read(text);
  return 'why' in xml ? xml.why : null;
};

describe('the XML of a stranger', () => {
  it('is read to its root', () => {
    const xml = read('<?xml version="1.0"?><item><p>Who?</p></item>');
    expect('root' in xml && xml.root.nodeName).toBe('item');
  });

  it('is refused where it defines entities, with an internal subset or without', () => {
    expect(why('<!DOCTYPE item [<!ELEMENT p ANY>]><item/>')).toContain('DOCTYPE');
    expect(why('<!DOCTYPE item SYSTEM "item.dtd" [ ]><item/>')).toContain('DOCTYPE');
    expect(why('<item><!ENTITY a "b"></item>')).toContain('DOCTYPE');
    expect(why('<!DOCTYPE item SYSTEM "item.dtd"><item a="["/>')).toBeNull();
  });

  it('is refused soon where it begins a definition a hundred thousand times and ends none', () => {
    expect(why('<!DOCTYPE '.repeat(100_000))).not.toBeNull();
  });
});
