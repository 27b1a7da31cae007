import { rangesIn } from '@shared/domain/people/highlight';
import { describe, expect, it } from 'vitest';

describe('marking what was found', () => {
  it.each([
    ['Yuki Tanaka', 'tan', 'Yuki [Tan]aka'],
    ['Yuki Tanaka', 'ta yu', '[Yu]ki [Ta]naka'],
    ['Jürgen Weiß', 'weiss', 'Jürgen [Weiß]'],
    ['Jürgen Weiß', 'weis', 'Jürgen [Weiß]'],
    ['Jürgen Weiß', 'jue', '[Jü]rgen Weiß'],
    ['Łukasz Wiśniewski', 'lukasz', '[Łukasz] Wiśniewski'],
    ['Chloe\u0301 Lefèvre', 'chloe', '[Chloe\u0301] Lefèvre'],
    ['田中 由紀', '紀', '田中 由[紀]'],
    ['ليلى الحربي', 'ليلي', '[ليلى] الحربي'],
    ['Nguyễn Thị Hoa', 'nh', '[N]guyễn Thị [H]oa'],
    ['Mehmet Yıldız', 'ym', '[M]ehmet [Y]ıldız'],
    ['Anna Annabel', 'anna', '[Anna] [Anna]bel'],
    ['Yuki Tanaka', 'aka', 'Yuki Tanaka'],
    ['Yuki Tanaka', '', 'Yuki Tanaka'],
    ['', 'a', ''],
  ])('in %j for %j', (name, query, marked) => {
    let result = '';
    let at = 0;
    for (const { start, end } of rangesIn(name, query)) {
      result += `${name.slice(at, start)}[${name.slice(start, end)}]`;
      at = end;
    }
    expect(result + name.slice(at)).toBe(marked);
  });
});
