import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Highlight, joinRanges } from '@renderer/ui/Highlight';
import { PersonName } from '@renderer/ui/PersonName';
import { tiltOf } from '@renderer/ui/Stamp';

afterEach(cleanup);

describe('joinRanges', () => {
  it.each([
    [[], []],
    [
      [
        { start: 4, end: 6 },
        { start: 0, end: 2 },
      ],
      [
        { start: 0, end: 2 },
        { start: 4, end: 6 },
      ],
    ],
    [
      [
        { start: 0, end: 4 },
        { start: 2, end: 6 },
      ],
      [{ start: 0, end: 6 }],
    ],
    [
      [
        { start: 0, end: 6 },
        { start: 1, end: 2 },
      ],
      [{ start: 0, end: 6 }],
    ],
    [[{ start: -3, end: 99 }], [{ start: 0, end: 10 }]],
    [
      [
        { start: 5, end: 5 },
        { start: 12, end: 14 },
      ],
      [],
    ],
  ])('joins %j', (ranges, expected) => {
    expect(joinRanges(ranges, 10)).toEqual(expected);
  });
});

describe('Highlight', () => {
  it('marks the stretches and changes no letter', () => {
    const { container } = render(
      <Highlight
        text="Gaëtan Morel"
        ranges={[
          { start: 7, end: 9 },
          { start: 3, end: 6 },
        ]}
      />,
    );
    expect(container.textContent).toBe('Gaëtan Morel');
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'tan',
      'Mo',
    ]);
  });
});

describe('PersonName', () => {
  it('isolates both names and says the language of the native one', () => {
    const { container } = render(
      <PersonName name="Layla Al-Harbi" native={{ text: 'ليلى الحربي', lang: 'ar' }} />,
    );
    const [name, native] = container.querySelectorAll('bdi');
    expect(name?.textContent).toBe('Layla Al-Harbi');
    expect(native?.textContent).toBe('ليلى الحربي');
    expect(native?.getAttribute('lang')).toBe('ar');
    expect(native?.getAttribute('dir')).toBe('auto');
  });
});

describe('tiltOf', () => {
  it('is steady and at most ten degrees either way', () => {
    const tilts = Array.from({ length: 500 }, (_, index) => tiltOf(`id ${index}`));
    expect(tilts.every((tilt) => tilt >= -10 && tilt <= 10)).toBe(true);
    expect(new Set(tilts).size).toBeGreaterThan(15);
    expect(tiltOf('id 7')).toBe(tilts[7]);
  });
});
