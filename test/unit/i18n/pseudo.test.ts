import { describe, expect, it } from 'vitest';
import { lengthened, mirrored, pseudoCatalogue } from '@renderer/i18n/pseudo';

describe('pseudo-languages', () => {
  it('keep placeholders and parts', () => {
    const sentence = 'Open <name>{{name}}</name> and {{count, number}} more';
    expect(lengthened(sentence)).toContain('<name>{{name}}</name>');
    expect(lengthened(sentence)).toContain('{{count, number}}');
    expect(mirrored(sentence)).toContain('<name>{{name}}</name>');
  });

  it('are longer by a third, or turned', () => {
    expect(lengthened('Search').length).toBeGreaterThan(6 * 1.3);
    expect(mirrored('Open it')).toBe('\u202eOpen\u202c \u202eit\u202c');
  });

  it('have every plural that Arabic needs', () => {
    const pseudo = pseudoCatalogue(
      { a: { n_one: 'one', n_other: 'many', plain: 'x' } },
      (text) => text,
    );
    expect(Object.keys(pseudo['a']!).sort()).toEqual(
      ['n_few', 'n_many', 'n_one', 'n_other', 'n_two', 'n_zero', 'plain'].sort(),
    );
    expect(pseudo['a']!['n_one']).toBe('one');
    expect(pseudo['a']!['n_few']).toBe('many');
  });
});
