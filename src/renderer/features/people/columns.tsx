import type { ContactId } from '@shared/domain/contacts/contact';
import { rangesIn } from '@shared/domain/people/highlight';
import type { Occasion } from '@shared/domain/people/occasion';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { PeopleSort } from '@shared/domain/people/peopleQuery';
import { daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Instant } from '@shared/domain/calendar/clock';
import type { CallLight } from '@renderer/i18n/callLight';
import type { Format } from '@renderer/i18n/format';
import type { Column } from '@renderer/ui/DataTableRow';
import { Icon } from '@renderer/ui/Icon';
import { Light } from '@renderer/ui/Light';
import { PersonName } from '@renderer/ui/PersonName';
import { CodeBadge, Tag } from '@renderer/ui/Tag';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './PeopleScreen.module.css';
import { PersonFace } from './PersonFace';
import type { PeopleWords } from './usePeopleWords';

/** What the cells need besides the row. */
export type CellContext = {
  readonly words: PeopleWords;
  readonly format: Format;
  readonly today: IsoDate;
  readonly now: Instant;
  readonly zone: string;
  /** What was searched, to mark it in names. */
  readonly text: string;
  /** Whether now is a moment to call somebody; `null` where there is nothing to tell. */
  readonly lightOf: (person: PersonSummary) => CallLight | null;
  /** Whose data are blocked. */
  readonly blocked: ReadonlySet<ContactId>;
  /** Whether there is room for tags, which the preview shows too. */
  readonly hasTags: boolean;
};

/** The columns whose heads sort. */
export const SORTED_COLUMNS = [
  'name',
  'place',
  'local-time',
  'last-contact',
  'occasion',
] as const satisfies readonly PeopleSort[];

const NIGHT = { from: 22, to: 6 };

/** The columns of the people list. */
export function columnsOf(context: CellContext): readonly Column<PersonSummary>[] {
  const { words } = context;
  const columns: readonly Column<PersonSummary>[] = [
    {
      id: 'name',
      title: words.column('name'),
      width: 'minmax(14rem, 2fr)',
      isSortable: true,
      narrow: 'title',
      cell: (person) => <NameCell person={person} context={context} />,
    },
    {
      id: 'place',
      title: words.column('place'),
      width: 'minmax(6.75rem, 1fr)',
      isSortable: true,
      narrow: 'detail',
      cell: (person) => <PlaceCell person={person} context={context} />,
    },
    {
      id: 'local-time',
      title: words.column('local-time'),
      width: '7.5rem',
      isSpared: true,
      isSortable: true,
      cell: (person) => <TimeCell person={person} context={context} />,
    },
    {
      id: 'last-contact',
      title: words.column('last-contact'),
      width: '7rem',
      isSpared: true,
      isSortable: true,
      cell: ({ lastContactAt }) =>
        lastContactAt === null ? (
          <span className={styles['quiet']}>{words.notYet}</span>
        ) : (
          <span className={styles['cut']}>
            {context.format.briefDay(
              context.format.dayOf(lastContactAt, context.zone),
              context.today,
            )}
          </span>
        ),
    },
    {
      id: 'tags',
      title: words.column('tags'),
      width: 'minmax(6rem, 1fr)',
      hideBelow: 1320,
      cell: ({ tags }) => (
        <span className={styles['tags']} title={tags.length > 1 ? tags.join(', ') : undefined}>
          <bdi className={styles['cut']}>{tags.join(', ')}</bdi>
        </span>
      ),
    },
    {
      id: 'occasion',
      title: words.column('occasion'),
      width: 'minmax(12.5rem, 1.3fr)',
      isSortable: true,
      narrow: 'end',
      cell: ({ occasion }) =>
        occasion === null ? (
          <span className={styles['quiet']}>–</span>
        ) : (
          <OccasionTag occasion={occasion} context={context} />
        ),
    },
  ];
  return context.hasTags ? columns : columns.filter(({ id }) => id !== 'tags');
}

type CellProps = { readonly person: PersonSummary; readonly context: CellContext };

function NameCell({ person, context: { text, words, blocked } }: CellProps) {
  const hasNative = person.nativeName !== '' && person.nativeName !== person.name;
  return (
    <span className={styles['nameCell']}>
      <PersonFace person={person} size="sm" />
      <PersonName
        name={person.name === '' ? words.untitled : person.name}
        size="md"
        isTruncated
        marks={rangesIn(person.name, text)}
        {...(hasNative ? { native: { text: person.nativeName, lang: person.languages[0] } } : {})}
      />
      {blocked.has(person.id) ? (
        <span className={styles['blocked']} title={words.blocked}>
          <Icon name="ban" size={14} />
          <VisuallyHidden>{words.blocked}</VisuallyHidden>
        </span>
      ) : null}
    </span>
  );
}

function PlaceCell({ person, context: { format } }: CellProps) {
  if (person.country === '' && person.place === '') {
    return <span className={styles['quiet']}>–</span>;
  }
  return (
    <span className={styles['placeCell']}>
      {person.country === '' ? null : (
        <CodeBadge title={format.country(person.country)}>{person.country}</CodeBadge>
      )}
      <bdi className={styles['cut']}>{person.place}</bdi>
    </span>
  );
}

function TimeCell({ person, context: { format, now, words, lightOf } }: CellProps) {
  const light = lightOf(person);
  const shownLight =
    light === null ? null : (
      <Light state={light.tone} label={light.short} title={light.reasons.join('\n')} />
    );
  if (person.timeZone === '') {
    return (
      <span className={styles['timeCell']}>
        {shownLight}
        <span className={styles['quiet']}>–</span>
      </span>
    );
  }
  const hour = hourIn(person.timeZone, now);
  const isNight = hour >= NIGHT.from || hour < NIGHT.to;
  return (
    <span className={styles['timeCell']}>
      {shownLight}
      {format.time(now, person.timeZone)}
      {isNight ? (
        <>
          <Icon name="moon" size={14} />
          <VisuallyHidden>{words.night}</VisuallyHidden>
        </>
      ) : null}
    </span>
  );
}

const hours = new Map<string, Intl.DateTimeFormat>();

function hourIn(zone: string, now: Instant): number {
  let format = hours.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
    hours.set(zone, format);
  }
  return Number(format.format(now));
}

/** Days ahead from which an occasion is only named, not toned. */
const SOON = 7;

/** What comes next, in its tone when it is near. */
export function OccasionTag({
  occasion,
  context: { words, format, today },
}: {
  readonly occasion: Occasion;
  readonly context: Pick<CellContext, 'words' | 'format' | 'today'>;
}) {
  const sentence = words.occasion(occasion, format.briefDay(occasion.on, today));
  if (daysBetween(today, occasion.on) > SOON) {
    return (
      <span className={styles['cut']} title={sentence}>
        {sentence}
      </span>
    );
  }
  return occasion.kind === 'promise' ? (
    <Tag tone="promise" icon="handshake">
      {sentence}
    </Tag>
  ) : (
    <Tag tone="birthday" icon={occasion.kind === 'birthday' ? 'cake' : 'calendar-days'}>
      {sentence}
    </Tag>
  );
}
