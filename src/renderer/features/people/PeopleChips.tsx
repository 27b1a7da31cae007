import { useTranslation } from 'react-i18next';
import type { PeopleCounts, PeopleFilter } from '@shared/domain/people/peopleQuery';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { Menu } from '@renderer/ui/Menu';
import styles from './PeopleScreen.module.css';
import { useFitting } from './useFitting';

type PeopleChipsProps = {
  readonly counts: PeopleCounts;
  readonly filter: PeopleFilter;
  /** Groups of the owner's own, and ready ones. */
  readonly segments?: readonly PeopleSegment[] | undefined;
  readonly onChange: (filter: PeopleFilter) => void;
};

/** A group that fills itself, or whose people were chosen. */
export type PeopleSegment = {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** It comes with the program; the owner has not taken it over. */
  readonly isReady: boolean;
};

type Group = {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly filter: PeopleFilter;
};

/** Tags that come before the groups which the program knows by itself. */
const FIRST_TAGS = 3;
/** The owner's own groups that come before the tags. */
const FIRST_SEGMENTS = 3;
/** Room in px for the button with the groups that do not fit, at the normal text size. */
const MORE_WIDTH = 112;

const sameFilter = (a: PeopleFilter, b: PeopleFilter): boolean =>
  a.kind === b.kind && detailOf(a) === detailOf(b);

const detailOf = (filter: PeopleFilter): string =>
  filter.kind === 'tag'
    ? filter.tag
    : filter.kind === 'owner'
      ? filter.owner
      : filter.kind === 'segment'
        ? filter.id
        : '';

const NO_SEGMENTS: readonly PeopleSegment[] = [];

/** Groups of people as chips with their numbers; those without anybody are left out, those without room in a menu. */
export function PeopleChips({
  counts,
  filter,
  segments = NO_SEGMENTS,
  onChange,
}: PeopleChipsProps) {
  const { t, i18n } = useTranslation('people');
  const format = useFormat();
  const [{ sizePercent }] = usePreferences();
  const groups = useGroups(counts, filter, segments);
  const widthsKey = `${i18n.language} ${sizePercent} ${groups.map(({ label, count }) => `${label} ${count}`).join()}`;
  const { frame, fitting } = useFitting(widthsKey, groups.length, (MORE_WIDTH * sizePercent) / 100);

  const chosen = groups.findIndex((group) => sameFilter(group.filter, filter));
  // The chosen group is always seen, whatever it pushes out.
  const shown =
    chosen < fitting
      ? groups.slice(0, fitting)
      : [...groups.slice(0, Math.max(1, fitting - 1)), ...groups.slice(chosen, chosen + 1)];
  const rest = groups.filter((group) => !shown.includes(group));

  return (
    <div ref={frame} className={styles['chipLine']}>
      <ChipGroup label={t('filters')}>
        {shown.map((group) => (
          <ToggleChip
            key={group.id}
            isSelected={sameFilter(group.filter, filter)}
            onChange={(isOn) => {
              onChange(isOn ? group.filter : { kind: 'all' });
            }}
            count={format.number(group.count)}
          >
            <bdi>{group.label}</bdi>
          </ToggleChip>
        ))}
        {rest.length === 0 ? null : (
          <Menu
            label={t('moreGroups')}
            placement="bottom start"
            trigger={
              <Button variant="quiet" size="sm" icon="plus">
                {t('more')}
              </Button>
            }
            groups={[
              rest.map((group) => ({
                id: group.id,
                label: `${group.label} (${format.number(group.count)})`,
                onAction: () => {
                  onChange(group.filter);
                },
              })),
            ]}
          />
        )}
      </ChipGroup>
    </div>
  );
}

function useGroups(
  counts: PeopleCounts,
  filter: PeopleFilter,
  segments: readonly PeopleSegment[],
): readonly Group[] {
  const { t } = useTranslation('people');
  const tags = counts.tags.map(({ tag, count }): Group => ({
    id: `tag ${tag}`,
    label: tag,
    count,
    filter: { kind: 'tag', tag },
  }));
  const known = (
    [
      ['new', { kind: 'new' }],
      ['quiet', { kind: 'quiet' }],
      ['promises', { kind: 'promises' }],
      ['organisations', { kind: 'organisations' }],
      ['noCountry', { kind: 'no-country' }],
      ['sample', { kind: 'sample' }],
    ] as const
  ).map(([id, own]): Group => ({
    id,
    label: t(`filter.${id}`),
    count: counts[id],
    filter: own,
  }));
  const all: Group = {
    id: 'all',
    label: t('filter.all'),
    count: counts.all,
    filter: { kind: 'all' },
  };
  const lost: Group[] =
    filter.kind === 'tag' && !tags.some((group) => sameFilter(group.filter, filter))
      ? [{ id: `tag ${filter.tag}`, label: filter.tag, count: 0, filter }]
      : [];
  const groupOf = ({ id, label, count }: PeopleSegment): Group => ({
    id: `segment ${id}`,
    label,
    count,
    filter: { kind: 'segment', id },
  });
  const own = segments.filter(({ isReady }) => !isReady).map(groupOf);
  const ready = segments.filter(({ isReady }) => isReady).map(groupOf);
  // Who looks after whom says something only once somebody was named.
  const owners = counts.owners.some(({ owner }) => owner !== '')
    ? counts.owners.map(({ owner, count }): Group => ({
        id: `owner ${owner}`,
        label: owner === '' ? t('filter.noOwner') : t('filter.owner', { owner }),
        count,
        filter: { kind: 'owner', owner },
      }))
    : [];
  return [
    all,
    ...lost,
    ...own.slice(0, FIRST_SEGMENTS),
    ...tags.slice(0, FIRST_TAGS),
    ...known,
    ...ready,
    ...own.slice(FIRST_SEGMENTS),
    ...owners,
    ...tags.slice(FIRST_TAGS),
  ].filter((group) => group.count > 0 || group.id === 'all' || sameFilter(group.filter, filter));
}
