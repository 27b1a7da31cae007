import {
  EMPTY_DRAFT,
  type Contact,
  type ContactDraft,
  type ContactId,
} from '@shared/domain/contacts/contact';
import type { Change } from '@shared/domain/journal/change';
import type { Interaction, InteractionId } from '@shared/domain/interactions/interaction';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import type { InteractionDraft } from '@renderer/data/repositories/interactions';
import { contactRow } from '@renderer/data/repositories/contactRows';

/** A draft of somebody called `name`. */
export const aDraft = (
  name = 'Frieda Baumgartner',
  rest: Partial<ContactDraft> = {},
): ContactDraft => ({
  ...EMPTY_DRAFT,
  name,
  ...rest,
});

/** A stored contact. */
export const aContact = (rest: Partial<Contact> = {}): Contact => ({
  ...contactRow(aDraft(), { id: 'c1' as ContactId, now: 0 }, () => 'item'),
  ...rest,
});

/** A stored, open promise. */
export const aPromise = (rest: Partial<CarePromise> = {}): CarePromise => ({
  id: 'p1' as PromiseId,
  contactId: 'c1' as ContactId,
  interactionId: null,
  text: 'Call back',
  by: 'us',
  dueOn: null,
  status: 'open',
  resolvedAt: null,
  createdAt: 0,
  updatedAt: 0,
  ...rest,
});

/** A note as somebody writes it down. */
export const aNote = (
  contactId: ContactId,
  rest: Partial<InteractionDraft> = {},
): InteractionDraft => ({
  kind: 'note',
  direction: null,
  text: 'Asked for the Darjeeling.',
  mood: null,
  durationMinutes: null,
  nextStep: '',
  happenedAt: 0,
  zone: 'UTC',
  isPrivate: false,
  ...rest,
  contactId,
});

/** A stored note. */
export const anInteraction = (rest: Partial<Interaction> = {}): Interaction => ({
  ...aNote('c1' as ContactId),
  id: 'n1' as InteractionId,
  createdAt: 0,
  updatedAt: 0,
  ...rest,
});

/** One change of a row of `contacts`, an update unless it says otherwise. */
export const aChange = (rest: Partial<Change> = {}): Change => ({
  id: 'b1:000000',
  batch: 'b1',
  at: '000000000001-0000-d',
  device: 'd',
  table: 'contacts',
  key: 'c1',
  kind: 'update',
  ...rest,
});
