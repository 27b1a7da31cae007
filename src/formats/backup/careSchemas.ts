import { CARE_REASONS, type CareMark } from '@shared/domain/care/careMark';
import {
  STEP_MESSAGES,
  type Journey,
  type JourneyPlan,
  type JourneyStep,
} from '@shared/domain/care/journey';
import type { KeepInTouch } from '@shared/domain/care/keepInTouch';
import type { Thanks, ThanksReason } from '@shared/domain/care/thanks';
import type { ContactId } from '@shared/domain/contacts/contact';
import type {
  Answer,
  AnswerId,
  Asking,
  FeedbackKind,
  Touchpoint,
} from '@shared/domain/feedback/answer';
import type {
  Criticism,
  CriticismId,
  Leaving,
  LeavingReason,
} from '@shared/domain/feedback/criticism';
import type { Idea, IdeaId, IdeaStatus } from '@shared/domain/feedback/idea';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import * as v from 'valibot';
import { channel } from './contactSchema';
import { day, id, instant, oneOf, type RowSchema } from './schemaParts';

const contactId = id<ContactId>();

/** What is thanked for. */
export const thanksReason = oneOf<ThanksReason>({
  'first-purchase': true,
  purchase: true,
  visits: true,
  referral: true,
  feedback: true,
  idea: true,
  solved: true,
  other: true,
});

/** A thank-you, schema version 4. */
export const thanks: RowSchema<Thanks> = v.object({
  id: id(),
  contactId,
  reason: thanksReason,
  sourceId: v.string(),
  status: oneOf<Thanks['status']>({ said: true, waived: true }),
  channel: v.nullable(channel),
  owedOn: day,
  resolvedAt: instant,
  updatedAt: instant,
});

/** What was done with a row of Today, schema version 4. */
export const careMark: RowSchema<CareMark> = v.object({
  id: id(),
  contactId,
  reason: v.picklist(CARE_REASONS),
  snoozedUntil: v.nullable(instant),
  snoozes: v.number(),
  state: oneOf<CareMark['state']>({ open: true, done: true, 'let-go': true }),
  on: day,
  updatedAt: instant,
});

/** How often somebody should hear from the shop, schema version 4. */
export const keepInTouch: RowSchema<KeepInTouch> = v.object({
  id: id(),
  everyDays: v.number(),
  updatedAt: instant,
});

const stepMessage = v.exactOptional(v.picklist(STEP_MESSAGES));

const step: RowSchema<JourneyStep> = v.object({
  id: v.string(),
  text: v.string(),
  afterDays: v.number(),
  message: stepMessage,
});

/** A checklist for new customers, schema version 4. */
export const journeyPlan: RowSchema<JourneyPlan> = v.object({
  id: id(),
  name: v.string(),
  country: v.string(),
  language: v.string(),
  steps: v.array(step),
  updatedAt: instant,
});

const stepUnderWay: RowSchema<Journey['steps'][number]> = v.object({
  id: v.string(),
  text: v.string(),
  afterDays: v.number(),
  message: stepMessage,
  doneOn: v.nullable(day),
});

/** A checklist under way, schema version 4. */
export const journey: RowSchema<Journey> = v.object({
  id: contactId,
  contactId,
  startedOn: day,
  steps: v.array(stepUnderWay),
  endedOn: v.nullable(day),
  purchaseId: v.exactOptional(v.nullable(id<PurchaseId>())),
  updatedAt: instant,
});

const feedbackKind = oneOf<FeedbackKind>({ csat: true, nps: true });

/** An answer, schema version 4. */
export const answer: RowSchema<Answer> = v.object({
  id: id<AnswerId>(),
  contactId: v.nullable(contactId),
  kind: feedbackKind,
  score: v.number(),
  words: v.string(),
  touchpoint: oneOf<Touchpoint>({
    purchase: true,
    visit: true,
    call: true,
    delivery: true,
    service: true,
    other: true,
  }),
  purchaseId: v.nullable(v.string()),
  answeredOn: day,
  answeredAt: instant,
  by: oneOf<Answer['by']>({ screen: true, paper: true, told: true }),
  isPublic: v.boolean(),
  isSample: v.boolean(),
  createdAt: instant,
  updatedAt: instant,
});

/** That somebody was asked, schema version 4. */
export const asking: RowSchema<Asking> = v.object({
  id: id(),
  contactId,
  kind: feedbackKind,
  askedAt: instant,
  declined: v.boolean(),
});

/** What somebody was unhappy about, schema version 4. */
export const criticism: RowSchema<Criticism> = v.object({
  id: id<CriticismId>(),
  contactId,
  answerId: v.nullable(id<AnswerId>()),
  text: v.string(),
  isPublic: v.boolean(),
  heardAt: instant,
  dueOn: day,
  summary: v.string(),
  isSummaryConfirmed: v.boolean(),
  understoodAt: v.nullable(instant),
  answer: v.string(),
  hasApology: v.boolean(),
  answeredAt: v.nullable(instant),
  toldAt: v.nullable(instant),
  thankedAt: v.nullable(instant),
  closedAt: v.nullable(instant),
  createdAt: instant,
  updatedAt: instant,
});

/** That somebody left, schema version 4. */
export const leaving: RowSchema<Leaving> = v.object({
  id: id(),
  contactId,
  reason: oneOf<LeavingReason>({
    price: true,
    quality: true,
    service: true,
    moved: true,
    competitor: true,
    'no-need': true,
    other: true,
  }),
  words: v.string(),
  leftOn: day,
  createdAt: instant,
  updatedAt: instant,
});

/** An idea, schema version 4. */
export const idea: RowSchema<Idea> = v.object({
  id: id<IdeaId>(),
  title: v.string(),
  text: v.string(),
  authorId: v.nullable(contactId),
  askedIds: v.array(contactId),
  status: oneOf<IdeaStatus>({
    new: true,
    examined: true,
    doing: true,
    done: true,
    told: true,
    declined: true,
  }),
  outcome: v.string(),
  productId: v.nullable(v.string()),
  toldIds: v.array(contactId),
  statusOn: day,
  createdAt: instant,
  updatedAt: instant,
});
