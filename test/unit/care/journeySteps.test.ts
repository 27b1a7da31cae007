import { isoDate } from '@shared/domain/calendar/isoDate';
import type { JourneyStep } from '@shared/domain/care/journey';
import {
  freshSteps,
  isWelcomed,
  openSteps,
  otherSteps,
  stepDueOn,
  stepOfMessage,
  withStep,
} from '@shared/domain/care/journeySteps';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { describe, expect, it } from 'vitest';

const DAY = isoDate('2026-03-19');

const aStep = (id: string, afterDays: number, rest: Partial<JourneyStep> = {}): JourneyStep => ({
  id,
  text: `Do ${id}`,
  afterDays,
  ...rest,
});

const steps = freshSteps({
  steps: [
    aStep('late', 14, { message: 'check-in' }),
    aStep('letter', 3, { message: 'welcome' }),
    aStep('other', 3),
  ],
});

describe('a welcome under way', () => {
  it('goes by days, and among those of one day by its own order', () => {
    expect(openSteps({ steps }).map(({ id }) => id)).toEqual(['letter', 'other', 'late']);
    expect(stepDueOn({ startedOn: DAY }, steps[0]!)).toBe('2026-04-02');
  });

  it('ends with its last step, and goes on where a step is open again', () => {
    let journey: Parameters<typeof withStep>[0] = { steps, endedOn: null };
    for (const id of ['letter', 'late']) journey = withStep(journey, id, DAY)!;
    expect(journey.endedOn).toBeNull();
    journey = withStep(journey, 'other', DAY)!;
    expect(journey.endedOn).toBe(DAY);
    expect(withStep(journey, 'late', null)).toMatchObject({ endedOn: null });
    expect(withStep(journey, 'nothing', DAY)).toBeNull();
  });

  it('knows which step a letter does', () => {
    expect(stepOfMessage({ steps }, 'check-in')?.id).toBe('late');
    const done = withStep({ steps, endedOn: null }, 'letter', DAY)!;
    expect(stepOfMessage(done, 'welcome')).toBeNull();
  });

  it('keeps what was done with another checklist where the same is asked for', () => {
    const done = withStep({ steps, endedOn: null }, 'other', DAY)!;
    const next = otherSteps(done, {
      steps: [aStep('new', 1, { text: 'Do other ' }), aStep('x', 2)],
    });
    expect(next.map(({ id, doneOn }) => [id, doneOn])).toEqual([
      ['new', DAY],
      ['x', null],
    ]);
  });
});

describe('a purchase welcomes', () => {
  const purchase = (id: string, boughtOn: string) => ({
    id: id as PurchaseId,
    boughtOn: isoDate(boughtOn),
  });
  const former = { id: 'p0' as PurchaseId, voidedAt: null };

  it.each([
    ['a first customer', '2026-03-19', [], true],
    ['a first customer of two weeks ago', '2026-03-05', [], true],
    ['nobody for history that is entered later', '2026-03-04', [], false],
    ['nobody who bought before', '2026-03-19', [former], false],
    ['whoever bought before by mistake alone', '2026-03-19', [{ ...former, voidedAt: 5 }], true],
  ])('%s', (_title, boughtOn, purchases, isFirst) => {
    expect(isWelcomed(purchase('p1', boughtOn), purchases, DAY)).toBe(isFirst);
  });
});
