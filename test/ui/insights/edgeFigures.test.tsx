import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NO_FACTS, type InsightFacts } from '@shared/domain/insights/facts';
import type { Figure, InsightSettings } from '@shared/domain/insights/figure';
import { figuresOf } from '@shared/domain/insights/figures';
import { FigureSum } from '@renderer/features/insights/FigureHelp';
import { FigureTile } from '@renderer/features/insights/FigureTile';
import { WorthCard } from '@renderer/features/insights/WorthCard';
import { anAnswer, askFor, buyer, shopOf } from '@test/support/insights';
import { renderWith } from '@test/support/renderWith';

const quarter = (settings: Partial<InsightSettings> = {}) =>
  askFor('2026-01-01', '2026-03-31', settings);

/** Every figure as the page shows it, with its sum. */
const Everything = ({ figures }: { readonly figures: readonly Figure[] }) =>
  figures.map((figure, at) => (
    <section key={at} aria-label={`${figure.key} ${at}`}>
      <FigureTile figure={figure} onPeople={() => undefined} />
      <FigureSum figure={figure} />
    </section>
  ));

const answered = (year: string, count: number) =>
  Array.from({ length: count }, (_one, at) => anAnswer('nps', at % 11, `${year}-02-01`));

const SHOPS: readonly (readonly [string, InsightFacts])[] = [
  ['an empty shop', NO_FACTS],
  ['one customer', shopOf([buyer('Ida', [['2026-02-01', 1200]])])],
  ['all given back', shopOf([buyer('Ida', [['2026-02-01', 1200]], {}, { 0: 1200 })])],
  ['a year without purchases', shopOf([buyer('Ida', [['2023-02-01', 1200]])])],
  ['purchases in the future', shopOf([buyer('Ida', [['2031-02-01', 1200]])])],
  ['gifts alone', shopOf([buyer('Ida', [['2026-02-01', 0]])])],
  ['one answer', shopOf([], { answers: [anAnswer('nps', 6), anAnswer('csat', 5)] })],
  [
    'yen and dinars',
    shopOf([
      buyer('Aiko', [['2026-02-01', 1500, 'JPY']]),
      buyer('Noor', [['2026-02-01', 1234, 'KWD']]),
    ]),
  ],
];

describe.each(['en', 'de'])('what the page says of a shop at the edge (%s)', (language) => {
  it.each(SHOPS)('%s', async (_name, facts) => {
    const { figures } = figuresOf(facts, quarter());
    await renderWith(<Everything figures={figures} />, { language });
    const text = document.body.textContent ?? '';
    expect(text).not.toMatch(/NaN|Infinity|∞|undefined|\[object/);
    // No share is said to be nothing where there was nobody to be counted.
    for (const [at, { key, state, n }] of figures.entries()) {
      const own = screen.getByLabelText(`${key} ${at}`).textContent ?? '';
      if (n === 0) expect(own).not.toMatch(/(^|[^\d])0([.,]0)?\s?%/);
      if (state.kind === 'no-data') {
        expect(own).toMatch(language === 'de' ? /keine Daten/i : /no data/i);
      }
    }
  });
});

describe('few answers', () => {
  it('stand as counts, without a change that only looks exact', async () => {
    const facts = shopOf([], { answers: [...answered('2025', 40), ...answered('2026', 7)] });
    const { figures } = figuresOf(facts, quarter());
    const nps = figures.find(({ key }) => key === 'nps')!;
    expect(nps.state.kind).toBe('few');
    await renderWith(<FigureTile figure={nps} onPeople={() => undefined} />);
    expect(document.body.textContent).not.toMatch(/points/);
  });

  it('of the year before are not told with the counts of this year', async () => {
    const facts = shopOf([], { answers: [...answered('2025', 7), ...answered('2026', 66)] });
    const { figures } = figuresOf(facts, quarter());
    const nps = figures.find(({ key }) => key === 'nps')!;
    expect([nps.state.kind, nps.yearAgo?.state.kind]).toEqual(['value', 'few']);
    await renderWith(<FigureSum figure={nps} />);
    // Seven answers of 0 to 6: a year before it was -100, and not the twelve to 42 of this year.
    expect(screen.getByText(/100/).textContent).not.toMatch(/12|42/);
  });
});

describe('several currencies', () => {
  const facts = shopOf(
    [
      buyer('Ida', [['2026-02-01', 2000]]),
      buyer('Joe', [['2026-02-02', 3000, 'USD']]),
      buyer('Noor', [['2026-02-02', 1234, 'KWD']]),
    ],
    { rates: [{ from: 'USD', to: 'EUR', rate: '0.5', on: quarter().span.from }] },
  );

  it('stand each for itself', async () => {
    const figures = figuresOf(facts, quarter({ lifespanMonths: 12 }));
    await renderWith(<WorthCard figures={figures} onPeople={() => undefined} />);
    const text = document.body.textContent ?? '';
    expect(text).toMatch(/€20\.00/);
    expect(text).toMatch(/\$30\.00/);
    expect(text).toMatch(/KWD\s?1\.234/);
    expect(text).not.toMatch(/rate of/);
  });

  it.each([
    ['en', /1 USD = 0\.5 EUR, rate of/, /Left out for want of a rate: KWD/],
    ['de', /1 USD = 0[.,]5 EUR/, /KWD/],
  ])(
    'are converted with the rate and its day beside the figure (%s)',
    async (language, rate, out) => {
      const figures = figuresOf(facts, quarter({ lifespanMonths: 12, currency: 'EUR' }));
      await renderWith(<WorthCard figures={figures} onPeople={() => undefined} />, { language });
      const line = screen.getByText(rate);
      expect(line.textContent).toMatch(/2026/);
      expect(within(document.body).getByText(out)).toBeTruthy();
      // 20 euros and 30 dollars at a half: 17.50 in the mean.
      expect(document.body.textContent).toMatch(/17[.,]50/);
    },
  );
});
