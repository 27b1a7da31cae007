import { expect, it } from 'vitest';
import { writeFigures } from '@renderer/i18n/figures';
import { createFormat } from '@renderer/i18n/format';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';

it.each([
  ['de', 'CH', '1’234’567'],
  ['de', 'DE', '1.234.567'],
  ['en', 'IN', '12,34,567'],
  ['ar', 'SA', '١٬٢٣٤٬٥٦٧'],
])('writes figures in a sentence as beside it, %s in %s', async (tag, region, figure) => {
  const { i18n } = await createSpeech(findLanguage(tag)!, 'informal');
  const format = createFormat(tag, region);
  writeFigures(i18n, format.number);
  const counted = i18n.t('people:count', { count: 1_234_567 });
  expect(counted).toContain(format.number(1_234_567));
  expect(counted.replaceAll("'", '’')).toContain(figure);
});

it('writes a count that no sentence calls a figure, and leaves other numbers alone', async () => {
  const { i18n } = await createSpeech(findLanguage('ar')!, 'informal');
  writeFigures(i18n, createFormat('ar', 'SA').number);
  const { interpolator } = i18n.services;
  const said = interpolator.interpolate(
    '{{count}} · {{year}}',
    { count: 12, year: 2026 },
    'ar',
    {},
  );
  expect(said).toBe('١٢ · 2026');
});

it.each([
  ['SA', 'آخر ٩٠ يومًا'],
  ['MA', 'آخر 90 يومًا'],
])(
  'writes the figures of a sentence itself by the habits of the region, ar in %s',
  async (region, said) => {
    const { i18n } = await createSpeech(findLanguage('ar')!, 'informal');
    writeFigures(i18n, createFormat('ar', region).number);
    expect(i18n.t('insights:lead.days90')).toContain(said);
  },
);

it('writes figures by the habits of the language until a region is known', async () => {
  const { i18n } = await createSpeech(findLanguage('de')!, 'informal');
  expect(i18n.t('people:count', { count: 12_345 })).toContain('12.345');
});
