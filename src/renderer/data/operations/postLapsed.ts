import type { ContactId } from '@shared/domain/contacts/contact';
import { SAMPLE_CHAIN, type LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { lapsedPostings } from '@shared/domain/loyalty/lapsing';
import { Dexie } from 'dexie';
import { chunksOf } from '../journal/chunks';
import { actOf } from '../repositories/acts';
import { readBook, writingPostings } from '../repositories/ledgerRows';
import { doing, save, type Dependencies } from '../repositories/saving';

/**
 * Writes down what has lapsed since the last time, quietly. Answers how many entries.
 *
 * Only people are looked at of whom a lot has ended meanwhile, or for whom anything was written: points
 * given back may find their lot lapsed. The very first time that is everybody with an ended lot. Sample
 * people are left alone, so that they can go as they came.
 */
export async function postLapsed({ db, door, clock, newId }: Dependencies): Promise<number> {
  const today = clock.today();
  const known = await db.meta.get('lapsed');
  const last = known?.key === 'lapsed' ? known.value : null;
  if (last !== null && last.day >= today) return 0;

  const [people, newest] = await db.transaction('r', db.ledgerEntries, async () => {
    const found = new Set<ContactId>();
    const note = ({ contactId, device }: LedgerEntry): void => {
      if (device !== SAMPLE_CHAIN) found.add(contactId);
    };
    await db.ledgerEntries
      .where('expiresOn')
      .between(last?.day ?? Dexie.minKey, today, false, true)
      .each(note);
    if (last) await db.ledgerEntries.where('postedAt').aboveOrEqual(last.postedAt).each(note);
    return [[...found], await db.ledgerEntries.orderBy('postedAt').last()] as const;
  });

  let count = 0;
  for (const chunk of chunksOf(people)) {
    const saved = await save(door, async () => {
      const postings = [];
      for (const id of chunk) postings.push(...lapsedPostings(await readBook(db, id), today));
      const writes = await writingPostings(db, postings, newId);
      return { ...doing(actOf('loyalty.lapsed'), writes, postings.length), isQuiet: true };
    });
    if (saved.ok) count += saved.value.value;
  }
  await db.meta.put({ key: 'lapsed', value: { day: today, postedAt: newest?.postedAt ?? 0 } });
  return count;
}
