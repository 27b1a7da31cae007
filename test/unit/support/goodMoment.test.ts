import { describe, expect, it } from 'vitest';
import type { PrintedMoment } from '../../../src/support/commands/goodMoment';
import { run } from '../../../src/support/run';
import { wordsFor } from '../../../src/support/words';

async function judge(...words: readonly string[]) {
  let out = '';
  const said: string[] = [];
  const code = await run(['good-moment', '--shop-zone', 'Europe/Berlin', ...words], {
    words: wordsFor({ LANG: 'C' }),
    say: (sentence) => said.push(sentence),
    print: (text) => {
      out += text;
      return Promise.resolve();
    },
  });
  return { code, said, moment: out === '' ? null : (JSON.parse(out) as PrintedMoment) };
}

const kinds = (moment: PrintedMoment | null): readonly string[] =>
  (moment?.reasons ?? []).map(({ kind }) => kind);

describe('good-moment', () => {
  it('judges a moment, says why and names the next good one', async () => {
    const { code, said, moment } = await judge(
      ...['--country', 'jp', '--zone', 'Asia/Tokyo', '--at', '2026-03-20T01:00:00Z'],
    );
    expect({ code, said }).toEqual({ code: 0, said: [] });
    expect(moment).toMatchObject({
      at: '2026-03-20T01:00:00.000Z',
      way: 'call',
      level: 'blocked',
      tone: 'bad',
      local: { day: '2026-03-20', time: '10:00', weekday: 5 },
    });
    expect(moment?.reasons[0]).toMatchObject({
      kind: 'holiday',
      sentence: expect.stringMatching(
        /^20 March is a holiday in Japan: \w+ Equinox Day\. A call would come at a bad moment\.$/,
      ) as string,
    });
    expect(moment?.next?.there.day).toBe('2026-03-23');
  });

  it('speaks German where that is asked for', async () => {
    const { moment } = await judge(
      ...[
        '--country',
        'CH',
        '--region',
        'CH-ZH',
        '--at',
        '2026-08-03T20:30:00Z',
        '--language',
        'de',
      ],
    );
    expect(moment?.reasons.map(({ sentence }) => sentence)).toEqual([
      'Dort ist es 22:30. Von 21:00 bis 08:00 ist Ruhe.',
    ]);
  });

  it('says what is not known', async () => {
    const nowhere = await judge('--country', 'US', '--at', '2026-06-03T20:00:00Z');
    expect(nowhere.moment).toMatchObject({ tone: 'careful', local: null, next: null });
    expect(kinds(nowhere.moment)).toEqual(['zone-unclear']);
    expect(nowhere.moment?.because.map(({ sentence }) => sentence)).toEqual([
      'There are several time zones in the United States. Which one applies is not known.',
    ]);
    const later = await judge('--country', 'DE', '--at', '2041-06-03T10:00:00+02:00');
    expect(kinds(later.moment)).toContain('year-unknown');
    const unknown = await judge('--country', 'XX', '--zone', 'UTC', '--at', '2026-06-03T10:00:00Z');
    expect(kinds(unknown.moment)).toContain('no-holiday-data');
  });

  it('knows the clock by the city', async () => {
    const { moment } = await judge(
      ...['--country', 'US', '--city', 'Los Angeles', '--at', '2026-06-03T20:00:00Z'],
    );
    expect(moment?.local).toMatchObject({ zone: 'America/Los_Angeles', time: '13:00' });
  });

  it.each([
    [['--zone', 'Asia/Tokyo'], 'Name the country, such as --country JP.'],
    [['--country', 'Japan'], '“JAPAN” is not a country code such as DE.'],
    [['--country', 'JP', '--region', 'US-NY'], '“US-NY” is no region of JP such as JP-1.'],
    [['--country', 'JP', '--zone', 'Tokyo'], '“Tokyo” is no time zone such as Asia/Tokyo.'],
    [
      ['--country', 'JP', '--at', '2026-03-20 10:00'],
      '“2026-03-20 10:00” is no moment such as 2026-03-20T01:00:00Z or 2026-03-20T10:00+09:00.',
    ],
    [
      ['--country', 'JP', '--at', '2026-13-20T10:00:00Z'],
      '“2026-13-20T10:00:00Z” is no moment such as 2026-03-20T01:00:00Z or 2026-03-20T10:00+09:00.',
    ],
    [['--country', 'JP', '--way', 'fax'], '“fax” is no way here: call, visit or message.'],
    [['--country', 'JP', '--minutes', '0'], '“0” is no length of 1 to 1440 minutes.'],
    [['--country', 'JP', '--language', 'fr'], '“fr” is no language here: de or en.'],
    [['--country', 'JP', 'now'], '“now” is not expected here.'],
  ])('refuses %j in words', async (words, sentence) => {
    const { code, said, moment } = await judge(...words);
    expect({ code, moment, said: said[0] }).toEqual({ code: 2, moment: null, said: sentence });
  });
});
