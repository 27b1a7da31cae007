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
