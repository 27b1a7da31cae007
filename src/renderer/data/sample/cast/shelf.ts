import type { RewardKind } from '@shared/domain/loyalty/reward';
import type { Text } from '../samplePerson';

/** Something on the shelf of the sample shop, a tea house. Prices are in hundredths, whatever the shop's currency. */
export type SampleProduct = {
  readonly key: string;
  readonly name: Text;
  readonly category: Text;
  readonly minor: number;
  readonly goesWith?: readonly string[];
};

const TEA: Text = { en: 'Tea', de: 'Tee' };
const POTS: Text = { en: 'Pots and cups', de: 'Kannen und Tassen' };
const IN_THE_SHOP: Text = { en: 'In the shop', de: 'Im Laden' };

/** What the sample people buy. */
export const SAMPLE_PRODUCTS: readonly SampleProduct[] = [
  {
    key: 'house',
    name: { en: 'House blend, 100 g', de: 'Hausmischung, 100 g' },
    category: TEA,
    minor: 690,
  },
  {
    key: 'sencha',
    name: { en: 'Sencha Asatsuyu, 100 g', de: 'Sencha Asatsuyu, 100 g' },
    category: TEA,
    minor: 1240,
    goesWith: ['kyusu'],
  },
  {
    key: 'darjeeling',
    name: { en: 'Darjeeling first flush, 100 g', de: 'Darjeeling First Flush, 100 g' },
    category: TEA,
    minor: 1480,
    goesWith: ['pot'],
  },
  {
    key: 'ginger',
    name: { en: 'Ginger and lemongrass, 100 g', de: 'Ingwer und Zitronengras, 100 g' },
    category: TEA,
    minor: 580,
  },
  {
    key: 'matcha',
    name: { en: 'Matcha, 30 g', de: 'Matcha, 30 g' },
    category: TEA,
    minor: 2400,
    goesWith: ['whisk'],
  },
  {
    key: 'cup',
    name: { en: 'A pot of tea', de: 'Kännchen Tee' },
    category: IN_THE_SHOP,
    minor: 480,
    goesWith: ['cake'],
  },
  {
    key: 'cake',
    name: { en: 'A slice of cake', de: 'Stück Kuchen' },
    category: IN_THE_SHOP,
    minor: 390,
  },
  { key: 'kyusu', name: { en: 'Kyusu teapot', de: 'Kyusu-Kanne' }, category: POTS, minor: 5800 },
  { key: 'pot', name: { en: 'Glass teapot', de: 'Glaskanne' }, category: POTS, minor: 3400 },
  { key: 'whisk', name: { en: 'Bamboo whisk', de: 'Bambusbesen' }, category: POTS, minor: 1900 },
];

/** A reward of the sample shop. */
export type SampleReward = {
  readonly name: Text;
  readonly kind: RewardKind;
  readonly points: number;
  readonly valueMinor: number | null;
  readonly detail: Text;
  readonly stock: number | null;
  /** A tier of the first programme. */
  readonly minTier: string | null;
};

/** What the sample people save up for. */
export const SAMPLE_REWARDS: readonly SampleReward[] = [
  {
    name: { en: 'A pot of tea in the shop', de: 'Kännchen Tee im Laden' },
    kind: 'gift',
    points: 120,
    valueMinor: 480,
    detail: { en: 'at any time', de: 'jederzeit' },
    stock: null,
    minTier: null,
  },
  {
    name: { en: 'A packet of house blend', de: 'Packung Hausmischung' },
    kind: 'gift',
    points: 240,
    valueMinor: 690,
    detail: { en: '100 g of your choice', de: '100 g nach Wahl' },
    stock: null,
    minTier: null,
  },
  {
    name: { en: 'Cherry-bark tea tin', de: 'Teedose Kirschrinde' },
    kind: 'gift',
    points: 400,
    valueMinor: 1800,
    detail: { en: 'while they last', de: 'solange da' },
    stock: 12,
    minTier: null,
  },
  {
    name: { en: 'Tasting for two', de: 'Verkostung für zwei' },
    kind: 'access',
    points: 800,
    valueMinor: 3600,
    detail: { en: 'Fridays from 6 pm', de: 'freitags ab 18 Uhr' },
    stock: null,
    minTier: 'regular',
  },
  {
    name: { en: 'Tokoname teapot', de: 'Tokoname-Teekanne' },
    kind: 'gift',
    points: 1600,
    valueMinor: 7800,
    detail: { en: 'made to order', de: 'auf Bestellung' },
    stock: null,
    minTier: 'honoured',
  },
];
