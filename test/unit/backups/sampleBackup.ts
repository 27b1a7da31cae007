import type {
  BackupHeading,
  BackupRow,
  BackupTable,
  BackupTables,
} from '@shared/domain/backups/backup';
import { BACKUP_SCHEMA_VERSION, BACKUP_TABLES } from '@shared/domain/backups/backup';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { AppointmentId } from '@shared/domain/appointments/appointment';
import { NO_CUSTOMS } from '@shared/domain/culture/customs';
import { EMPTY_DRAFT, type Contact, type ContactId } from '@shared/domain/contacts/contact';
import type { CostId } from '@shared/domain/insights/cost';
import type { RateId } from '@shared/domain/insights/rate';
import type { Interaction, InteractionId } from '@shared/domain/interactions/interaction';
import type { AnswerId } from '@shared/domain/feedback/answer';
import type { CriticismId } from '@shared/domain/feedback/criticism';
import type { IdeaId } from '@shared/domain/feedback/idea';
import type { MessageId, TemplateId } from '@shared/domain/messages/message';
import type { SegmentId } from '@shared/domain/segments/segment';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import type { LedgerEntry, LedgerEntryId } from '@shared/domain/loyalty/ledgerEntry';
import { FIRST_PROGRAMME_ID } from '@shared/domain/loyalty/programme';
import type { RewardId } from '@shared/domain/loyalty/reward';
import type { ProductId } from '@shared/domain/purchases/product';
import type { PurchaseId, RefundId } from '@shared/domain/purchases/purchase';
import type { RenewalId } from '@shared/domain/purchases/renewal';
import { emptyChain, sealEntries } from '@formats/ledgerSeal';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import { joined } from '@formats/backup/lines';
import { writeBackup } from '@formats/backup/writer';

const AT = Date.UTC(2026, 2, 18, 19, 4);

/** The heading of a sample. */
export const HEADING: BackupHeading = {
  schemaVersion: BACKUP_SCHEMA_VERSION,
  appVersion: '0.1.0',
  createdAt: '2026-03-18T19:04:00.000Z',
  device: 'till',
  seq: 3,
};

/** A person with the fields given, everything else unknown. */
export const aContact = (id: string, fields: Partial<Contact> = {}): Contact => ({
  ...EMPTY_DRAFT,
  id: id as ContactId,
  name: `Person ${id}`,
  importKeys: [],
  hasPhoto: false,
  isSample: false,
  createdAt: AT,
  updatedAt: AT,
  trashedAt: null,
  ...fields,
});

/** A note about a person. */
export const aNote = (id: string, contactId: string, text: string): Interaction => ({
  id: id as InteractionId,
  contactId: contactId as ContactId,
  kind: 'visit',
  direction: 'in',
  text,
  mood: 'content',
  durationMinutes: 10,
  nextStep: '',
  happenedAt: AT,
  zone: 'Europe/Berlin',
  isPrivate: false,
  createdAt: AT,
  updatedAt: AT,
});

/** A promise to a person. */
export const aPromise = (id: string, contactId: string, text: string): CarePromise => ({
  id: id as PromiseId,
  contactId: contactId as ContactId,
  interactionId: null,
  text,
  by: 'us',
  dueOn: isoDate('2026-03-27'),
  status: 'open',
  resolvedAt: null,
  createdAt: AT,
  updatedAt: AT,
});

const EARNED: LedgerEntry = {
  id: 'g1' as LedgerEntryId,
  contactId: 'c1' as ContactId,
  unit: 'points',
  kind: 'accrual',
  points: 24,
  effectiveOn: isoDate('2026-03-18'),
  expiresOn: isoDate('2027-03-18'),
  lotId: null,
  reversesId: null,
  programmeId: FIRST_PROGRAMME_ID,
  cause: { kind: 'purchase', purchaseId: 'k1' as PurchaseId },
  causeKey: 'purchase:k1:points',
  note: '',
  postedAt: 0,
  noteDigest: '',
  device: '',
  seq: 0,
  previousHash: '',
  hash: '',
};

type Rows = { readonly [T in BackupTable]?: readonly BackupTables[T][] };

/** A small shop with a row in every table, and with names that break careless programs. */
export const SAMPLE: Rows = {
  settings: [
    {
      id: 'glossary',
      value: [
        {
          id: 'g1',
          term: 'Erntetee',
          isKept: false,
          note: '',
          words: { fr: { say: 'thé de récolte', doNotSay: ['thé frais'] } },
        },
      ],
    },
    {
      id: 'importMappings',
      value: { a1b2c3: { columns: ['name', { $column: 3 }], at: 5 } },
    },
    { id: 'quietHours', value: { from: '20:00', to: '08:30' } },
    { id: 'shopName', value: 'Teehaus Vogt' },
  ],
  customFields: [{ id: 'f1', label: 'Lieblingstee', kind: 'text', position: 0, createdAt: AT }],
  contacts: [
    aContact('c1', {
      name: '田中 由紀',
      nativeName: '田中 由紀',
      languages: ['ja', 'en'],
      birthday: { year: null, month: 2, day: 29 },
      hasPhoto: true,
      phones: [
        {
          id: 'p',
          use: 'mobile',
          label: '',
          isPreferred: true,
          doNotUse: false,
          number: '090 1234 5678',
          e164: '+819012345678',
        },
      ],
      custom: { f1: 'Gyokuro' },
    }),
    aContact('c2', { name: 'ليلى الحربي', tags: ['Großhandel'], since: isoDate('2021-05-04') }),
    aContact('c3', { name: 'O\u2019Brien-Ñúñez \ud800 👩‍👩‍👧', about: 'Zeile\r\n"zwei"\u2028\u0000' }),
    aContact('c4', { name: '', trashedAt: AT }),
  ],
  photos: [
    {
      id: 'c1' as ContactId,
      mediaType: 'image/png',
      bytes: Uint8Array.from({ length: 700 }, (_, i) => (i * i * 7) % 256),
    },
  ],
  links: [
    {
      id: 'l1',
      fromId: 'c1' as ContactId,
      toId: 'c2' as ContactId,
      kind: 'referred-by',
      label: '',
      createdAt: AT,
    },
  ],
  consentEvents: [
    {
      id: 'e1',
      contactId: 'c2' as ContactId,
      purpose: 'email',
      decision: 'given',
      decidedAt: AT,
      source: 'at the counter',
    },
  ],
  interactions: [
    aNote('i1', 'c1', 'Mag Gyokuro. Kommt im April wieder.'),
    aNote('i2', 'c2', '<script>alert(1)</script> =1+1'),
  ],
  promises: [aPromise('p1', 'c1', 'Den neuen Tee zurücklegen')],
  products: [
    {
      id: 'a1' as ProductId,
      name: '玉露 Gyokuro',
      category: 'Tee',
      priceMinor: 1890,
      currency: 'EUR',
      goesWith: ['a2' as ProductId],
      isArchived: false,
      isSample: false,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  purchases: [
    {
      id: 'k1' as PurchaseId,
      contactId: 'c1' as ContactId,
      boughtOn: isoDate('2026-03-18'),
      boughtAt: AT,
      amountMinor: 2480,
      currency: 'EUR',
      pointsPaid: 0,
      pointsValueMinor: 0,
      paymentMethod: 'card',
      channel: 'shop',
      lines: [
        {
          id: '1',
          productId: 'a1' as ProductId,
          name: '玉露',
          category: 'Tee',
          quantityMilli: 250,
          amountMinor: 2480,
          isVoided: false,
        },
      ],
      note: 'als Geschenk',
      source: 'counter',
      voidedAt: null,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  refunds: [
    {
      id: 'r1' as RefundId,
      purchaseId: 'k1' as PurchaseId,
      contactId: 'c1' as ContactId,
      refundedOn: isoDate('2026-03-18'),
      refundedAt: AT,
      amountMinor: 480,
      pointsReturned: 0,
      lines: [{ lineId: '1', quantityMilli: 50 }],
      reason: 'zu fein gemahlen',
      dueOn: null,
      paidOn: isoDate('2026-03-18'),
      voidedAt: null,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  renewals: [
    {
      id: 'v1' as RenewalId,
      contactId: 'c1' as ContactId,
      purchaseId: 'k1' as PurchaseId,
      kind: 'warranty',
      label: 'Wasserkocher',
      dueOn: isoDate('2028-03-18'),
      leadDays: 30,
      everyMonths: null,
      status: 'open',
      resolvedAt: null,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  programmes: [firstProgramme('EUR', isoDate('2026-03-01'))],
  rewards: [
    {
      id: 'w1' as RewardId,
      name: 'شاي بالنعناع',
      kind: 'gift',
      points: 20,
      valueMinor: null,
      currency: 'EUR',
      detail: '',
      validFrom: null,
      validUntil: null,
      stock: null,
      minTier: null,
      isArchived: false,
      isSample: false,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  cards: [
    {
      id: '2912345678904',
      contactId: 'c1' as ContactId,
      origin: 'issued',
      issuedAt: AT,
      blockedAt: null,
    },
  ],
  ledgerEntries: sealEntries([EARNED], emptyChain('till'), AT).entries,
  appointments: [
    {
      id: 't1' as AppointmentId,
      contactId: 'c1' as ContactId,
      kind: 'call',
      text: '新茶の件',
      place: '',
      at: AT,
      on: null,
      zone: 'Asia/Tokyo',
      minutes: 20,
      remindMinutes: 30,
      repeats: 'yearly',
      status: 'planned',
      isAccepted: true,
      importKey: '',
      resolvedAt: null,
      createdAt: AT,
      updatedAt: AT,
    },
    {
      id: 't2' as AppointmentId,
      contactId: null,
      kind: 'event',
      text: 'Messe Köln',
      place: 'Halle 4',
      at: null,
      on: isoDate('2026-03-25'),
      zone: 'Europe/Berlin',
      minutes: null,
      remindMinutes: null,
      repeats: 'never',
      status: 'cancelled',
      isAccepted: false,
      importKey: 'fair-2026@messe.example',
      resolvedAt: AT,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  customs: [
    {
      ...NO_CUSTOMS,
      id: 'c2' as ContactId,
      greetings: ['islamic', 'civil'],
      notGreeted: ['mothers-day'],
      office: [{ days: [7, 1, 2, 3, 4], from: '09:00', to: '15:00' }],
      lunch: 'none',
      quiet: { from: '21:00', to: '09:00' },
      weekend: [5, 6],
      leaveAloneUntil: isoDate('2026-04-02'),
      budget: { contacts: 2, days: 30 },
      birthday: { calendar: 'chinese', year: null, monthCode: 'M04L', day: 8 },
      scales: { pace: 2 },
      updatedAt: AT,
    },
  ],
  greetings: [
    {
      id: 'c2:eid-al-fitr:2026',
      contactId: 'c2' as ContactId,
      occasion: 'eid-al-fitr:2026',
      occasionName: 'Zuckerfest',
      on: isoDate('2026-03-20'),
      language: 'ar',
      channel: 'chat',
      text: 'عيد مبارك',
      status: 'prepared',
      preparedAt: AT,
      resolvedAt: null,
      updatedAt: AT,
    },
  ],
  countryNotes: [
    {
      id: 'JP',
      text: 'Tanaka-san immer zuerst.',
      weekend: null,
      office: [{ days: [1, 2, 3, 4, 5], from: '10:00', to: '19:00' }],
      scales: { formality: 5 },
      updatedAt: AT,
    },
  ],
  holidayCorrections: [
    {
      id: 'h1',
      country: 'DE',
      correction: {
        kind: 'add',
        country: 'DE',
        region: 'DE-BY',
        event: 'own-friedensfest',
        name: 'Friedensfest',
        holidayKind: 'public',
        day: isoDate('2026-08-08'),
        isYearly: true,
        from: null,
      },
      packId: '',
      packName: '',
      dataAsOf: null,
      createdAt: AT,
    },
    {
      id: 'h2',
      country: 'SA',
      correction: {
        kind: 'move',
        country: 'SA',
        event: 'eid-al-fitr',
        from: isoDate('2026-03-20'),
        to: isoDate('2026-03-21'),
      },
      packId: 'k',
      packName: 'Mondsichtung',
      dataAsOf: isoDate('2026-03-18'),
      createdAt: AT,
    },
  ],
  thanks: [
    {
      id: 'c1:first-purchase:k1',
      contactId: 'c1' as ContactId,
      reason: 'first-purchase',
      sourceId: 'k1',
      status: 'said',
      channel: 'letter',
      owedOn: isoDate('2026-03-18'),
      resolvedAt: AT,
      updatedAt: AT,
    },
  ],
  careMarks: [
    {
      id: 'silent:c2',
      contactId: 'c2' as ContactId,
      reason: 'silent',
      snoozedUntil: AT,
      snoozes: 2,
      state: 'open',
      on: isoDate('2026-03-18'),
      updatedAt: AT,
    },
  ],
  keepInTouch: [
    { id: 'person:c1', everyDays: 30, updatedAt: AT },
    { id: 'tag:Großhandel', everyDays: 90, updatedAt: AT },
  ],
  journeyPlans: [
    {
      id: 'jp',
      name: 'ようこそ',
      country: 'JP',
      language: 'ja',
      steps: [{ id: 's1', text: 'お礼の手紙', afterDays: 2 }],
      updatedAt: AT,
    },
  ],
  journeys: [
    {
      id: 'c1' as ContactId,
      contactId: 'c1' as ContactId,
      startedOn: isoDate('2026-03-18'),
      steps: [{ id: 's1', text: 'お礼の手紙', afterDays: 2, doneOn: null }],
      endedOn: null,
      updatedAt: AT,
    },
  ],
  answers: [
    {
      id: 'n1' as AnswerId,
      contactId: 'c2' as ContactId,
      kind: 'csat',
      score: 2,
      words: 'وصل متأخراً',
      touchpoint: 'delivery',
      purchaseId: null,
      answeredOn: isoDate('2026-03-18'),
      answeredAt: AT,
      by: 'paper',
      isPublic: false,
      isSample: false,
      createdAt: AT,
      updatedAt: AT,
    },
    {
      id: 'n2' as AnswerId,
      contactId: null,
      kind: 'nps',
      score: 10,
      words: '',
      touchpoint: 'visit',
      purchaseId: null,
      answeredOn: isoDate('2026-03-18'),
      answeredAt: AT,
      by: 'screen',
      isPublic: false,
      isSample: false,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  askings: [{ id: 'q1', contactId: 'c2' as ContactId, kind: 'csat', askedAt: AT, declined: false }],
  criticisms: [
    {
      id: 'm1' as CriticismId,
      contactId: 'c2' as ContactId,
      answerId: 'n1' as AnswerId,
      text: 'وصل متأخراً',
      isPublic: false,
      heardAt: AT,
      dueOn: isoDate('2026-03-21'),
      summary: 'Zwei Tage zu spät',
      isSummaryConfirmed: true,
      understoodAt: AT,
      answer: '',
      hasApology: false,
      answeredAt: null,
      toldAt: null,
      thankedAt: null,
      closedAt: null,
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  leavings: [
    {
      id: 'y1',
      contactId: 'c3' as ContactId,
      reason: 'moved',
      words: 'Nach Córdoba',
      leftOn: isoDate('2026-03-01'),
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  ideas: [
    {
      id: 'd1' as IdeaId,
      title: 'Nachfüllen',
      text: 'Eigene Dosen mitbringen',
      authorId: 'c1' as ContactId,
      askedIds: ['c2' as ContactId],
      status: 'done',
      outcome: 'Seit März an der Theke.',
      productId: 'a1',
      toldIds: ['c1' as ContactId],
      statusOn: isoDate('2026-03-18'),
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  messages: [
    {
      id: 'o1' as MessageId,
      contactId: 'c1' as ContactId,
      purpose: 'thanks',
      templateId: 'shipped:thanks:first-purchase' as TemplateId,
      language: 'ja',
      addressedAs: 'formal',
      channel: 'letter',
      subject: '',
      body: '田中様\n\nありがとうございます。',
      status: 'draft',
      campaignId: null,
      thanksId: 'c1:first-purchase:k1',
      greetingId: null,
      preparedAt: AT,
      resolvedAt: null,
      updatedAt: AT,
    },
  ],
  templates: [
    {
      id: 'u1' as TemplateId,
      purpose: 'announcement',
      reason: null,
      name: 'Neue Ernte',
      texts: {
        de: { formal: { subject: 'Neue Ernte', body: '{opening}\n\n{news}\n\n{closing}' } },
      },
      origin: 'own',
      updatedAt: AT,
    },
  ],
  segments: [
    {
      id: 'x1' as SegmentId,
      name: 'Stammtisch',
      members: { kind: 'chosen', ids: ['c1' as ContactId, 'c2' as ContactId] },
      relationships: ['community', 'co-creation'],
      goal: 'keep',
      note: '',
      createdAt: AT,
      updatedAt: AT,
    },
    {
      id: 'x2' as SegmentId,
      name: 'Großhandel',
      members: {
        kind: 'rule',
        match: 'all',
        conditions: [
          { field: 'tag', is: 'any', tags: ['Großhandel'] },
          { field: 'last-purchase', is: 'not-within', days: 60 },
          { field: 'spent', is: 'at-least', amount: 10_000, days: null },
        ],
      },
      relationships: ['dedicated-help'],
      goal: null,
      note: 'Jedes Quartal anrufen',
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  campaigns: [
    {
      id: 'z1',
      name: 'Neue Ernte',
      kind: 'announcement',
      segmentId: 'x2' as SegmentId,
      countries: ['DE'],
      languages: [],
      from: isoDate('2026-04-01'),
      to: null,
      templateId: 'u1' as TemplateId,
      news: { de: 'Der Shincha ist da.' },
      costMinor: 2000,
      currency: 'EUR',
      goal: 'extend',
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  costs: [
    {
      id: 'k1' as CostId,
      from: isoDate('2026-03-01'),
      to: isoDate('2026-03-31'),
      source: 'Wochenmarkt',
      campaignId: null,
      amountMinor: 4500,
      currency: 'EUR',
      note: 'Standgebühr',
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  rates: [
    {
      id: 'w1' as RateId,
      from: 'CHF',
      to: 'EUR',
      rate: '1.0342',
      on: isoDate('2026-03-16'),
      note: '',
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  twinDecisions: [
    { id: 'c1|c2', oneId: 'c1' as ContactId, otherId: 'c2' as ContactId, decidedAt: AT },
  ],
  personMerges: [
    {
      id: 'v1',
      keptId: 'c1' as ContactId,
      goneId: 'z' as ContactId,
      mergedAt: AT,
      splitAt: null,
      gone: aContact('z', { name: 'Y. Tanaka' }),
      keptBefore: { nickname: '' },
      keptAfter: { nickname: 'Yuki' },
      moved: [{ table: 'interactions', keys: ['n1'] }],
      setAside: [{ table: 'keepInTouch', row: { id: 'person:z' } }],
    },
  ],
  privacyRecords: [
    {
      id: 'c1' as ContactId,
      basis: 'contract',
      note: '',
      restrictedSince: null,
      restrictedWhy: '',
      keepUntil: isoDate('2034-12-31'),
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  privacyCases: [
    {
      id: 'y1',
      contactId: 'c1' as ContactId,
      kind: 'access',
      receivedOn: isoDate('2026-03-02'),
      dueOn: isoDate('2026-04-02'),
      extendedTo: null,
      answeredOn: null,
      note: 'Am Tresen gefragt',
      createdAt: AT,
      updatedAt: AT,
    },
  ],
  erasures: [
    {
      id: 'e1',
      erasedAt: AT,
      reason: 'request',
      salt: '5a17',
      fingerprints: [{ kind: 'record', hash: '0f0f' }],
      removed: { contacts: 1 },
      kept: { purchases: 2 },
      provenAt: AT,
      backups: [{ fileName: 'x.regulars', isRewritten: false, goneBy: isoDate('2026-06-01') }],
      turnedAway: 0,
    },
  ],
  laptops: [{ id: 'till', name: 'Tresen', createdAt: AT, updatedAt: AT }],
  exchanges: [
    {
      id: 'x1',
      laptopId: 'till',
      at: AT,
      fileCreatedAt: AT,
      fileSeq: 3,
      counts: { added: 1, changed: 1, removed: 0, keptAgainstDelete: 0, turnedAway: 0 },
      conflicts: [
        {
          table: 'contacts',
          key: 'c1',
          field: 'city',
          contactId: 'c1' as ContactId,
          mine: 'Leipzig',
          theirs: null,
          took: 'mine',
        },
      ],
    },
  ],
  batches: [
    {
      id: 'b1',
      seq: 1,
      at: '0195a0000001-0000-till',
      device: 'till',
      act: { key: 'import', args: { count: 4 } },
    },
    {
      id: 'b2',
      seq: 3,
      at: '0195a0000003-0000-till',
      device: 'till',
      act: { key: 'note', args: {} },
      undoes: 'b1',
    },
  ],
  changes: [
    {
      id: 'b1/1',
      batch: 'b1',
      at: '0195a0000001-0000-till',
      device: 'till',
      table: 'contacts',
      key: '',
      kind: 'create',
      keys: ['c1', 'c2'],
    },
    {
      id: 'b2/1',
      batch: 'b2',
      at: '0195a0000003-0000-till',
      device: 'till',
      table: 'photos',
      key: 'c1',
      kind: 'delete',
      before: { id: 'c1', mediaType: 'image/png', bytes: new Uint8Array([0, 255, 36]) },
    },
  ],
};

/** Rows of tables as a backup lists them. */
export function rowsOf(tables: Rows): BackupRow[] {
  return BACKUP_TABLES.flatMap((table) =>
    (tables[table] ?? []).map((row) => ({ table, row }) as BackupRow),
  );
}

/** The bytes of a backup with these rows. */
export async function backupBytes(
  tables: Rows = SAMPLE,
  heading: Partial<BackupHeading> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { pieces } = await writeBackup({ ...HEADING, ...heading }, rowsOf(tables));
  return joined(pieces);
}
