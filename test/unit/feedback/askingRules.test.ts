import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import {
  lastAskedOn,
  mayAsk,
  whatToAsk,
  type AskedMemory,
} from '@shared/domain/feedback/askingRules';

const TODAY = isoDate('2026-03-19');
const FRESH: AskedMemory = {
  lastAsked: { csat: null, nps: null },
  answers: [],
  hasOpenCriticism: false,
};
const asked = (csat: string | null, nps: string | null): AskedMemory => ({
  ...FRESH,
  lastAsked: {
    csat: csat === null ? null : isoDate(csat),
    nps: nps === null ? null : isoDate(nps),
  },
});
const answer = (
  kind: 'csat' | 'nps',
  on: string,
  by: 'screen' | 'paper' | 'told',
  purchaseId: string | null = null,
) => ({ kind, answeredOn: isoDate(on), by, purchaseId });
const csat = { kind: 'csat', purchaseId: null, today: TODAY } as const;

describe('who may be asked', () => {
  it('somebody who was never asked', () => {
    expect(mayAsk(FRESH, csat)).toEqual({ may: true });
  });

  it('not the same within 90 days, on the ninetieth again', () => {
    expect(mayAsk(asked('2025-12-20', null), csat)).toEqual({
      may: false,
      reason: 'asked-recently',
      from: '2026-03-20',
    });
    expect(mayAsk(asked('2025-12-19', null), csat)).toEqual({ may: true });
  });

  it('nothing at all within 14 days of another question', () => {
    expect(mayAsk(asked(null, '2026-03-06'), csat)).toMatchObject({ from: '2026-03-20' });
    expect(mayAsk(asked(null, '2026-03-05'), csat)).toEqual({ may: true });
  });

  it('not who said something unasked: that was a gift', () => {
    const told = { ...FRESH, answers: [answer('csat', '2026-03-18', 'told')] };
    expect(mayAsk(told, csat)).toEqual({ may: true });
    expect(lastAskedOn(told, 'csat')).toBeNull();
  });

  it('an answer on the screen or on paper was a question', () => {
    for (const by of ['screen', 'paper'] as const) {
      const memory = { ...FRESH, answers: [answer('csat', '2026-03-01', by)] };
      expect(mayAsk(memory, csat)).toMatchObject({ may: false, reason: 'asked-recently' });
    }
  });

  it('never twice for one purchase, whatever was asked', () => {
    const memory = { ...FRESH, answers: [answer('nps', '2025-01-01', 'screen', 'p1')] };
    expect(mayAsk(memory, { ...csat, purchaseId: 'p1' })).toEqual({
      may: false,
      reason: 'asked-for-purchase',
    });
    expect(mayAsk(memory, { ...csat, purchaseId: 'p2' })).toEqual({ may: true });
  });

  it('nobody who waits for an answer to a criticism', () => {
    expect(mayAsk({ ...FRESH, hasOpenCriticism: true }, csat)).toEqual({
      may: false,
      reason: 'criticism-open',
    });
  });
});

describe('what to ask', () => {
  it('how content first, then whether they would recommend', () => {
    expect(whatToAsk(FRESH, null, TODAY).kind).toBe('csat');
    expect(whatToAsk(asked('2026-02-01', null), null, TODAY).kind).toBe('nps');
  });

  it('says from when on something can be asked again', () => {
    expect(whatToAsk(asked('2026-02-01', '2026-01-10'), null, TODAY)).toEqual({
      kind: null,
      verdict: { may: false, reason: 'asked-recently', from: '2026-04-10' },
    });
  });
});
