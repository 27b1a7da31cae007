import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { CARE_GROUPS, type CareBoard, type CareFacts } from '@shared/domain/care/careBoard';
import { careListOf } from '@shared/domain/care/careList';
import { CARE_REASONS } from '@shared/domain/care/careMark';
import { CARE_SENTENCES, CARE_TAG_NAMES } from '@shared/domain/care/careSentence';
import type { CarePromise } from '@shared/domain/promises/promise';
import { aRefund, aRenewal } from '@test/support/builders';
import {
  answered,
  bond,
  dayOf,
  idOf,
  inputOf,
  marked,
  MORNING,
  promised,
  regular,
  somebody,
  TODAY,
  visit,
  type Situation,
} from '@test/support/care';

const NAMES = [...'ABCDEFGHIJKLMNOPQRST'];
const name = fc.constantFrom(...NAMES);
const near = fc.integer({ min: -20, max: 20 }).map((days) => addDays(TODAY, days));
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 12 });
const once = <T>(value: fc.Arbitrary<T>, key: (one: T) => string) =>
  fc.uniqueArray(value, { maxLength: 12, selector: key });

const people = fc
  .tuple(...NAMES.map(() => fc.record({ isSample: fc.boolean(), isTrashed: fc.nat(9) })))
  .map((all) =>
    all.map(({ isSample, isTrashed }, index) =>
      somebody(NAMES[index]!, { isSample, isTrashed: isTrashed === 0 }),
    ),
  );

const facts: fc.Arbitrary<Partial<CareFacts>> = fc.record({
  people,
  promises: once(
    fc
      .tuple(name, near, fc.constantFrom('us', 'them'), fc.constantFrom('Call', 'Write', 'Pack'))
      .map(([who, dueOn, by, text]): CarePromise => {
        const id = `p-${who}-${dueOn}` as CarePromise['id'];
        return promised(who, text, { id, dueOn, by });
      }),
    ({ id }) => id,
  ),
  answers: once(
    fc
      .tuple(
        name,
        fc.constantFrom('csat', 'nps'),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('', 'ok'),
      )
      .map(([who, kind, score, words]) => answered(who, kind, score, words)),
    ({ id }) => id,
  ),
  visits: once(
    fc
      .tuple(name, fc.constantFrom(1, 2, 10, 50), fc.nat(20))
      .map(([who, count, ago]) => visit(who, count, ago)),
    ({ contactId }) => contactId,
  ),
  regulars: once(
    fc
      .tuple(name, fc.nat(9), fc.integer({ min: 1, max: 20 }), fc.nat(90))
      .map(([who, visits, every, ago]) => regular(who, visits, every, ago)),
    ({ contactId }) => contactId,
  ),
  lapses: once(
    fc.tuple(name, near).map(([who, on]) => ({
      contactId: idOf(who),
      points: 50,
      on,
      reward: 'Cup',
    })),
    ({ contactId, on }) => `${contactId}${on}`,
  ),
  bonds: once(
    fc.tuple(name, fc.nat(60)).map(([who, ago]) => bond(who, ago, ['press'])),
    ({ contactId }) => contactId,
  ),
  keepInTouch: fc.constantFrom([], [{ id: 'tag:press', everyDays: 14, updatedAt: 0 }]),
  refunds: once(
    fc.tuple(name, near).map(([who, dueOn]) => ({
      refund: aRefund({ id: `re-${who}` as never, contactId: idOf(who), dueOn }),
      currency: 'EUR',
    })),
    ({ refund }) => refund.id,
  ),
  renewals: once(
    fc
      .tuple(name, near)
      .map(([who, dueOn]) => aRenewal({ id: `rn-${who}` as never, contactId: idOf(who), dueOn })),
    ({ id }) => id,
  ),
});

const situation: fc.Arbitrary<Situation> = fc.record({
  facts,
  days: once(
    fc.tuple(name, near).map(([who, on]) => dayOf(who, on, 40)),
    ({ contactId, on }) => `${contactId}${on}`,
  ),
});

const boardOf = (given: Situation): CareBoard => careListOf(...inputOf(given));
const all = ({ shown, later }: CareBoard) => [...shown, ...later];
const RUNS = { numRuns: 60 };

describe('any day', () => {
  it('has at most one row a person, and never more than twelve', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const board = boardOf(given);
        const ids = all(board).map(({ contactId }) => contactId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(board.shown.length).toBeLessThanOrEqual(12);
        expect(board.later.length === 0 || board.shown.length === 12).toBe(true);
      }),
      RUNS,
    );
  });

  it('is the same in whatever order facts come', () => {
    const shuffled = situation.chain((given) =>
      fc
        .record(
          Object.fromEntries(
            Object.entries(given.facts).map(([key, list]) => [
              key,
              fc.shuffledSubarray([...(list as readonly unknown[])], {
                minLength: list.length,
                maxLength: list.length,
              }),
            ]),
          ),
        )
        .map((facts) => [given, { ...given, facts: facts }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(boardOf(other)).toEqual(boardOf(given));
      }),
      RUNS,
    );
  });

  it('stands in the order of groups, with real people first, then of reasons', () => {
    fc.assert(
      fc.property(situation, (given) => {
        for (const part of [boardOf(given).shown, boardOf(given).later]) {
          const ranks = part.map(
            ({ group, isSample, reason }) =>
              CARE_GROUPS.indexOf(group) * 1000 +
              Number(isSample) * 100 +
              CARE_REASONS.indexOf(reason),
          );
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        }
      }),
      RUNS,
    );
  });

  it('shows nobody from the trash, and no sample person in the place of a real one', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const board = boardOf(given);
        const trashed = new Set(
          given.facts.people!.filter(({ isTrashed }) => isTrashed).map(({ id }) => id),
        );
        expect(all(board).filter(({ contactId }) => trashed.has(contactId))).toEqual([]);
        const isSampleShown = board.shown.some(({ isSample }) => isSample);
        const isRealWaiting = board.later.some(({ isSample }) => !isSample);
        expect(isSampleShown && isRealWaiting).toBe(false);
      }),
      RUNS,
    );
  });

  it('never shows again what was stamped, let go or put off, and loses nothing else', () => {
    const marking = fc.tuple(
      situation,
      fc.nat(11),
      fc.constantFrom('done' as const, 'let-go' as const, 'snoozed' as const),
    );
    fc.assert(
      fc.property(marking, ([given, index, what]) => {
        const before = boardOf(given);
        const row = before.shown[index % Math.max(1, before.shown.length)];
        if (!row) return;
        const mark = {
          ...marked(row.contactId, row.reason, ''),
          id: row.markId,
          ...(what === 'snoozed' ? { snoozedUntil: MORNING + 1, snoozes: 1 } : { state: what }),
        };
        const after = boardOf({ ...given, facts: { ...given.facts, marks: [mark] } });
        expect(all(after).map(({ markId }) => markId)).not.toContain(row.markId);
        const others = (board: CareBoard) =>
          all(board)
            .filter(({ contactId }) => contactId !== row.contactId)
            .map(({ markId }) => markId)
            .sort();
        expect(others(after)).toEqual(others(before));
      }),
      RUNS,
    );
  });

  it('lets what nobody did be there tomorrow, too', () => {
    const tomorrow = (day: IsoDate): number => Date.parse(`${addDays(day, 1)}T08:40:00Z`);
    fc.assert(
      fc.property(few(fc.tuple(name, fc.nat(20))), (owed) => {
        const promises = owed.map(([who, ago], index) =>
          promised(who, 'Call', {
            id: `p${index}` as CarePromise['id'],
            dueOn: addDays(TODAY, -ago),
          }),
        );
        const given = { facts: { people: NAMES.map((one) => somebody(one)), promises } };
        const marks = (board: CareBoard) => all(board).map(({ markId }) => markId);
        expect(marks(boardOf({ ...given, at: tomorrow(TODAY) }))).toEqual(marks(boardOf(given)));
      }),
      RUNS,
    );
  });

  it('says only sentences and words that there are', () => {
    fc.assert(
      fc.property(situation, (given) => {
        for (const { sentence, name: word, tags } of all(boardOf(given))) {
          expect(CARE_SENTENCES).toContain(sentence.key);
          expect(CARE_TAG_NAMES).toContain(word);
          for (const tag of tags) expect(CARE_TAG_NAMES).toContain(tag.name);
        }
      }),
      RUNS,
    );
  });
});
