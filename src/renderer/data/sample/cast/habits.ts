/** How one of the sample people buys. */
export type SampleHabit = {
  /** Usual days between two purchases. */
  readonly every: number;
  /** Days since the last one. */
  readonly last: number;
  /** What they choose from, by the keys of the shelf; the first most often. */
  readonly likes: readonly string[];
  /** How many pieces they take, at most. */
  readonly pieces: number;
  /** Rewards handed out: days ago and their place in the list of rewards. */
  readonly rewards?: readonly { readonly ago: number; readonly reward: number }[];
  /** A slip of the finger so many days ago, voided at once. */
  readonly slip?: number;
  /** Points brought along before everything else, that lapse in so many days. */
  readonly brought?: { readonly points: number; readonly lapsesIn: number };
  /** The last purchase came back in part. */
  readonly refund?: true;
};

/** The habits of those among the sample people who buy, by their keys. */
export const SAMPLE_HABITS: Readonly<Record<string, SampleHabit>> = {
  yuki: {
    every: 28,
    last: 7,
    likes: ['sencha', 'matcha', 'kyusu'],
    pieces: 12,
    rewards: [{ ago: 91, reward: 3 }],
  },
  frieda: { every: 6, last: 0, likes: ['darjeeling', 'cup', 'cake'], pieces: 2, slip: 0 },
  juergen: {
    every: 11,
    last: 2,
    likes: ['house', 'darjeeling', 'pot'],
    pieces: 6,
    rewards: [{ ago: 2, reward: 1 }],
  },
  layla: { every: 45, last: 20, likes: ['matcha', 'ginger', 'whisk'], pieces: 6 },
  giulia: {
    every: 8,
    last: 1,
    likes: ['cup', 'cake', 'sencha'],
    pieces: 4,
    rewards: [{ ago: 60, reward: 0 }],
  },
  mehmet: {
    every: 5,
    last: 1,
    likes: ['cup', 'ginger', 'house'],
    pieces: 2,
    rewards: [{ ago: 40, reward: 1 }],
    brought: { points: 480, lapsesIn: 6 },
  },
  chloe: { every: 24, last: 12, likes: ['ginger', 'cake'], pieces: 3, refund: true },
  nora: { every: 30, last: 4, likes: ['house'], pieces: 1 },
  paola: { every: 30, last: 1, likes: ['cup'], pieces: 2 },
  emre: { every: 30, last: 1, likes: ['ginger'], pieces: 1 },
  kwame: { every: 9, last: 34, likes: ['ginger', 'cup'], pieces: 2 },
  hoa: { every: 10, last: 1, likes: ['sencha', 'cup'], pieces: 3 },
  ken: { every: 14, last: 6, likes: ['matcha', 'cup'], pieces: 2 },
  helga: { every: 12, last: 9, likes: ['darjeeling', 'cake'], pieces: 3 },
  sabine: { every: 21, last: 11, likes: ['house', 'ginger'], pieces: 10 },
  samir: { every: 13, last: 15, likes: ['ginger', 'cup'], pieces: 2 },
  oksana: { every: 18, last: 8, likes: ['darjeeling', 'cup'], pieces: 2 },
  matthias: {
    every: 7,
    last: 3,
    likes: ['sencha', 'kyusu', 'cup'],
    pieces: 4,
    rewards: [{ ago: 120, reward: 2 }],
  },
  jana: { every: 26, last: 19, likes: ['cup', 'whisk'], pieces: 2 },
  otto: { every: 16, last: 22, likes: ['house', 'cake'], pieces: 2 },
  lukasz: { every: 40, last: 30, likes: ['house', 'sencha'], pieces: 12 },
  sinead: { every: 35, last: 14, likes: ['darjeeling', 'house'], pieces: 4 },
  jose: { every: 60, last: 50, likes: ['sencha'], pieces: 3 },
  astrid: { every: 33, last: 21, likes: ['ginger', 'pot'], pieces: 4 },
  gyorgy: { every: 42, last: 25, likes: ['darjeeling'], pieces: 5 },
  eleni: { every: 38, last: 16, likes: ['house', 'ginger'], pieces: 10 },
  margaret: { every: 29, last: 10, likes: ['darjeeling', 'pot'], pieces: 8 },
  amelie: { every: 36, last: 18, likes: ['matcha', 'sencha'], pieces: 8 },
  james: { every: 55, last: 33, likes: ['sencha', 'kyusu'], pieces: 3 },
  amara: { every: 31, last: 27, likes: ['ginger', 'house'], pieces: 3 },
};
