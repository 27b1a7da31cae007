import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Criticism } from '@shared/domain/feedback/criticism';
import {
  criticismDueOn,
  dueStateOf,
  missingSteps,
  nextStep,
  responseTime,
  takeStep,
  type LoopAct,
} from '@shared/domain/feedback/criticismLoop';
import { aCriticism } from '@test/support/feedback';

const through = (start: Criticism, ...acts: readonly LoopAct[]): Criticism =>
  acts.reduce((criticism, act, at) => {
    const taken = takeStep(criticism, act, 1000 + at);
    if (!taken.ok) throw new Error(taken.refusal.code);
    return taken.value;
  }, start);

const understand: LoopAct = { kind: 'understand', summary: ' Lid broken ', isConfirmed: true };
const answer: LoopAct = { kind: 'answer', answer: 'A new lid is on its way', hasApology: true };
const tell: LoopAct = { kind: 'tell' };
const thank: LoopAct = { kind: 'thank' };
const close: LoopAct = { kind: 'close' };

describe('the loop', () => {
  it('goes from hearing to thanking, one step at a time', () => {
    let criticism = aCriticism();
    const steps = [nextStep(criticism)];
    for (const act of [understand, answer, tell, thank]) {
      criticism = through(criticism, act);
      steps.push(nextStep(criticism));
    }
    expect(steps).toEqual(['understood', 'answered', 'told', 'thanked', null]);
    expect(criticism.summary).toBe('Lid broken');
    expect(nextStep(through(criticism, close))).toBeNull();
  });

  it.each([
    [[answer], { code: 'criticisms/step-missing', step: 'understood' }],
    [[tell], { code: 'criticisms/no-answer' }],
    [[understand, close], { code: 'criticisms/no-answer' }],
    [[understand, thank], { code: 'criticisms/no-answer' }],
    [[understand, answer, close], { code: 'criticisms/step-missing', step: 'told' }],
    [[understand, answer, thank], { code: 'criticisms/step-missing', step: 'told' }],
  ] as const)('refuses a step too early: %j', (acts, refusal) => {
    const before = through(aCriticism(), ...acts.slice(0, -1));
    expect(takeStep(before, acts.at(-1)!, 9)).toEqual({ ok: false, refusal });
  });

  it('refuses words that say nothing', () => {
    const blank = { kind: 'understand', summary: ' \n', isConfirmed: true } as const;
    expect(takeStep(aCriticism(), blank, 1)).toMatchObject({
      refusal: { code: 'criticisms/no-summary' },
    });
    const nothing = { kind: 'answer', answer: '  ', hasApology: true } as const;
    expect(takeStep(through(aCriticism(), understand), nothing, 1)).toMatchObject({
      refusal: { code: 'criticisms/no-answer' },
    });
  });

  it('a step taken again keeps its first instant and takes the new words', () => {
    const once = through(aCriticism(), understand, answer);
    const again = through(once, { ...answer, answer: 'Money back' });
    expect(again.answer).toBe('Money back');
    expect(again.answeredAt).toBe(once.answeredAt);
  });

  it('closes without thanks, and opens again', () => {
    const closed = through(aCriticism(), understand, answer, tell, close);
    expect(closed.closedAt).not.toBeNull();
    expect(through(closed, { kind: 'reopen' }).closedAt).toBeNull();
  });

  it('says what an end still waits for', () => {
    expect(missingSteps(aCriticism())).toEqual(['understood', 'answered', 'told']);
    expect(missingSteps(through(aCriticism(), understand, answer))).toEqual(['told']);
    expect(missingSteps(through(aCriticism(), understand, answer, tell))).toEqual([]);
  });
});

describe('time', () => {
  it('a public one is due on the next day, else within three', () => {
    expect(criticismDueOn(isoDate('2026-02-27'), true)).toBe('2026-02-28');
    expect(criticismDueOn(isoDate('2026-02-27'), false)).toBe('2026-03-02');
  });

  it.each([
    ['2026-03-21', 'later'],
    ['2026-03-22', 'today'],
    ['2026-03-23', 'late'],
  ] as const)('on %s it is %s', (today, due) => {
    const criticism = aCriticism({ dueOn: isoDate('2026-03-22') });
    expect(dueStateOf(criticism, isoDate(today))).toBe(due);
    expect(dueStateOf({ ...criticism, toldAt: 5 }, isoDate(today))).toBe('none');
  });

  it('counts from hearing to telling, never below nothing', () => {
    expect(responseTime({ heardAt: 1000, toldAt: null })).toBeNull();
    expect(responseTime({ heardAt: 1000, toldAt: 4000 })).toBe(3000);
    expect(responseTime({ heardAt: 1000, toldAt: 400 })).toBe(0);
  });
});
