import type { CareSettings } from '@shared/domain/care/careRules';
import type { AskingRules } from '@shared/domain/feedback/askingRules';
import * as v from 'valibot';
import { oneOf, type RowSchema } from './schemaParts';

const isOn = v.boolean();
const days = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const factor = v.pipe(v.number(), v.finite(), v.minValue(0));

/** The rules of Today as a backup holds them. */
export const careSettings: RowSchema<CareSettings> = v.object({
  criticism: v.object({ isOn, days, csatUpTo: v.number(), npsUpTo: v.number() }),
  closing: v.object({ isOn, minutes: count }),
  promise: v.object({ isOn, aheadDays: days }),
  birthday: v.object({ isOn, lateDays: days }),
  holiday: v.object({ isOn, aheadDays: days }),
  thanks: v.object({
    days,
    firstPurchase: v.object({ isOn }),
    visits: v.object({ isOn, at: v.array(count), every: count }),
    referral: v.object({ isOn }),
    feedback: v.object({ isOn }),
    idea: v.object({ isOn }),
    solved: v.object({ isOn }),
  }),
  points: v.object({ isOn, days }),
  silent: v.object({ isOn, visits: count, gaps: factor, days }),
  rhythm: v.object({ isOn, yellow: factor, red: factor }),
  checkInPurchase: v.object({
    isOn,
    days,
    of: oneOf<CareSettings['checkInPurchase']['of']>({ first: true, every: true }),
  }),
  checkInSolution: v.object({ isOn, days }),
  welcome: v.object({ isOn }),
  refund: v.object({ isOn, aheadDays: days }),
  renewal: v.object({ isOn, aheadDays: days }),
  maxRows: count,
  letGoAfter: count,
});

/** How seldom somebody is asked, as a backup holds it. */
export const askingRules: RowSchema<AskingRules> = v.object({
  againAfterDays: days,
  peaceDays: days,
});
