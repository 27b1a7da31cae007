import type { ContactId } from '@shared/domain/contacts/contact';
import { addDays } from '@shared/domain/calendar/isoDate';
import { accountOf } from '@shared/domain/loyalty/account';
import { statementOf } from '@shared/domain/loyalty/statement';
import { jarOf } from '@test/support/coins';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory, PEOPLE, type History } from './histories';

const of = ({ entries }: History, id: ContactId) =>
  entries.filter(({ contactId }) => contactId === id);

describe('an account and a jar of single coins', () => {
  it('agree in balance, lots and who drew what, in whatever order the list is', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (history, chances) => {
          for (const id of PEOPLE) {
            const entries = of(history, id);
            const account = accountOf(entries, 'points', history.today);
            const jar = jarOf(entries);
            expect(Object.fromEntries(account.lots.map((lot) => [lot.id, lot.remaining]))).toEqual(
              jar.coins,
            );
            expect(account.owed).toBe(jar.owed);
            for (const { entry, draws, owes, misfit } of account.movements.values()) {
              expect({
                taken: draws.flatMap(({ lotId, points }) =>
                  Array.from({ length: points }, () => lotId),
                ),
                short: owes,
                misfit,
              }).toEqual({ ...jar.hands[entry.id], misfit: 0 });
            }
            const shuffled = entries
              .map((entry) => ({ entry, chance: chances.next().value as number }))
              .sort((a, b) => a.chance - b.chance)
              .map(({ entry }) => entry);
            expect(accountOf(shuffled, 'points', history.today)).toEqual(account);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('make no points from nothing', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let [sum, held, owes, given] = [0, 0, 0, 0];
        for (const id of PEOPLE) {
          const entries = of(history, id);
          const { available, owed, lapsed, balance } = accountOf(entries, 'points', history.today);
          const own = entries.reduce((total, { points }) => total + points, 0);
          expect(balance + lapsed).toBe(own);
          expect(available === 0 || owed === 0).toBe(true);
          sum += own;
          held += available + lapsed;
          owes += owed;
        }
        // What moved from one to the other is neither more nor less.
        const others = history.entries.filter(({ kind }) => kind !== 'transfer');
        for (const { kind, points } of others) if (kind === 'accrual') given += points;
        // A debt that moved on may be forgiven where it came from: then the two outweigh each other.
        expect(held - (others.length < history.entries.length ? owes : 0)).toBeLessThanOrEqual(
          given,
        );
        expect(sum).toBe(others.reduce((total, { points }) => total + points, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('agree with a statement that was drawn up on any day', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat({ max: 30 }), (history, back) => {
        for (const id of PEOPLE) {
          const entries = of(history, id);
          const from = addDays(history.today, -back);
          const statement = statementOf(entries, 'points', from, history.today);
          const { balance } = accountOf(entries, 'points', history.today);
          expect(statement.closing).toBe(balance);
          const sum = statement.rows.reduce((total, { points }) => total + points, 0);
          expect(statement.opening + sum).toBe(balance);
        }
      }),
      { numRuns: 200 },
    );
  });
});
