import * as fc from 'fast-check';

/**
 * An act in a small world: three people with two fields, each with up to two notes. Few rows, so that
 * acts meet often.
 */
export type SmallAct =
  | { readonly kind: 'add'; readonly person: number }
  | {
      readonly kind: 'set';
      readonly person: number;
      readonly field: 'name' | 'about';
      readonly value: string;
    }
  | { readonly kind: 'note'; readonly person: number; readonly note: number }
  | { readonly kind: 'removeNote'; readonly person: number; readonly note: number };

const person = fc.nat(2);
const note = fc.nat(1);

/** Any act of the small world, possible at the moment or not. */
export const anyAct: fc.Arbitrary<SmallAct> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), person }),
  fc.record({
    kind: fc.constant('set' as const),
    person,
    field: fc.constantFrom('name' as const, 'about' as const),
    value: fc.constantFrom('a', 'b', 'c'),
  }),
  fc.record({ kind: fc.constant('note' as const), person, note }),
  fc.record({ kind: fc.constant('removeNote' as const), person, note }),
);

/** An act of the small world with a book: somebody buys something, or spends points. */
export type BookAct =
  | SmallAct
  | { readonly kind: 'buy'; readonly person: number; readonly points: number }
  | { readonly kind: 'spend'; readonly person: number; readonly points: number };

const anyBookAct: fc.Arbitrary<BookAct> = fc.oneof(
  { arbitrary: anyAct, weight: 2 },
  {
    arbitrary: fc.record({
      kind: fc.constantFrom('buy' as const, 'spend' as const),
      person,
      points: fc.integer({ min: 1, max: 9 }),
    }),
    weight: 3,
  },
);

/** A step of a world with a book. */
export type BookStep = Exclude<Step, { readonly kind: 'act' }> | BookActStep;

type BookActStep = { readonly kind: 'act'; readonly act: BookAct };

// Without people there is nothing to buy, so everybody comes first.
const everybodyComes: readonly BookStep[] = [0, 1, 2].map((one) => ({
  kind: 'act',
  act: { kind: 'add', person: one },
}));

/** Steps with a book: acts, undo and redo in turn, and any earlier act taken back now and then. */
export const anyBookSteps = (withAnyUndo: boolean): fc.Arbitrary<readonly BookStep[]> =>
  fc
    .array(
      fc.oneof(
        { arbitrary: anyBookAct.map((act): BookStep => ({ kind: 'act', act })), weight: 4 },
        {
          arbitrary: fc.constantFrom<BookStep>({ kind: 'undo' }, { kind: 'redo' }),
          weight: withAnyUndo ? 1 : 3,
        },
        {
          arbitrary: fc.nat(9).map((place): BookStep => ({ kind: 'undoOne', place })),
          weight: withAnyUndo ? 2 : 0,
        },
      ),
      { minLength: 10, maxLength: 40, size: 'max' },
    )
    .map((steps) => [...everybodyComes, ...steps]);

/** Something that somebody does: an act, or taking one back (by place in the list), or redoing. */
export type Step =
  | { readonly kind: 'act'; readonly act: SmallAct }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'undoOne'; readonly place: number };

const act = anyAct.map((one): Step => ({ kind: 'act', act: one }));

/** A row of acts, undo and redo in turn. */
export const anyStepsInTurn: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { arbitrary: act, weight: 3 },
    { arbitrary: fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'redo' }), weight: 2 },
  ),
  { maxLength: 30 },
);

/** A row of acts in which any earlier one is taken back now and then. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { arbitrary: act, weight: 4 },
    {
      arbitrary: fc.nat(9).map((place): Step => ({ kind: 'undoOne', place })),
      weight: 1,
    },
  ),
  { maxLength: 30 },
);
