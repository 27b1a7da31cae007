import { describe, expect, it } from 'vitest';
import { parseTemplate, placeholdersIn } from '@shared/domain/messages/templateSyntax';

describe('parseTemplate', () => {
  it('takes placeholders and conditions apart, one inside another', () => {
    expect(
      parseTemplate('{opening} [if product]für {product}[else][if day]am {day}[end][end].'),
    ).toEqual({
      nodes: [
        { kind: 'placeholder', name: 'opening', at: 0 },
        { kind: 'text', text: ' ' },
        {
          kind: 'if',
          name: 'product',
          at: 10,
          known: [
            { kind: 'text', text: 'für ' },
            { kind: 'placeholder', name: 'product', at: 26 },
          ],
          unknown: [
            {
              kind: 'if',
              name: 'day',
              at: 41,
              known: [
                { kind: 'text', text: 'am ' },
                { kind: 'placeholder', name: 'day', at: 52 },
              ],
              unknown: [],
            },
          ],
        },
        { kind: 'text', text: '.' },
      ],
      errors: [],
    });
  });

  it.each([
    ['Hallo {vorname}', 'templates/unknown-placeholder', 6, '{vorname}'],
    ['[if birthday]x[end]', 'templates/unknown-placeholder', 0, '[if birthday]'],
    ['Hallo {given', 'templates/stray-brace', 6, '{'],
    ['a } b', 'templates/stray-brace', 2, '}'],
    ['[if product]x', 'templates/if-without-end', 0, '[if product]'],
    ['x [end]', 'templates/stray-end', 2, '[end]'],
    ['x [else] y', 'templates/stray-else', 2, '[else]'],
    ['[if day]a[else]b[else]c[end]', 'templates/stray-else', 16, '[else]'],
  ])('%s', (text, code, at, word) => {
    expect(parseTemplate(text).errors).toEqual([{ code, at, word }]);
  });

  it('lets other brackets be text', () => {
    expect(parseTemplate('[sic] und [Ende]').nodes).toEqual([
      { kind: 'text', text: '[sic] und [Ende]' },
    ]);
  });

  it('lists what a template names', () => {
    expect(placeholdersIn('{opening}[if day]{product}[else]{opening}[end]')).toEqual([
      'opening',
      'day',
      'product',
    ]);
  });
});
