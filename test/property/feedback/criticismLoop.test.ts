import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  missingSteps,
  nextStep,
  takeStep,
  type LoopAct,
} from '@shared/domain/feedback/criticismLoop';
import { aCriticism } from '@test/support/feedback';

const words = fc.constantFrom('', '  ', 'a lid', 'sorry');
const act: fc.Arbitrary<LoopAct> = fc.oneof(
  fc.record({
    kind: fc.constant('understand' as const),
    summary: words,
    isConfirmed: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('answer' as const), answer: words, hasApology: fc.boolean() }),
  fc.constantFrom<LoopAct>(
    { kind: 'tell' },
    { kind: 'thank' },
    { kind: 'close' },
    { kind: 'reopen' },
  ),
);

describe('any history of a criticism', () => {
  it('never closes without an answer that somebody was told', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        let criticism = aCriticism();
        acts.forEach((next, at) => {
          const taken = takeStep(criticism, next, 1000 + at);
          if (taken.ok) criticism = taken.value;
          if (criticism.closedAt !== null) {
            expect(criticism.answer.trim()).not.toBe('');
            expect(criticism.toldAt).not.toBeNull();
            expect(missingSteps(criticism)).toEqual([]);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the instants of its steps once they are taken', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        let criticism = aCriticism();
        acts.forEach((next, at) => {
          const taken = takeStep(criticism, next, 1000 + at);
          if (!taken.ok) return;
          for (const key of [
            'heardAt',
            'understoodAt',
            'answeredAt',
            'toldAt',
            'thankedAt',
          ] as const) {
            if (criticism[key] !== null) expect(taken.value[key]).toBe(criticism[key]);
          }
          criticism = taken.value;
        });
      }),
      { numRuns: 200 },
    );
  });

  it('always has a step that can be taken until there is none left', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        let criticism = aCriticism();
        acts.forEach((next, at) => {
          const taken = takeStep(criticism, next, 1000 + at);
          if (taken.ok) criticism = taken.value;
        });
        const way: Readonly<Record<string, LoopAct>> = {
          understood: { kind: 'understand', summary: 'x', isConfirmed: false },
          answered: { kind: 'answer', answer: 'x', hasApology: false },
          told: { kind: 'tell' },
          thanked: { kind: 'thank' },
        };
        for (let step = nextStep(criticism); step !== null; step = nextStep(criticism)) {
          const taken = takeStep(criticism, way[step]!, 5000);
          expect(taken.ok).toBe(true);
          if (taken.ok) criticism = taken.value;
        }
      }),
      { numRuns: 100 },
    );
  });
});
