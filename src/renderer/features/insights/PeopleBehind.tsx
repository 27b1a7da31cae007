import { useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Figure, InsightQuery, PartKey } from '@shared/domain/insights/figure';
import type { GroupAsked } from '@shared/domain/insights/question';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import styles from './Insights.module.css';
import { useBehind, type Behind } from './useBehind';
import { useKeepGroup } from './useKeepGroup';

/** A list of people in a dialog; another feature brings it along. */
export type PeopleListDialog = ComponentType<{
  readonly title: string;
  readonly lead?: ReactNode;
  /** `null` while they are looked up. */
  readonly items: readonly Behind[] | null;
  readonly columns: readonly never[];
  readonly empty: string;
  readonly footer?: ReactNode;
  readonly onOpen: (id: ContactId) => void;
  readonly onClose: () => void;
}>;

/** A figure whose people are looked at, and which of its groups. */
export type BehindAsked = {
  readonly figure: Figure;
  readonly part: PartKey | null;
  /** Of one group of a split. */
  readonly group: GroupAsked | null;
};

type PeopleBehindProps = {
  readonly asked: BehindAsked;
  readonly query: InsightQuery;
  readonly dialog: PeopleListDialog;
  readonly onOpen: (id: ContactId) => void;
  readonly onClose: () => void;
};

/** The people behind a figure, one of its groups at a time; kept as a group with one press. */
export function PeopleBehind({ asked, query, dialog: List, onOpen, onClose }: PeopleBehindProps) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const today = useToday();
  const { figure, group } = asked;
  const parts = figure.parts.filter(({ count }) => count > 0);
  const [part, setPart] = useState<PartKey | null>(asked.part ?? parts[0]?.key ?? null);
  const shown = part ?? 'customers';
  // The span of the figure: a month of a trend is looked at as that month.
  const people = useBehind({ ...query, span: figure.span }, figure, shown, group);
  const keep = useKeepGroup();
  const count = parts.find(({ key }) => key === shown)?.count ?? 0;
  const gone = people === null ? 0 : Math.max(0, count - people.length);
  const name = t(`name.${figure.key}`);
  return (
    <List
      title={name}
      lead={
        <div className={styles['parts']}>
          {parts.length > 1 && (
            <SegmentedControl
              label={t('people.title')}
              segments={parts.map(({ key, count: size }) => ({
                id: key,
                label: t('people.part', { part: t(`part.${key}`), count: format.number(size) }),
              }))}
              value={shown}
              onChange={setPart}
            />
          )}
          <span className={styles['quiet']}>
            {format.daySpan(figure.span.from, figure.span.to)}
            {gone > 0 && ` · ${t('people.gone', { count: gone })}`}
          </span>
        </div>
      }
      items={people}
      columns={[]}
      empty={t('people.none')}
      footer={
        people !== null &&
        people.length > 0 && (
          <Button
            icon="users"
            onPress={() =>
              void keep(
                t('people.keptName', {
                  figure: name,
                  part: t(`part.${shown}`),
                  day: format.shortDay(today),
                }),
                people.map(({ contactId }) => contactId),
              )
            }
          >
            {t('people.keep')}
          </Button>
        )
      }
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}
