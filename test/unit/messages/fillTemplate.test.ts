import { describe, expect, it } from 'vitest';
import { fillTemplate, type PlaceholderValues } from '@shared/domain/messages/fillTemplate';

const fill = (body: string, values: PlaceholderValues = {}, subject = '') =>
  fillTemplate({ subject, body }, values);

describe('fillTemplate', () => {
  it('marks what was filled in, in both texts', () => {
    const filled = fill('Für {given} von {shop}.', { given: 'Andrea', shop: 'Vogt' }, 'An {given}');
    expect(filled).toEqual({
      subject: 'An Andrea',
      body: 'Für Andrea von Vogt.',
      marks: [
        { in: 'subject', start: 3, end: 9, placeholder: 'given' },
        { in: 'body', start: 4, end: 10, placeholder: 'given' },
        { in: 'body', start: 15, end: 19, placeholder: 'shop' },
      ],
      holes: [],
    });
  });

  it.each([[undefined], [''], [' \n ']])('names a gap where the value is %j', (given) => {
    expect(fill('Liebe {given},', given === undefined ? {} : { given })).toEqual({
      subject: '',
      body: 'Liebe …,',
      marks: [],
      holes: [{ kind: 'placeholder', placeholder: 'given', in: 'body', start: 6, end: 7 }],
    });
  });

  it.each([
    ['Danke[if product] für {product}[end].', {}, 'Danke.'],
    ['Danke [if product]für {product}[end].', {}, 'Danke.'],
    ['Danke [if product]für {product}[end], bis bald.', {}, 'Danke, bis bald.'],
    ['a [if product]b[end] c', {}, 'a c'],
    ['a\n\n[if product]b[end]\n\nc', {}, 'a\n\nc'],
    ['a\n[if product]b[end]\nc', {}, 'a\nc'],
    ['[if product]b[end]\n\nc', {}, 'c'],
    ['a\n\n\n\nb  c \nd', {}, 'a\n\nb c\nd'],
    ['[if product]mit[else]ohne[end]', {}, 'ohne'],
    ['[if product]mit[else]ohne[end]', { product: 'Tee' }, 'mit'],
    ['[if product][if day]beides[else]Tee[end][end]', { product: 'Tee' }, 'Tee'],
    ['Grüße von {company}.', { company: 'Weiß & Co.' }, 'Grüße von Weiß & Co.'],
    ['{news}. Bis bald.', { news: 'Kommt vorbei!' }, 'Kommt vorbei! Bis bald.'],
    ['Nur .5 und so ...', {}, 'Nur .5 und so ...'],
    ['eins\r\nzwei', {}, 'eins\nzwei'],
  ] as const)('%j', (template, values, text) => {
    expect(fill(template, values)).toMatchObject({ body: text, holes: [] });
  });

  it('keeps marks where they belong when spaces are closed up', () => {
    const { body, marks } = fill('a  [if day]x[end]  {given}  b', { given: 'Andrea' });
    expect(body).toBe('a Andrea b');
    expect(marks.map(({ start, end }) => body.slice(start, end))).toEqual(['Andrea']);
  });

  it('puts values in as they are, and never reads them as templates', () => {
    expect(fill('Liebe {given},', { given: '$& {family} [if day]' }).body).toBe(
      'Liebe $& {family} [if day],',
    );
  });

  it('lets no brace of a broken template through, and says what is wrong', () => {
    const { body, holes } = fill('Hallo {vorname} } [if day]x', {});
    expect(body).not.toMatch(/[{}]/);
    expect(holes.map((hole) => hole.kind)).toEqual([
      'template-error',
      'template-error',
      'template-error',
    ]);
  });

  it('keeps a subject in one line', () => {
    expect(fill('', { news: 'eins\nzwei' }, '{news}').subject).toBe('eins zwei');
  });
});
