import { screen, within } from '@testing-library/react';
import { useRef } from 'react';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { InsightFacts } from '@shared/domain/insights/facts';
import { figureOf } from '@shared/domain/insights/figure';
import { careFiguresOf } from '@shared/domain/insights/careFigures';
import { answerInsight } from '@shared/domain/insights/question';
import { figuresOf, splitFiguresOf, trendOf } from '@shared/domain/insights/figures';
import { leadOf } from '@shared/domain/insights/lead';
import { trendSpans } from '@shared/domain/insights/span';
import { A4 } from '@shared/domain/printing/paper';
import { ExportMenu } from '@renderer/features/insights/ExportMenu';
import { BEGINNING } from '@renderer/data/insights/insightsApi';
import type { InsightsClient } from '@renderer/data/insights/insightsClient';
import { InsightsContext } from '@renderer/data/insights/useFigures';
import { ReportScreen } from '@renderer/features/insights/ReportScreen';
import { ReportSheet } from '@renderer/features/insights/ReportSheet';
import type { Report } from '@renderer/features/insights/useReport';
import { aPlatform } from '@test/support/fakePlatform';
import { anAnswer, askFor, buyer, shopOf } from '@test/support/insights';
import { renderWith } from '@test/support/renderWith';
import { describe, expect, it, vi } from 'vitest';

const QUERY = askFor('2026-01-01', '2026-03-31', {
  activeDays: 90,
  targets: { retention: '90' },
});

function reportOf(facts: InsightFacts): Report {
  const figures = figuresOf(facts, QUERY);
  return {
    shopName: 'Teehaus Vogt',
    asOf: isoDate('2026-04-02'),
    figures,
    trend: trendOf(facts, QUERY, trendSpans(QUERY.span, 12)).flatMap(
      (one) => figureOf(one, 'retention') ?? [],
    ),
    bySource: splitFiguresOf(facts, QUERY, 'source'),
    lead: leadOf(figures, careFiguresOf(facts, QUERY)),
  };
}

const sheet = (facts: InsightFacts, language = 'en') =>
  renderWith(<ReportSheet report={reportOf(facts)} paper={A4} />, { language });

const rowOf = async (name: string) =>
  (await screen.findAllByRole('rowheader', { name }))[0]!.closest('tr')!.textContent;

const REGULARS = Array.from({ length: 24 }, (_one, at) =>
  buyer(`p${at}`, [['2025-12-20', 1000], ...(at < 21 ? ([['2026-02-10', 1250]] as const) : [])]),
);

describe('the printed report', () => {
  it('names the shop, the days and the figures with their sums, bounds and targets', async () => {
    await sheet(shopOf(REGULARS, { answers: [anAnswer('nps', 10), anAnswer('nps', 3)] }));
    await screen.findByText('Teehaus Vogt');
    await screen.findByText(/As of 2 April 2026|As of April 2, 2026/);
    const retention = await rowOf('Retention rate');
    expect(retention).toMatch(/\(21 − 0\) ÷ 24 = 87[.,]5/);
    expect(retention).toContain('24 active at the start');
    expect(retention).toMatch(/at least 90.*not reached yet/);
    expect(retention).toContain('no year before');
    // Few answers: their counts, in the place of a figure.
    expect(await rowOf('Would recommend you, NPS')).toContain('1 to 1');
    expect(screen.getByText(/Fewer than 20 people or answers make no figure/)).toBeTruthy();
    expect(screen.getByText('Active means: a purchase within 90 days.')).toBeTruthy();
  });

  it('says in words what cannot be told, and never a wrong number', async () => {
    await sheet(shopOf([buyer('p', [['2024-01-01', 100]])]));
    expect(await rowOf('Retention rate')).toContain('Nobody was active at the start.');
    expect(await rowOf('Satisfied, CSAT')).toContain('Nobody has been asked in this period.');
    expect(screen.getByText('Nobody bought for the first time in this period.')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says of an empty shop that there is nothing yet', async () => {
    await sheet(shopOf([]));
    await screen.findByText(/No figures yet/);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('speaks German', async () => {
    await sheet(shopOf(REGULARS), 'de');
    await screen.findByText('Wie es um unsere Stammgäste steht');
    expect(await rowOf('Bleiben')).toMatch(/\(21 − 0\) ÷ 24 = 87,5\s%/);
    expect(within(document.body).queryByText(/Report|retention/i)).toBeNull();
  });
});

it('asks for everything on the page as the facts stood on its day', async () => {
  const days: unknown[] = [];
  const facts = shopOf(REGULARS);
  const asking: InsightsClient = {
    ask: (question, asOf) => {
      days.push(asOf);
      return Promise.resolve(answerInsight(facts, question));
    },
    status: () => BEGINNING,
    subscribe: () => () => undefined,
    close: () => undefined,
  };
  const asOf = isoDate('2026-03-31');
  await renderWith(
    <InsightsContext value={asking}>
      <ReportScreen
        asked={{ ...QUERY.span, asOf }}
        paper="a4"
        onPaper={() => undefined}
        isPrinting={false}
        actions={(isReady) => (isReady ? 'ready' : 'not yet')}
        onBack={() => undefined}
      />
    </InsightsContext>,
  );
  await screen.findByText(/As of.*March/);
  screen.getByText('ready');
  expect(new Set(days)).toEqual(new Set([asOf]));
  // Figures, months, sources, the sentence.
  expect(days.length).toBeGreaterThanOrEqual(4);
});

describe('the export menu', () => {
  const facts = shopOf(REGULARS);
  function Exporting({ onReport }: { readonly onReport: () => void }) {
    const chart = useRef<HTMLCanvasElement>(null);
    return (
      <ExportMenu
        query={QUERY}
        figures={figuresOf(facts, QUERY)}
        asOf={isoDate('2026-03-31')}
        chart={chart}
        onReport={onReport}
      />
    );
  }

  it('saves the table under its days, opens the report, and says when there is no picture', async () => {
    const onReport = vi.fn();
    const platform = aPlatform();
    const { user } = await renderWith(<Exporting onReport={onReport} />, { platform });
    const choose = async (name: RegExp) => {
      await user.click(screen.getByRole('button', { name: 'Export' }));
      await user.click(await screen.findByRole('menuitem', { name }));
    };
    await choose(/Table of all figures/);
    await screen.findByText('Saved as Figures 2026-01-01 to 2026-03-31.csv');
    await choose(/Print the report/);
    expect(onReport).toHaveBeenCalledWith({
      from: '2026-01-01',
      to: '2026-03-31',
      asOf: '2026-03-31',
    });
    await choose(/Picture of the retention chart/);
    await screen.findByText(/Only a table is on screen/);
  });
});
