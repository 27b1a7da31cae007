import {
  EMPTY_DRAFT,
  type Contact,
  type ContactDraft,
  type ContactId,
} from '@shared/domain/contacts/contact';
import type {
  Appointment,
  AppointmentDraft,
  AppointmentId,
} from '@shared/domain/appointments/appointment';
import { NO_CUSTOMS, type Customs } from '@shared/domain/culture/customs';
import type { Greeting } from '@shared/domain/culture/greeting';
import type { Change } from '@shared/domain/journal/change';
import type { Interaction, InteractionId } from '@shared/domain/interactions/interaction';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import type { Purchase, PurchaseId, Refund, RefundId } from '@shared/domain/purchases/purchase';
import type { Renewal, RenewalId } from '@shared/domain/purchases/renewal';
import { isoDate } from '@shared/domain/calendar/isoDate';
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

/** A stored purchase of 24.80 euros that stands. */
export const aPurchase = (rest: Partial<Purchase> = {}): Purchase => ({
  id: 'pu1' as PurchaseId,
  contactId: 'c1' as ContactId,
  boughtOn: isoDate('2026-03-12'),
  boughtAt: 0,
  amountMinor: 2480,
  currency: 'EUR',
  pointsPaid: 0,
  pointsValueMinor: 0,
  paymentMethod: null,
  channel: 'shop',
  lines: [],
  note: '',
  source: 'form',
  voidedAt: null,
  createdAt: 0,
  updatedAt: 0,
  ...rest,
});

/** A stored refund whose money is still owed. */
export const aRefund = (rest: Partial<Refund> = {}): Refund => ({
  id: 're1' as RefundId,
  purchaseId: 'pu1' as PurchaseId,
  contactId: 'c1' as ContactId,
  refundedOn: isoDate('2026-03-17'),
  refundedAt: 0,
  amountMinor: 1000,
  pointsReturned: 0,
  lines: [],
  reason: '',
  dueOn: null,
  paidOn: null,
  voidedAt: null,
  createdAt: 0,
  updatedAt: 0,
  ...rest,
});

/** A stored, open service that is due once. */
export const aRenewal = (rest: Partial<Renewal> = {}): Renewal => ({
  id: 'rn1' as RenewalId,
  contactId: 'c1' as ContactId,
  purchaseId: null,
  kind: 'service',
  label: 'Descale the machine',
  dueOn: isoDate('2026-03-24'),
  leadDays: 14,
  everyMonths: null,
  status: 'open',
  resolvedAt: null,
  createdAt: 0,
  updatedAt: 0,
  ...rest,
});

/** A call as somebody plans it, on 20 March 2026 at 10:00 in Berlin. */
export const anAppointmentDraft = (
  contactId: ContactId | null = 'c1' as ContactId,
  rest: Partial<AppointmentDraft> = {},
): AppointmentDraft => ({
  contactId,
  kind: 'call',
  text: 'The spring order',
  place: '',
  at: Date.UTC(2026, 2, 20, 9),
  on: null,
  zone: 'Europe/Berlin',
  minutes: 20,
  remindMinutes: 30,
  repeats: 'never',
  isAccepted: false,
  importKey: '',
  ...rest,
});

/** A stored appointment that is still to come. */
export const anAppointment = (rest: Partial<Appointment> = {}): Appointment => ({
  ...anAppointmentDraft(),
  id: 'ap1' as AppointmentId,
  status: 'planned',
  resolvedAt: null,
  createdAt: 0,
  updatedAt: 0,
  ...rest,
});

/** Stored customs of somebody who said nothing else. */
export const someCustoms = (rest: Partial<Customs> = {}): Customs => ({
  ...NO_CUSTOMS,
  id: 'c1' as ContactId,
  updatedAt: 0,
  ...rest,
});

/** A stored greeting that waits to be sent. */
export const aGreeting = (rest: Partial<Greeting> = {}): Greeting => ({
  id: 'c1:nowruz:2026',
  contactId: 'c1' as ContactId,
  occasion: 'nowruz:2026',
  occasionName: 'Nouruz',
  on: isoDate('2026-03-20'),
  language: 'de',
  channel: 'email',
  text: 'Ein frohes Nouruz',
  status: 'prepared',
  preparedAt: 0,
  resolvedAt: null,
  updatedAt: 0,
  ...rest,
});
