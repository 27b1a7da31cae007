import { useTranslation } from 'react-i18next';
import type { PeopleCounts, PeopleFilter } from '@shared/domain/people/peopleQuery';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { Menu } from '@renderer/ui/Menu';

type PeopleChipsProps = {
  readonly counts: PeopleCounts;
  readonly filter: PeopleFilter;
  readonly onChange: (filter: PeopleFilter) => void;
};

/** Tags that stand as chips of their own; the rest are in a menu. */
const SHOWN_TAGS = 4;
const KINDS = ['new', 'quiet', 'promises', 'organisations', 'noCountry', 'sample'] as const;

const filterOf = (kind: (typeof KINDS)[number]): PeopleFilter =>
  kind === 'noCountry' ? { kind: 'no-country' } : { kind };

/** Groups of people as chips with their numbers; groups without anybody are left out. */
export function PeopleChips({ counts, filter, onChange }: PeopleChipsProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const isTag = (tag: string): boolean => filter.kind === 'tag' && filter.tag === tag;
  const shown = counts.tags.filter(({ tag }, at) => at < SHOWN_TAGS || isTag(tag));
  const hidden = counts.tags.filter(({ tag }) => !shown.some((other) => other.tag === tag));
  return (
    <ChipGroup label={t('filters')}>
      <ToggleChip
        isSelected={filter.kind === 'all'}
        onChange={() => {
          onChange({ kind: 'all' });
        }}
        count={format.number(counts.all)}
      >
        {t('filter.all')}
      </ToggleChip>
      {shown.map(({ tag, count }) => (
        <ToggleChip
          key={`tag ${tag}`}
          isSelected={isTag(tag)}
          onChange={(isOn) => {
            onChange(isOn ? { kind: 'tag', tag } : { kind: 'all' });
          }}
          count={format.number(count)}
        >
          <bdi>{tag}</bdi>
        </ToggleChip>
      ))}
      {KINDS.filter((kind) => counts[kind] > 0 || filter.kind === filterOf(kind).kind).map(
        (kind) => (
          <ToggleChip
            key={kind}
            isSelected={filter.kind === filterOf(kind).kind}
            onChange={(isOn) => {
              onChange(isOn ? filterOf(kind) : { kind: 'all' });
            }}
            count={format.number(counts[kind])}
          >
            {t(`filter.${kind}`)}
          </ToggleChip>
        ),
      )}
      {hidden.length === 0 ? null : (
        <Menu
          label={t('moreTags')}
          placement="bottom start"
          trigger={
            <Button variant="quiet" size="sm" icon="tags">
              {t('moreTags')}
            </Button>
          }
          groups={[
            hidden.map(({ tag, count }) => ({
              id: tag,
              label: `${tag} (${format.number(count)})`,
              onAction: () => {
                onChange({ kind: 'tag', tag });
              },
            })),
          ]}
        />
      )}
    </ChipGroup>
  );
}
