import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { rangesIn } from '@shared/domain/people/highlight';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useClock, useMinute, useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Face } from '@renderer/ui/Face';
import { Highlight } from '@renderer/ui/Highlight';
import { Icon } from '@renderer/ui/Icon';
import { Light } from '@renderer/ui/Light';
import { PersonName } from '@renderer/ui/PersonName';
import { matchingEntries, type PaletteEntry } from './paletteEntries';
import type { PaletteItem } from './PaletteOption';
import type { Found, NoteHit } from './usePaletteSearch';
import { useBlocked } from './useBlocked';
import { useCallLights } from './useCallLights';
import { usePointsOf } from './usePointsOf';
import { useReach } from './useReach';

/** What can be done with a person from here; absent where there is no place for it. Keys as printed. */
export type PaletteWays = {
  readonly onOpen?: ((id: ContactId) => void) | undefined;
  readonly onNote?: ((id: ContactId) => void) | undefined;
  readonly onPoints?: ((id: ContactId) => void) | undefined;
  readonly onEdit?: ((id: ContactId) => void) | undefined;
  readonly onCreate?: ((name: string) => void) | undefined;
  readonly keys: Readonly<Partial<Record<'note' | 'points' | 'edit', string | undefined>>>;
};

/** Lines under a heading. */
export type PaletteSection = {
  readonly id: string;
  readonly title: ReactNode;
  readonly items: readonly PaletteItem[];
};

type PaletteAsked = {
  readonly text: string;
  readonly found: Found;
  readonly notes: readonly NoteHit[];
  readonly entries: readonly PaletteEntry[];
  readonly ways: PaletteWays;
};

/** The palette's lines in their sections; empty sections are left out. */
export function usePaletteItems({
  text,
  found,
  notes,
  entries,
  ways,
}: PaletteAsked): readonly PaletteSection[] {
  const { t } = useTranslation(['palette', 'common', 'programme', 'contacts']);
  const blocked = useBlocked();
  const format = useFormat();
  const zone = useClock().zone();
  const today = useToday();
  const actions = usePersonActions(ways, found.people);
  const typed = text.trim();
  const open = (id: ContactId) => () => ways.onOpen?.(id);
  const pointsText = (count: number | undefined): string =>
    count === undefined ? '' : t('programme:points', { count });
  const nameOf = (person: PersonSummary): string => person.name || t('common:untitled');

  const ids = useMemo(() => found.people.map(({ id }) => id), [found.people]);
  const points = usePointsOf(ids);

  const people = found.people.map((person): PaletteItem => ({
    id: person.id,
    kind: 'person',
    media: <Face id={person.id} initials={person.initials} size="sm" isSample={person.isSample} />,
    content: <PersonName name={nameOf(person)} marks={rangesIn(nameOf(person), typed)} />,
    detail: detailOf(
      person,
      blocked.has(person.id) ? t('contacts:blocked') : pointsText(points.get(person.id)),
    ),
    run: open(person.id),
  }));
  const [first] = found.people;
  const matching = matchingEntries(entries, typed);
  const entryItems = (kind: PaletteEntry['kind']): readonly PaletteItem[] =>
    matching
      .filter((entry) => entry.kind === kind)
      .map(({ id, label, icon, keys, run }) => ({
        id,
        kind: 'entry',
        media: <Icon name={icon} />,
        content: label,
        keys,
        run,
      }));
  const commands = entryItems('command');
  const places = entryItems('place');
  const isNobody = typed !== '' && found.text === text && found.total === 0;

  const sections: readonly PaletteSection[] = [
    {
      id: 'people',
      title: typed === '' ? t('recent') : t('people'),
      items: ways.onOpen ? people : [],
    },
    {
      id: 'with',
      title: first && (
        <Sentence say={(values) => t('with', values)} values={{ name: nameOf(first) }} />
      ),
      items: typed !== '' && first ? actions(first) : [],
    },
    {
      id: 'notes',
      title: t('notes'),
      items: notes
        .filter(() => typed !== '')
        .map((hit) => ({
          id: `note-${hit.person.id}`,
          kind: 'note',
          media: <Icon name="quote" />,
          content: <Highlight text={hit.text} ranges={hit.ranges} />,
          detail: (
            <>
              <bdi>{nameOf(hit.person)}</bdi>,{' '}
              {format.relativeDay(format.dayOf(hit.happenedAt, zone), today)}
            </>
          ),
          run: open(hit.person.id),
        })),
    },
    {
      id: 'nobody',
      title: t('nothing', { text: typed }),
      items: isNobody ? nobodyItems() : [],
    },
    { id: 'commands', title: t('commands'), items: commands },
    { id: 'places', title: t('places'), items: places },
  ];
  return sections.filter(({ items }) => items.length > 0);

  function nobodyItems(): readonly PaletteItem[] {
    const { suggestion } = found;
    const { onCreate } = ways;
    return [
      ...(suggestion && ways.onOpen
        ? [
            {
              id: `nearest-${suggestion.id}`,
              kind: 'person',
              media: <Icon name="user" />,
              content: (
                <Sentence
                  say={(values) => t('nearest', values)}
                  values={{ name: suggestion.name }}
                />
              ),
              run: open(suggestion.id),
            } as const,
          ]
        : []),
      ...(onCreate
        ? [
            {
              id: 'create',
              kind: 'entry',
              media: <Icon name="user-plus" />,
              content: t('create', { text: typed }),
              run: () => onCreate(typed),
            } as const,
          ]
        : []),
    ];
  }
}

/** What tells people of one name apart, in one line. */
function detailOf(
  { nativeName, name, organisation, place }: PersonSummary,
  points: string,
): string | undefined {
  const parts = [
    nativeName === name ? '' : nativeName,
    organisation === name ? '' : organisation,
    place,
    points,
  ];
  const text = parts.filter((part) => part !== '').join(', ');
  return text === '' ? undefined : text;
}

/** What can be done with a person, each with its key, so that the palette teaches the keys. */
function usePersonActions(
  ways: PaletteWays,
  found: readonly PersonSummary[],
): (person: PersonSummary) => readonly PaletteItem[] {
  const { t } = useTranslation(['palette', 'errors']);
  const format = useFormat();
  const now = useMinute();
  const ownZone = useClock().zone();
  const reach = useReach();
  const lightOf = useCallLights(found);
  const toasts = useToasts();

  const reached = async (isReached: Promise<boolean>): Promise<void> => {
    if (!(await isReached)) toasts.show({ text: t('errors:links/no-program') });
  };
  const localTime = ({ timeZone, place }: PersonSummary): string | undefined =>
    timeZone === '' || timeZone === ownZone
      ? undefined
      : t('action.localTime', {
          place: place || timeZone.split('/').at(-1)!.replaceAll('_', ' '),
          time: format.time(now, timeZone),
        });

  // What is still open between the two is worth a glance before one calls or writes.
  const promised = ({ openPromises }: PersonSummary): string =>
    openPromises === 0 ? '' : ` · ${t('action.promises', { count: openPromises })}`;

  return (person) => {
    const { id, phone, email } = person;
    const { onNote, onPoints, onEdit } = ways;
    const light = lightOf(person);
    return [
      onNote && {
        id: 'note',
        kind: 'action' as const,
        media: <Icon name="note" />,
        content: t('action.note'),
        keys: ways.keys.note,
        run: () => onNote(id),
      },
      onPoints && {
        id: 'points',
        kind: 'action' as const,
        media: <Icon name="stamp" />,
        content: t('action.points'),
        keys: ways.keys.points,
        run: () => onPoints(id),
      },
      phone !== '' && {
        id: 'call',
        kind: 'action' as const,
        media: <Icon name="phone" />,
        content: t('action.call'),
        detail: (
          <>
            {light === null ? null : <Light state={light.tone} label={light.short} />}{' '}
            {localTime(person) ?? <bdi dir="ltr">{phone}</bdi>}
            {promised(person)}
          </>
        ),
        run: () => void reached(reach.call(person)),
      },
      email !== '' && {
        id: 'email',
        kind: 'action' as const,
        media: <Icon name="mail" />,
        content: t('action.email'),
        detail: (
          <>
            <bdi dir="ltr">{email}</bdi>
            {promised(person)}
          </>
        ),
        run: () => void reached(reach.write(person)),
      },
      onEdit && {
        id: 'edit',
        kind: 'action' as const,
        media: <Icon name="pencil" />,
        content: t('action.edit'),
        keys: ways.keys.edit,
        run: () => onEdit(id),
      },
    ].filter((item) => typeof item === 'object');
  };
}
