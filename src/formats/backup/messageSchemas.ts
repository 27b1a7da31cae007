import type { ContactId } from '@shared/domain/contacts/contact';
import {
  MESSAGE_PURPOSES,
  type AddressedAs,
  type Message,
  type MessageId,
  type TemplateId,
} from '@shared/domain/messages/message';
import type { GlossaryTerm } from '@shared/domain/messages/glossary';
import type { Template, TemplateText } from '@shared/domain/messages/template';
import type { Campaign } from '@shared/domain/segments/campaign';
import {
  RELATIONSHIP_TYPES,
  SEGMENT_TEXTS,
  type RelationshipGoal,
  type Segment,
  type SegmentCondition,
  type SegmentId,
  type SegmentMembers,
} from '@shared/domain/segments/segment';
import * as v from 'valibot';
import { thanksReason } from './careSchemas';
import { channel } from './contactSchema';
import { day, id, instant, oneOf, type RowSchema } from './schemaParts';

const contactId = id<ContactId>();
const purpose = v.picklist(MESSAGE_PURPOSES);

/** A message, schema version 4. */
export const message: RowSchema<Message> = v.object({
  id: id<MessageId>(),
  contactId,
  purpose,
  templateId: v.nullable(id<TemplateId>()),
  language: v.string(),
  addressedAs: oneOf<AddressedAs>({ formal: true, informal: true }),
  channel: v.nullable(channel),
  subject: v.string(),
  body: v.string(),
  status: oneOf<Message['status']>({ draft: true, sent: true, skipped: true }),
  campaignId: v.nullable(v.string()),
  thanksId: v.nullable(v.string()),
  greetingId: v.nullable(v.string()),
  preparedAt: instant,
  resolvedAt: v.nullable(instant),
  updatedAt: instant,
});

const text: RowSchema<TemplateText> = v.object({ subject: v.string(), body: v.string() });

/** A template of the owner, schema version 4. */
export const template: RowSchema<Template> = v.object({
  id: id<TemplateId>(),
  purpose,
  reason: v.nullable(thanksReason),
  name: v.string(),
  texts: v.record(
    v.string(),
    v.object({ formal: v.exactOptional(text), informal: v.exactOptional(text) }),
  ),
  origin: oneOf<Template['origin']>({ shipped: true, own: true }),
  updatedAt: instant,
});

const words = v.array(v.string());

/** The words of the shop, as a backup holds them. */
export const glossary: RowSchema<readonly GlossaryTerm[]> = v.array(
  v.object({
    id: v.string(),
    term: v.string(),
    isKept: v.boolean(),
    note: v.string(),
    words: v.record(v.string(), v.object({ say: v.string(), doNotSay: words })),
  }),
);

const anyOrNone = oneOf<'any' | 'none'>({ any: true, none: true });
const atLeastOrMost = oneOf<'at-least' | 'at-most'>({ 'at-least': true, 'at-most': true });
const within = oneOf<'within' | 'not-within'>({ within: true, 'not-within': true });

const condition: RowSchema<SegmentCondition> = v.variant('field', [
  v.object({ field: v.literal('tag'), is: anyOrNone, tags: words }),
  v.object({ field: v.literal('country'), is: anyOrNone, countries: words }),
  v.object({ field: v.literal('language'), is: anyOrNone, languages: words }),
  v.object({
    field: v.literal('kind'),
    kind: oneOf<'person' | 'organisation'>({ person: true, organisation: true }),
  }),
  v.object({ field: v.literal('owner'), owner: v.nullable(v.string()) }),
  v.object({ field: v.literal('source'), text: v.string() }),
  v.object({ field: v.literal('text'), of: v.picklist(SEGMENT_TEXTS), text: v.string() }),
  v.object({ field: v.literal('birthday'), withinDays: v.number() }),
  v.object({ field: v.literal('birthday-month'), month: v.number() }),
  v.object({ field: v.picklist(['added', 'first-purchase']), is: within, days: v.number() }),
  v.object({
    field: v.literal('since'),
    is: oneOf<'before' | 'after'>({ before: true, after: true }),
    day,
  }),
  v.object({ field: v.literal('last-contact'), is: within, days: v.number() }),
  v.object({ field: v.literal('last-purchase'), is: within, days: v.number() }),
  v.object({
    field: v.picklist(['purchases', 'spent', 'points']),
    is: atLeastOrMost,
    amount: v.number(),
    days: v.nullable(v.number()),
    currency: v.exactOptional(v.string()),
  }),
  v.object({ field: v.literal('top-spent'), percent: v.number(), days: v.number() }),
  v.object({ field: v.literal('silent'), gaps: v.number() }),
  v.object({ field: v.literal('tier'), tiers: words }),
  v.object({ field: v.literal('consent'), purpose: v.string(), isGiven: v.boolean() }),
  v.object({ field: v.literal('custom'), fieldId: v.string(), text: v.string() }),
  v.object({
    field: v.literal('custom-number'),
    fieldId: v.string(),
    is: atLeastOrMost,
    amount: v.number(),
  }),
]);

const members: RowSchema<SegmentMembers> = v.variant('kind', [
  v.object({ kind: v.literal('chosen'), ids: v.array(contactId) }),
  v.object({
    kind: v.literal('rule'),
    match: oneOf<'all' | 'any'>({ all: true, any: true }),
    conditions: v.array(condition),
  }),
]);

const goal = v.nullable(oneOf<RelationshipGoal>({ acquire: true, keep: true, extend: true }));

/** A group of people, schema version 4. */
export const segment: RowSchema<Segment> = v.object({
  id: id<SegmentId>(),
  name: v.string(),
  members,
  relationships: v.array(v.picklist(RELATIONSHIP_TYPES)),
  goal,
  note: v.string(),
  owner: v.exactOptional(v.string()),
  createdAt: instant,
  updatedAt: instant,
});

/** Something told to many, schema version 4. */
export const campaign: RowSchema<Campaign> = v.object({
  id: id(),
  name: v.string(),
  kind: oneOf<Campaign['kind']>({ announcement: true, tip: true, promotion: true }),
  segmentId: v.nullable(id<SegmentId>()),
  countries: words,
  languages: words,
  from: day,
  to: v.nullable(day),
  templateId: v.nullable(id<TemplateId>()),
  news: v.record(v.string(), v.string()),
  costMinor: v.nullable(v.number()),
  currency: v.string(),
  goal,
  createdAt: instant,
  updatedAt: instant,
});
