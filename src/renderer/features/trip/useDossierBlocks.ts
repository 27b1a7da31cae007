import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { readPlace } from '@shared/domain/trips/tripPlace';
import type { TripPrintRoute } from '@renderer/hooks/tripRoute';
import { useClock } from '@renderer/hooks/useClock';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { useFormat } from '@renderer/i18n/useFormat';
import { useCountryText } from './useCountryText';
import { usePlaceOptions } from './usePlaceOptions';
import { useCultureCards, useTripFacts, useTripWorld, type TripFacts } from './useTripFacts';
import { useTripPeople, type TripPerson } from './useTripPeople';
import { useTripText } from './useTripText';

/** A piece of the dossier. */
export type DossierBlock =
  | { readonly is: 'title'; readonly text: string; readonly note: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'fact'; readonly label: string; readonly text: string }
  /** What follows begins on a page of its own. */
  | { readonly is: 'turn' };

/** What stands in a dossier, before it is said in a language. */
export type Dossier = {
  readonly people: readonly { readonly one: TripPerson; readonly facts: TripFacts }[];
  readonly countries: readonly string[];
  readonly world: NonNullable<ReturnType<typeof useTripWorld>>;
  readonly cards: NonNullable<ReturnType<typeof useCultureCards>>;
  /** Whether anybody here has notes that are only for the owner. */
  readonly hasPrivate: boolean;
};

const NOWHERE: readonly string[] = [];

/** What is known for a trip, about those who are seen; whoever is blocked stays out. `null` while it is read. */
export function useDossier({ where, from, to, ids }: TripPrintRoute): Dossier | null {
  const people = useTripPeople(NOWHERE, ids, from, to);
  const facts = useTripFacts(ids);
  const countries = useMemo(
    () =>
      [
        ...new Set([
          ...where.map((key) => readPlace(key)?.country ?? ''),
          ...(people ?? []).map(({ person }: { person: PersonSummary }) => person.country),
        ]),
      ].filter((code) => code !== ''),
    [where, people],
  );
  const world = useTripWorld(countries);
  const cards = useCultureCards(countries);
  return useMemo(() => {
    if (people === null || facts === null || world === undefined || cards === undefined) {
      return null;
    }
    const known = people.flatMap((one) => {
      const own = one.bar === 'blocked' ? undefined : facts.get(one.id);
      return own === undefined ? [] : [{ one, facts: own }];
    });
    return {
      people: known,
      countries,
      world,
      cards,
      hasPrivate: known.some(({ facts: { notes, gifts } }) =>
        [...notes, ...gifts].some((one) => 'isPrivate' in one && one.isPrivate),
      ),
    };
  }, [people, facts, countries, world, cards]);
}

/** The dossier as the lines of a paper in the language that is spoken here. */
export function useDossierBlocks(
  { people, countries, world, cards }: Dossier,
  { where, from, to, withPrivate }: TripPrintRoute,
): readonly DossierBlock[] {
  const { t } = useTranslation(['trip', 'contacts', 'common']);
  const format = useFormat();
  const text = useTripText();
  const countryText = useCountryText();
  const { nameOf } = usePlaceOptions();
  const zone = useClock().zone();
  const language = bilingualOf(format.locale);

  const fact = (label: string, value: string | readonly string[]): readonly DossierBlock[] => {
    const said = (typeof value === 'string' ? value : value.join('\n')).trim();
    return said === '' ? [] : [{ is: 'fact', label, text: said }];
  };
  const ofCountry = (country: string): readonly DossierBlock[] => {
    const said = countryText(country, world, cards.get(country) ?? null, from, to);
    return [
      { is: 'heading', text: said.name },
      ...said.rows.flatMap(([label, value]) => fact(label, value)),
      ...fact(t('dossier.note'), said.note),
      ...fact(
        t('dossier.hints'),
        said.hints.map((hint) => hint[language]),
      ),
    ];
  };
  const ofPerson = ({ one, facts }: Dossier['people'][number]): readonly DossierBlock[] => {
    const { contact, notes } = facts;
    const { person, bar } = one;
    const named = [person.name || t('common:untitled'), person.nativeName, person.organisation];
    return [
      {
        is: 'heading',
        text: [...new Set(named.filter((part) => part !== ''))].join(' · '),
      },
      ...(bar === null ? [] : fact(t('dossier.mind'), t(`bar.${bar}`))),
      ...fact(t('dossier.why'), text.why(one)),
      ...fact(t('fact.address'), text.address(contact)),
      ...fact(t('fact.phone'), text.phone(contact)),
      ...(from === null
        ? []
        : [
            ...fact(t('fact.days'), text.days(facts, world, from, to ?? from)),
            ...fact(t('fact.hours'), text.hours(facts, world, from, to ?? from)),
          ]),
      ...fact(t('fact.promises'), text.promises(facts)),
      ...fact(t('fact.likes'), text.likes(contact)),
      ...fact(t('fact.dislikes'), text.dislikes(contact)),
      ...fact(t('fact.about'), contact.about),
      ...fact(t('fact.gifts'), text.gifts(facts, withPrivate)),
      ...fact(
        t('dossier.notes'),
        notes
          .filter(({ isPrivate }) => withPrivate || !isPrivate)
          .map((note) =>
            t('dossier.noteLine', {
              day: format.day(format.dayOf(note.happenedAt, zone)),
              text: brief(note.text),
            }),
          ),
      ),
      ...fact(t('fact.lastContact'), text.lastContact(facts) || t('never')),
    ];
  };

  return [
    {
      is: 'title',
      text: where.map(nameOf).join(', ') || t('title'),
      note: [
        ...(from === null ? [] : [format.daySpan(from, to ?? from)]),
        t('dossier.people', { count: people.length }),
      ].join(' · '),
    },
    ...countries.flatMap(ofCountry),
    { is: 'turn' },
    ...people.flatMap(ofPerson),
  ];
}

/** Longer notes are read on the screen. */
const QUOTED = 300;

function brief(note: string): string {
  const line = note.trim().replace(/\s+/gu, ' ');
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED).replace(/\s+\S*$/u, '')} …`;
}
