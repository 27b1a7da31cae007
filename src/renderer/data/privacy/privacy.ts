import { addMonths } from '@shared/domain/calendar/addMonths';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { sameValue } from '@shared/domain/journal/sameValue';
import { creating, updating } from '@shared/domain/journal/write';
import type { Disclosure } from '@shared/domain/privacy/disclosure';
import type {
  BackupInReach,
  DoneErasure,
  Erasure,
  ErasurePreview,
  ErasureReason,
} from '@shared/domain/privacy/erasure';
import type { PrivacyCase, PrivacyCaseKind } from '@shared/domain/privacy/privacyCase';
import { ok, type Result } from '@shared/kernel/result';
import { actName, actOf } from '../repositories/acts';
import {
  doing,
  gone,
  save,
  type DataRefusal,
  type Dependencies,
  type Saving,
} from '../repositories/saving';
import { writingErasure } from './certificates';
import { disclose } from './disclose';
import { foreseeErasure, planErasure } from './erasing';
import { lookThrough } from './proof';
import { createPrivacyRecords, type PrivacyRecords } from './records';
import { recordsInJournal } from './takenBack';
import { createTakenBackPeople, type TakenBackPeople } from './takenBackActs';
import { notingTurnedAway, type TurnedAway } from './turnedAway';

/** A request with the name of whoever made it; `null` for somebody who was erased. */
export type NamedCase = PrivacyCase & { readonly name: string | null };

/** What privacy law asks of whoever keeps data about people. */
export type Privacy = PrivacyRecords &
  TakenBackPeople & {
    readonly preview: (id: ContactId) => Promise<ErasurePreview>;
    /** Erases everything about somebody for good, looks through everything anew, and answers what it found. */
    readonly erase: (
      id: ContactId,
      reason: ErasureReason,
    ) => Promise<Result<DoneErasure, DataRefusal>>;
    /** Newest first; use with `useLive`. */
    readonly erasures: () => Promise<readonly Erasure[]>;
    /** Writes down which copies of the data held people who were erased, and what became of them. */
    readonly noteReach: (found: ReadonlyMap<string, readonly BackupInReach[]>) => Saving<null>;
    /** Counts on the certificates that a file would have brought people back. */
    readonly noteTurnedAway: (counts: TurnedAway) => Saving<null>;
    readonly disclose: (id: ContactId, withPrivate: boolean) => Promise<Disclosure | null>;
    /** Requests of somebody that wait for an answer, the most urgent first. */
    readonly openCasesOf: (id: ContactId) => Promise<readonly PrivacyCase[]>;
    /** All requests: those that wait first, by the day they are due, then the answered ones. */
    readonly cases: () => Promise<readonly NamedCase[]>;
    /** Writes a request down; it is due one month after it came (Article 12 (3)). */
    readonly openCase: (
      id: ContactId,
      kind: PrivacyCaseKind,
      receivedOn: IsoDate,
      note: string,
    ) => Saving<PrivacyCase>;
    readonly answerCase: (id: string, on: IsoDate) => Saving<null>;
  };

/** Privacy in one database. */
export function createPrivacy(dependencies: Dependencies): Privacy {
  const { db, door, clock, newId } = dependencies;

  const openCasesOf: Privacy['openCasesOf'] = async (id) =>
    (await db.privacyCases.where('contactId').equals(id).toArray())
      .filter(({ answeredOn }) => answeredOn === null)
      .sort(byDue);

  return {
    ...createPrivacyRecords(dependencies),
    ...createTakenBackPeople(dependencies),

    preview: (id) =>
      db.transaction('r', db.tables, async () => {
        const { removed, kept } = await foreseeErasure(db, [id]);
        return { removed, kept };
      }),

    erase: async (id, reason) => {
      const saved = await save(door, async () => {
        // Whoever was taken back is in the journal alone.
        const known = (await db.contacts.get(id)) ?? (await recordsInJournal(db, [id]))[0];
        if (!known)
          return gone<{
            readonly ids: readonly ContactId[];
            erasure: Erasure | null;
            names: readonly string[];
          }>();
        const asked = await openCasesOf(id);
        const planned = await planErasure(db, [id]);
        const { erasure, writes } = writingErasure(dependencies, planned, reason);
        const answered = asked.map(({ id: key }) =>
          updating('privacyCases', key, { answeredOn: clock.today() }),
        );
        return {
          ...doing(actOf('privacy.erased'), [...planned.writes, ...answered, ...writes], {
            ids: planned.ids,
            erasure,
            names: namesOf(planned.records),
          }),
          isQuiet: true,
        };
      });
      if (!saved.ok) return saved;
      const { ids, erasure, names } = saved.value.value;
      const findings = await lookThrough(db, ids, names);
      const isClean = Object.keys(findings.left).length === 0;
      if (erasure === null || !isClean) return ok({ ...findings, erasure });
      const provenAt = clock.now();
      await save(door, async () => ({
        ...doing(
          actOf('privacy.proven'),
          (await db.erasures.get(erasure.id))
            ? [updating('erasures', erasure.id, { provenAt })]
            : [],
          null,
        ),
        isQuiet: true,
      }));
      return ok({ ...findings, erasure: { ...erasure, provenAt } });
    },

    erasures: async () =>
      (await db.erasures.toArray()).sort(
        (a, b) => b.erasedAt - a.erasedAt || (a.id < b.id ? 1 : -1),
      ),

    noteReach: async (found) => {
      const saved = await save<null>(door, async () => {
        const rows = await db.erasures.bulkGet([...found.keys()]);
        const writes = rows.flatMap((row) => {
          const backups = row && found.get(row.id);
          return backups && !sameValue(row.backups, backups)
            ? [updating('erasures', row.id, { backups }, row)]
            : [];
        });
        return { ...doing(actOf('privacy.reached'), writes, null), isQuiet: true };
      });
      return saved;
    },

    noteTurnedAway: (counts) =>
      save<null>(door, async () => ({
        ...doing(actOf('privacy.turnedAway'), await notingTurnedAway(db, counts), null),
        isQuiet: true,
      })),

    disclose: (id, withPrivate) => disclose(dependencies, id, withPrivate),

    openCasesOf,

    cases: async () => {
      const all = await db.privacyCases.toArray();
      const people = await db.contacts.bulkGet(all.map(({ contactId }) => contactId ?? ''));
      return all
        .map((one, at): NamedCase => ({ ...one, name: people[at] ? actName(people[at]) : null }))
        .sort(
          (a, b) => Number(a.answeredOn !== null) - Number(b.answeredOn !== null) || byDue(a, b),
        );
    },

    openCase: (id, kind, receivedOn, note) =>
      save<PrivacyCase>(door, async () => {
        const contact = await db.contacts.get(id);
        if (!contact) return gone();
        const now = clock.now();
        const opened: PrivacyCase = {
          id: newId(),
          contactId: id,
          kind,
          receivedOn,
          dueOn: addMonths(receivedOn, 1),
          extendedTo: null,
          answeredOn: null,
          note: note.trim(),
          createdAt: now,
          updatedAt: now,
        };
        return doing(
          actOf('privacy.asked', { name: actName(contact) }),
          [creating('privacyCases', [opened])],
          opened,
        );
      }),

    answerCase: (id, on) =>
      save<null>(door, async () => {
        const found = await db.privacyCases.get(id);
        if (!found) return gone();
        const contact =
          found.contactId === null ? undefined : await db.contacts.get(found.contactId);
        return doing(
          contact
            ? actOf('privacy.answered', { name: actName(contact) })
            : actOf('privacy.answeredErased'),
          [updating('privacyCases', id, { answeredOn: on }, found)],
          null,
        );
      }),
  };
}

const byDue = (a: PrivacyCase, b: PrivacyCase): number => {
  const [one, other] = [a.extendedTo ?? a.dueOn, b.extendedTo ?? b.dueOn];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
};

/** By what words about others would name somebody. */
const namesOf = (records: readonly Contact[]): readonly string[] => [
  ...new Set(
    records.flatMap(({ name, nativeName, emails, phones }) => [
      // A single word is the name of many.
      ...[name, nativeName].filter(
        (text) => /\S\s+\S/u.test(text) || /\P{Script=Latin}{3}/u.test(text),
      ),
      ...emails.map(({ address }) => address),
      ...phones.flatMap(({ e164, number }) => [e164, number]),
    ]),
  ),
];
