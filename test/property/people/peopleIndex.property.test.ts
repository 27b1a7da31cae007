import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { editDistance } from '@shared/domain/people/editDistance';
import { filterOf } from '@shared/domain/people/peopleFilter';
import { createPeopleIndex, type PeopleIndex } from '@shared/domain/people/peopleIndex';
import type { PeopleFilter, PeopleQuery } from '@shared/domain/people/peopleQuery';
import {
  baseOf,
  complete,
  daysOf,
  NO_ACTIVITY,
  type PersonSummary,
} from '@shared/domain/people/personSummary';
import {
  contactTokens,
  noteTokens,
  phoneDigits,
  searchTerms,
} from '@shared/domain/people/searchTokens';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson, aPhone, NOW, DAY, SETTINGS, TODAY } from '../../unit/people/somePeople';

const anyWord = fc.constantFrom(
  ...[
    'Anna',
    'Ánna',
    'Annabel',
    'Müller',
    'Mueller',
    'Weiß',
    'Al-Harbi',
    "O'Brien",
    '由紀',
    '田中',
  ],
  ...['ユキ', 'ليلى', 'B', 'x', '12345', '0341', '김민준', '', '–', 'Muller'],
);
const anyText = fc.array(anyWord, { maxLength: 3 }).map((words) => words.join(' '));
const anyId = fc.integer({ min: 0, max: 7 }).map((n) => `id-${n}`);
const anyTag = fc.constantFrom('Rot', 'Blau');

const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    id: anyId,
    name: anyText,
    nativeName: anyText,
    organisation: anyText,
    tags: fc.uniqueArray(anyTag),
    owner: fc.constantFrom('', 'Tom'),
    phone: fc.constantFrom('', '0341 555', '12345'),
    age: fc.integer({ min: 0, max: 100 }),
    isTrashed: fc.boolean(),
    country: fc.constantFrom('', 'DE'),
  })
  .map(({ id, phone, age, isTrashed, ...fields }) =>
    aPerson(id, {
      ...fields,
      phones: phone === '' ? [] : [aPhone(phone)],
      createdAt: NOW - age * DAY,
      trashedAt: isTrashed ? NOW : null,
    }),
  );

type Act =
  | { readonly kind: 'upsert'; readonly contact: Contact }
  | { readonly kind: 'note'; readonly id: string; readonly text: string }
  | { readonly kind: 'remove'; readonly id: string };

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: anyContact.map((contact): Act => ({ kind: 'upsert', contact })) },
  fc.record({ kind: fc.constant('note' as const), id: anyId, text: anyText }),
  fc.record({ kind: fc.constant('remove' as const), id: anyId }),
);

/** Whom a segment holds is told to the index, not known to it. */
type ScannedFilter = Exclude<PeopleFilter, { readonly kind: 'segment' }>;
type ScannedQuery = Omit<PeopleQuery, 'filter'> & { readonly filter: ScannedFilter };

const anyQuery: fc.Arbitrary<ScannedQuery> = fc.record({
  text: anyText.map((text) => text.slice(0, 6)),
  filter: fc.constantFrom<ScannedFilter>(
    { kind: 'all' },
    { kind: 'new' },
    { kind: 'quiet' },
    { kind: 'trash' },
    { kind: 'no-country' },
    { kind: 'tag', tag: 'Rot' },
    { kind: 'owner', owner: 'Tom' },
    { kind: 'owner', owner: '' },
  ),
  sort: fc.constantFrom('relevance', 'name', 'newest'),
  direction: fc.constantFrom('ascending', 'descending'),
});

/** The simplest thing that could answer: a list that is scanned and sorted anew each time. */
function createScan() {
  const contacts = new Map<string, Contact>();
  const notes = new Map<string, string>();
  const byName = (a: PersonSummary, b: PersonSummary, sign = 1): number =>
    Number(a.name === '') - Number(b.name === '') ||
    sign * SETTINGS.compare(a.name, b.name) ||
    (a.id < b.id ? -1 : 1);
  return {
    apply: (act: Act): void => {
      if (act.kind === 'upsert') contacts.set(act.contact.id, act.contact);
      else if (act.kind === 'remove') {
        contacts.delete(act.id);
        notes.delete(act.id);
      } else if (contacts.has(act.id)) notes.set(act.id, act.text);
    },
    query: ({ text = '', filter, sort, direction }: ScannedQuery): readonly string[] => {
      const terms = searchTerms(text);
      const accepts = filterOf(filter, NOW);
      const sign = direction === 'descending' ? -1 : 1;
      return [...contacts.values()]
        .filter((contact) => {
          if (terms.length === 0) return text.trim() === '';
          const note = notes.get(contact.id);
          const tokens = [
            ...contactTokens(contact).keys(),
            ...noteTokens(note === undefined ? [] : [note]).keys(),
          ];
          return terms.every(
            ({ variants, digits }) =>
              tokens.some((token) => variants.some((variant) => token.startsWith(variant))) ||
              (digits !== null && phoneDigits(contact).includes(digits)),
          );
        })
        .map((contact) => complete(baseOf(0, contact), daysOf(contact, null), NO_ACTIVITY, TODAY))
        .filter(accepts)
        .sort((a, b) =>
          sort === 'newest'
            ? sign * (b.createdAt - a.createdAt) || byName(a, b)
            : byName(a, b, sign),
        )
        .map(({ id }) => id);
    },
  };
}

/** The index as it comes back after it was stored in two parts. */
function storedAndBack(index: PeopleIndex): PeopleIndex {
  const half = Math.ceil(index.rows() / 2);
  const parts = [index.packRows(0, half), index.packRows(half, index.rows())];
  const rest = structuredClone(index.packRest());
  const back = createPeopleIndex(SETTINGS);
  for (const part of parts) back.unpackRows(JSON.parse(JSON.stringify(part)) as typeof part);
  back.unpackRest(rest);
  return back;
}

describe('the people index', () => {
  it('answers as a scan does, after anything that happened, stored and brought back at any time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyAct, anyQuery, fc.boolean()), { minLength: 1, maxLength: 30 }),
        (steps) => {
          let index = createPeopleIndex(SETTINGS);
          const scan = createScan();
          for (const [act, query, isStored] of steps) {
            if (isStored) index = storedAndBack(index);
            scan.apply(act);
            if (act.kind === 'upsert') index.upsert(act.contact);
            else if (act.kind === 'remove') index.remove(act.id as ContactId);
            else index.setActivity(act.id as ContactId, NO_ACTIVITY, [act.text]);

            const found = index.idsOf(index.query(query).rows);
            const expected = scan.query(query);
            // By relevance, the scan knows who, and the order is checked below.
            if (query.sort === 'relevance' && query.text !== '') {
              expect([...found].sort()).toEqual([...expected].sort());
            } else expect(found).toEqual(expected);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('answers the same in the same order, however it came to what it knows', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyContact, { selector: ({ id }) => id }),
        fc.array(anyContact),
        anyQuery,
        (people, before, query) => {
          const straight = createPeopleIndex(SETTINGS);
          for (const person of people) straight.upsert(person);
          const winding = createPeopleIndex(SETTINGS);
          for (const person of before) winding.upsert(person);
          winding.query(query);
          for (const person of before) winding.remove(person.id);
          for (const person of [...people].reverse()) {
            winding.upsert(person);
            winding.query(query);
          }
          const answer = (index: typeof straight) => {
            const { rows, foundIn, total, suggestion } = index.query(query);
            return { ids: index.idsOf(rows), foundIn, total, suggestion, counts: index.counts() };
          };
          expect(answer(winding)).toEqual(answer(straight));
          expect(answer(storedAndBack(winding))).toEqual(answer(straight));
          for (const { name, nativeName } of people) {
            const probe = { names: [name, nativeName], withNearNames: true };
            expect(storedAndBack(winding).known(probe)).toEqual(straight.known(probe));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('survives its own housekeeping', () => {
    const index = createPeopleIndex(SETTINGS);
    for (let round = 0; round < 1500; round += 1) {
      index.upsert(aPerson(`id-${round % 5}`, { name: `Name${round} Word${round % 7}` }));
    }
    expect(index.idsOf(index.query({ text: 'name149' }).rows)).toEqual([
      'id-0',
      'id-1',
      'id-2',
      'id-3',
      'id-4',
    ]);
    expect(index.query({ text: 'name1400' }).total).toBe(0);
  });

  it('finds every word by each of its beginnings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (name) => {
        const index = createPeopleIndex(SETTINGS);
        index.upsert(aPerson('a', { name }));
        const terms = searchTerms(name);
        fc.pre(terms.length > 0);
        expect(index.query({ text: name }).total).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the edit distance', () => {
  const naive = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        next.push(
          Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
        );
      }
      row = next;
    }
    return row[b.length]!;
  };
  const anyShort = fc.string({ unit: fc.constantFrom('a', 'b', 'ü'), maxLength: 31 });

  it('is that of the textbook, up to its limit', () => {
    fc.assert(
      fc.property(anyShort, anyShort, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naive(a, b), limit + 1));
      }),
    );
  });
});
