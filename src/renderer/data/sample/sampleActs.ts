import { creating, removing } from '@shared/domain/journal/write';
import { SAMPLE_CHAIN } from '@shared/domain/loyalty/ledgerEntry';
import { FIRST_PROGRAMME_ID } from '@shared/domain/loyalty/programme';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import { actOf } from '../repositories/acts';
import { doing, save, type Dependencies, type Saving } from '../repositories/saving';
import { readProgrammes } from '../repositories/programmeRows';
import { createHolidayBook } from '@shared/domain/calendar/holidayBook';
import { loadHolidayTables } from '../calendar/holidayTables';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import { SAMPLE_CAST } from './cast/cast';
import { SAMPLE_PRODUCTS } from './cast/shelf';
import { removingSampleCampaigns, sampleCampaigns } from './sampleCampaigns';
import { sampleCare } from './sampleCare';
import { removingSampleCare } from './removeSampleCare';
import { isSampleNote, SAMPLE_HOLIDAY_COUNTRIES, sampleCulture } from './sampleCulture';
import { sampleHistory } from './sampleHistory';
import type { SampleLanguage } from './samplePerson';
import { sampleRows } from './sampleRows';

const isSample = (row: { readonly isSample: boolean }): boolean => row.isSample;

const stored = (db: RegularsDatabase): Promise<readonly string[]> =>
  db.contacts.filter(isSample).primaryKeys();

/** Adds all sample people as one act, told relative to today. Answers how many; 0 if they are there. */
export async function addSamplePeople(
  { db, door, clock, newId }: Dependencies,
  language: SampleLanguage,
): Saving<number> {
  // Read before the act, which may wait for nothing but the database.
  const tables = await loadHolidayTables(SAMPLE_HOLIDAY_COUNTRIES);
  return save(door, async () => {
    if ((await stored(db)).length > 0) return doing(actOf('sample.added', { count: 0 }), [], 0);
    const rows = sampleRows(SAMPLE_CAST, language, clock, newId);
    const count = rows.contacts.length;
    const { programmes, areStored } = await readProgrammes(db);
    const settings = await db.settings.get('currency');
    const currency = (settings?.value as string | undefined) ?? DEFAULT_SETTINGS.currency;
    const history = sampleHistory(
      new Map(SAMPLE_CAST.map(({ key }, at) => [key, rows.contacts[at]!])),
      language,
      currency,
      programmes,
      clock,
      newId,
    );
    const culture = sampleCulture(
      new Map(SAMPLE_CAST.map(({ key }, at) => [key, rows.contacts[at]!])),
      language,
      createHolidayBook(tables, []),
      clock,
      newId,
    );
    const care = sampleCare(
      new Map(SAMPLE_CAST.map(({ key }, at) => [key, rows.contacts[at]!])),
      new Map(SAMPLE_PRODUCTS.map(({ key }, at) => [key, history.products[at]!.id])),
      language,
      clock,
      newId,
    );
    const told = sampleCampaigns(
      new Map(SAMPLE_CAST.map(({ key }, at) => [key, rows.contacts[at]!])),
      language,
      currency,
      clock,
      newId,
    );
    const planned = await db.campaigns.bulkGet(told.campaigns.map(({ id }) => id));
    const campaigns = told.campaigns.filter((_campaign, at) => !planned[at]);
    const grouped = await db.segments.bulkGet(care.segments.map(({ id }) => id));
    const segments = care.segments.filter((_segment, at) => !grouped[at]);
    // A group that is still there keeps its own rhythm.
    const wished = await db.keepInTouch.bulkGet(care.rhythms.map(({ id }) => id));
    const rhythms = care.rhythms.filter((_rhythm, at) => !wished[at]);
    // The owner's own note on a country stays.
    const noted = await db.countryNotes.bulkGet(culture.countryNotes.map(({ id }) => id));
    const notes = culture.countryNotes.filter((_note, at) => !noted[at]);
    return doing(
      actOf('sample.added', { count }),
      [
        creating('contacts', rows.contacts),
        creating('interactions', rows.interactions),
        creating('promises', rows.promises),
        creating('links', rows.links),
        ...(areStored ? [] : [creating('programmes', programmes)]),
        creating('products', history.products),
        creating('rewards', history.rewards),
        creating('purchases', history.purchases),
        creating('refunds', history.refunds),
        creating('ledgerEntries', history.ledgerEntries),
        creating('consentEvents', [...culture.consentEvents, ...told.consentEvents]),
        ...(campaigns.length > 0 ? [creating('campaigns', campaigns)] : []),
        creating('appointments', culture.appointments),
        creating('customs', culture.customs),
        creating('greetings', culture.greetings),
        creating('answers', care.answers),
        creating('askings', care.askings),
        creating('criticisms', care.criticisms),
        creating('ideas', care.ideas),
        creating('thanks', care.thanks),
        ...(segments.length > 0 ? [creating('segments', segments)] : []),
        creating('journeys', care.journeys),
        ...(rhythms.length > 0 ? [creating('keepInTouch', rhythms)] : []),
        ...(notes.length > 0 ? [creating('countryNotes', notes)] : []),
      ],
      count,
    );
  });
}

/** Removes every sample person with all that belongs to them, as one act. Answers how many. */
export const removeSamplePeople = ({ db, door }: Dependencies): Saving<number> =>
  save(door, async () => {
    const ids = new Set<string>(await stored(db));
    const count = ids.size;
    // Their chain goes as a whole, with the lines of those who were erased before.
    const chain = await db.ledgerEntries
      .where('[device+seq]')
      .between([SAMPLE_CHAIN, Dexie.minKey], [SAMPLE_CHAIN, Dexie.maxKey])
      .toArray();
    const lines = chain.map(({ id }) => id);
    const everybody = new Set([...ids, ...chain.map(({ contactId }) => contactId)]);
    const belongsTo = (row: { readonly contactId: string }): boolean =>
      everybody.has(row.contactId);
    return doing(
      actOf('sample.removed', { count }),
      [
        ...(await removingSampleCare(db, ids)),
        ...(await removingSampleCampaigns(db, ids)),
        removing('ledgerEntries', lines),
        removing('programmes', await onlyForSamples(db, lines.length)),
        removing('cards', await db.cards.filter(belongsTo).primaryKeys()),
        removing('refunds', await db.refunds.filter(belongsTo).primaryKeys()),
        removing('renewals', await db.renewals.filter(belongsTo).primaryKeys()),
        removing('purchases', await db.purchases.filter(belongsTo).primaryKeys()),
        removing('rewards', await db.rewards.filter(isSample).primaryKeys()),
        removing('products', await db.products.filter(isSample).primaryKeys()),
        removing(
          'appointments',
          await db.appointments
            .filter(({ contactId }) => contactId !== null && ids.has(contactId))
            .primaryKeys(),
        ),
        removing('customs', await db.customs.filter(({ id }) => ids.has(id)).primaryKeys()),
        removing('greetings', await db.greetings.filter(belongsTo).primaryKeys()),
        removing('countryNotes', await db.countryNotes.filter(isSampleNote).primaryKeys()),
        removing('promises', await db.promises.filter(belongsTo).primaryKeys()),
        removing('interactions', await db.interactions.filter(belongsTo).primaryKeys()),
        removing('consentEvents', await db.consentEvents.filter(belongsTo).primaryKeys()),
        removing(
          'links',
          await db.links
            .filter(({ fromId, toId }) => ids.has(fromId) || ids.has(toId))
            .primaryKeys(),
        ),
        removing(
          'photos',
          await db.photos
            .where('id')
            .anyOf([...ids])
            .primaryKeys(),
        ),
        removing('contacts', [...ids]),
      ],
      count,
    );
  });

/** The rules that came with the samples' purchases, if nobody else's book or wish depends on them. */
async function onlyForSamples(db: RegularsDatabase, sampleLines: number): Promise<string[]> {
  if ((await db.ledgerEntries.count()) > sampleLines) return [];
  const versions = await db.programmes.toCollection().primaryKeys();
  return versions.length === 1 && versions[0] === FIRST_PROGRAMME_ID ? versions : [];
}
