import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import {
  addFace,
  areShort,
  noFaces,
  removeFace,
  shownFaces,
  type Faces,
} from '@shared/domain/insights/faces';
import {
  dayNumber,
  type AnswerFact,
  type InsightFacts,
  type InsightPerson,
} from '@shared/domain/insights/facts';
import type { InsightQuery } from '@shared/domain/insights/figure';
import { figuresOf } from '@shared/domain/insights/figures';
import type { Subject } from '@shared/domain/insights/keptCount';
import { createLiveFigures } from '@shared/domain/insights/liveFigures';
import { anAnswer, asId, askFor, buyer, shopOf, type Bought } from '@test/support/insights';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const START = isoDate('2024-06-01');
const PEOPLE = 9;
const day = fc.nat({ max: 700 }).map((after) => addDays(START, after));

type Sale = { readonly bought: Bought; readonly back: number };
type State = {
  readonly sales: readonly Sale[];
  readonly answers: readonly AnswerFact[];
  readonly country: string;
  readonly isListed: boolean;
  readonly isSample: boolean;
  readonly isErased: boolean;
};

const NOBODY: State = {
  sales: [],
  answers: [],
  country: '',
  isListed: true,
  isSample: false,
  isErased: false,
};

const sale = fc
  .tuple(
    day,
    fc.integer({ min: 1, max: 9_000 }),
    fc.constantFrom('EUR', 'EUR', 'EUR', 'USD', 'JPY'),
    fc.constantFrom(0, 0, 0, 0.5, 1),
  )
  .map(([on, minor, currency, back]): Sale => ({
    bought: [on, minor, currency],
    back: Math.ceil(minor * back),
  }));

const answer = fc.tuple(day, fc.constantFrom('nps' as const, 'csat' as const), fc.nat(10));

/** What is done to one person; `at` chooses among what there is. */
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('book' as const), sale }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), at: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refund' as const), at: fc.nat(), sale }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), answer }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('trash' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sample' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
);

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const without = <T>(list: readonly T[], at: number): readonly T[] =>
  list.filter((_, place) => place !== at % list.length);

function after(state: State, done: Act, id: ContactId): State {
  switch (done.do) {
    case 'book':
      return { ...state, sales: [...state.sales, done.sale] };
    case 'void':
      return { ...state, sales: without(state.sales, done.at) };
    case 'refund':
      return {
        ...state,
        sales: state.sales.map((one, place) =>
          place === done.at % state.sales.length ? { ...one, back: one.bought[1] } : one,
        ),
      };
    case 'answer': {
      const [on, kind, score] = done.answer;
      const fact = anAnswer(kind, kind === 'nps' ? score : 1 + (score % 5), on, id);
      return { ...state, answers: [...state.answers, { ...fact, isSample: state.isSample }] };
    }
    case 'forget':
      return { ...state, answers: without(state.answers, done.at) };
    case 'trash':
      return { ...state, isListed: !state.isListed };
    case 'erase':
      return { ...state, isErased: true, isListed: false };
    case 'sample':
      return { ...state, isSample: !state.isSample };
    case 'undo':
      return state;
  }
}

const idOf = (person: number): ContactId => asId(`p${person}`);

function personOf(person: number, state: State): InsightPerson | null {
  const { sales, country, isListed, isSample, isErased } = state;
  if (isErased && sales.length === 0) return null;
  const back = Object.fromEntries(
    sales.flatMap((one, place) => (one.back === 0 ? [] : [[place, one.back]])),
  );
  return buyer(
    idOf(person),
    sales.map(({ bought }) => bought),
    { country, isListed, isSample },
    back,
  );
}

const subjectOf = (person: number, state: State): Subject => ({
  id: idOf(person),
  person: personOf(person, state),
  answers: state.answers.toSorted((a, b) => a.day - b.day),
});

const RATES = [{ from: 'USD', to: 'EUR', rate: '0.9', on: START }];

function factsOf(states: readonly State[], nameless: readonly AnswerFact[]): InsightFacts {
  const people = states.flatMap((state, at) => personOf(at, state) ?? []);
  return shopOf(people, {
    answers: [...nameless, ...states.flatMap(({ answers }) => answers)],
    rates: RATES,
  });
}

const query = fc
  .record({
    from: day,
    length: fc.integer({ min: 1, max: 200 }),
    activeDays: fc.integer({ min: 1, max: 250 }),
    currency: fc.constantFrom(null, null, 'EUR'),
    people: fc.constantFrom(null, null, [idOf(0), idOf(3), idOf(7)]),
  })
  .map(({ from, length, activeDays, currency, people }): InsightQuery => {
    const asked = askFor(from, addDays(from, length - 1), { activeDays, currency });
    return { ...asked, people };
  });

describe('figures that are kept', () => {
  it('equal those that are counted anew, after every act', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: PEOPLE - 1 }), act), { minLength: 1, maxLength: 30 }),
        fc.array(query, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (acts, queries, beginsWithSamples) => {
          const live = createLiveFigures();
          const nameless = [anAnswer('nps', 9, '2025-01-01'), anAnswer('csat', 2, '2024-08-01')];
          let states: readonly State[] = Array.from({ length: PEOPLE }, () => ({
            ...NOBODY,
            isSample: beginsWithSamples,
          }));
          let before: readonly State[] = states;
          const agree = (): void => {
            const facts = factsOf(states, nameless);
            for (const asked of queries) {
              expect(live.figuresOf(facts, asked)).toEqual(figuresOf(facts, asked));
            }
          };
          agree();
          for (const [person, done] of acts) {
            const next =
              done.do === 'undo'
                ? before
                : states.map((state, at) =>
                    at === person ? after(state, done, idOf(person)) : state,
                  );
            live.follow(
              next.flatMap((state, at) =>
                state === states[at]
                  ? []
                  : [{ before: subjectOf(at, states[at]!), after: subjectOf(at, state) }],
              ),
            );
            before = states;
            states = next;
            agree();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('count answers without a name that come and go', () => {
    const live = createLiveFigures();
    const asked = askFor('2026-01-01', '2026-03-31');
    const one = anAnswer('nps', 10, '2026-02-01');
    const first = shopOf([buyer('ida', [['2026-02-02', 500]])]);
    expect(live.figuresOf(first, asked)).toEqual(figuresOf(first, asked));
    const nobody: Subject = { id: null, person: null, answers: [] };
    live.follow([{ before: nobody, after: { ...nobody, answers: [one] } }]);
    const second = { ...first, answers: [one] };
    expect(live.figuresOf(second, asked)).toEqual(figuresOf(second, asked));
    live.follow([{ before: { ...nobody, answers: [one] }, after: nobody }]);
    expect(live.figuresOf(first, asked)).toEqual(figuresOf(first, asked));
  });
});

describe('faces that are kept', () => {
  const someone = (at: number, bought: number): InsightPerson => ({
    ...buyer(`f${String(at).padStart(3, '0')}`, []),
    days: Array.from({ length: bought }, (_, n) => dayNumber('2026-01-01' as IsoDate) + n),
  });

  it('are the first of all members, until they say that they are short', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 149 }), fc.nat({ max: 6 })), { maxLength: 400 }),
        (moves) => {
          let faces: Faces = noFaces();
          const members = new Map<number, InsightPerson>();
          const best = () =>
            [...members.values()]
              .sort((a, b) => b.days.length - a.days.length || (a.id < b.id ? -1 : 1))
              .slice(0, 12)
              .map(({ id }) => id);
          // Enough of them that not all are kept.
          for (let at = 0; at < 150; at += 1) {
            members.set(at, someone(at, at % 7));
            addFace(faces, members.get(at)!);
          }
          for (const [at, bought] of moves) {
            const own = members.get(at);
            if (own) {
              removeFace(faces, own);
              members.delete(at);
            } else {
              members.set(at, someone(at, bought));
              addFace(faces, members.get(at)!);
            }
            if (areShort(faces)) {
              faces = noFaces();
              for (const member of members.values()) addFace(faces, member);
            }
            expect(shownFaces(faces)).toEqual(best());
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
