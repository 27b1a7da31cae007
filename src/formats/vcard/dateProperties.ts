import { isIsoDate } from '@shared/domain/calendar/isoDate';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import type { ImportantDate } from '@shared/domain/contacts/contact';
import { foldWords } from '@shared/domain/importing/cellText';
import type { CardDraft, PropertyReader, PropertyReaders } from './cardDraft';
import { addExtra, addProblem, labelOf } from './cardDraft';
import { readCardDate } from './dates';
import type { Property } from './property';
import { paramOf, textOf } from './property';

const DATE_KINDS: readonly (readonly [ImportantDate['kind'], string])[] = [
  [
    'wedding',
    'wedding|hochzeit|hochzeitstag|wedding day|wedding anniversary|mariage|boda|matrimonio',
  ],
  ['anniversary', 'anniversary|jahrestag|jubilaum'],
  ['name-day', 'name day|nameday|namenstag'],
  ['founding', 'founding|foundation|grundung|grundungstag|firmengrundung|founded'],
  ['memorial', 'memorial|todestag|gedenktag|death|date of death'],
  ['other', 'other|andere|sonstige'],
];

const KIND_OF = new Map(
  DATE_KINDS.flatMap(([kind, words]) => words.split('|').map((word) => [word, kind] as const)),
);
const OWN_KINDS: ReadonlySet<string> = new Set(DATE_KINDS.map(([kind]) => kind));

/** The kind of day that a label names; `null` if it is a word of the writer's own. */
export const dateKindOf = (label: string): ImportantDate['kind'] | null =>
  KIND_OF.get(foldWords(label)) ?? null;

/** The day that a property names; notes what could not be told, so that the text is kept. */
export function dateIn(property: Property, into: CardDraft): PartialDate | null {
  const text = textOf(property);
  if (text === '') return null;
  const omitted = Number(paramOf(property, 'X-APPLE-OMIT-YEAR')) || 0;
  // Apple's programs wrote 1604 for "no year" before they said so, and never in version 4.0.
  const guessed = omitted === 0 && !into.card.version.startsWith('4') ? 1604 : omitted;
  const { date, isWhole, isAmbiguous } = readCardDate(text, guessed, into.options.currentYear);
  if (date === null && !isWhole) {
    addProblem(
      into,
      'notice',
      isAmbiguous ? 'date-ambiguous' : 'date-unreadable',
      property.name,
      text,
    );
  }
  if (!isWhole) addExtra(into, labelOf(property, into) || property.name, text);
  return date;
}

function addDate(
  into: CardDraft,
  kind: ImportantDate['kind'],
  label: string,
  date: PartialDate,
): void {
  into.lists.importantDates.push({ id: '', kind, label, date });
}

const dated =
  (kind: ImportantDate['kind']): PropertyReader =>
  (property, into) => {
    const date = dateIn(property, into);
    if (date !== null) addDate(into, kind, '', date);
    return true;
  };

function addBirthday(property: Property, into: CardDraft): boolean {
  const date = dateIn(property, into);
  if (date === null) return true;
  if (into.draft.birthday === null) into.draft.birthday = date;
  else addExtra(into, property.name, textOf(property));
  return true;
}

function addLabelledDate(property: Property, into: CardDraft): boolean {
  const date = dateIn(property, into);
  if (date === null) return true;
  const label = labelOf(property, into);
  const own = paramOf(property, 'X-REGULARS-KIND');
  if (OWN_KINDS.has(own)) addDate(into, own as ImportantDate['kind'], label, date);
  else {
    const kind = dateKindOf(label);
    addDate(into, kind ?? 'other', kind === null ? label : '', date);
  }
  return true;
}

function addSince(property: Property, into: CardDraft): boolean {
  const text = textOf(property);
  if (!isIsoDate(text)) return false;
  into.draft.since = text;
  return true;
}

/** Birthdays, anniversaries and other days. */
export const DATE_READERS: PropertyReaders = {
  BDAY: addBirthday,
  ANNIVERSARY: dated('anniversary'),
  'X-ANNIVERSARY': dated('anniversary'),
  'X-EVOLUTION-ANNIVERSARY': dated('anniversary'),
  'X-KADDRESSBOOK-X-ANNIVERSARY': dated('anniversary'),
  'X-BB-ANNIV': dated('anniversary'),
  'X-MS-ANNIVERSARY': dated('anniversary'),
  'X-WAB-WEDDING-ANNIVERSARY': dated('wedding'),
  DEATHDATE: dated('memorial'),
  'X-ABDATE': addLabelledDate,
  'X-REGULARS-SINCE': addSince,
  'X-REGULARS-LEAP-DAY': (property, into) => {
    into.draft.leapDayRule = textOf(property) === '03-01' ? '03-01' : '02-28';
    return true;
  },
};
