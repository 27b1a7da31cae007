import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfNumber } from '@shared/domain/insights/facts';
import type { WowMoment } from '@shared/domain/insights/wow';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Select } from '@renderer/ui/Select';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Tag } from '@renderer/ui/Tag';
import { PersonLink } from './PersonLink';
import { useNames } from './useNames';
import { useWowYears } from './useWow';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

type WowYearsProps = Pick<FigureViewProps, 'query' | 'asOf' | 'onOpen'> & {
  readonly onClose: () => void;
};

/** Moments that are shown at once. */
const PAGE = 50;

/** The wow moments of a year with what was written down about them. */
export function WowYears({ query, asOf, onOpen, onClose }: WowYearsProps) {
  const { t } = useTranslation(['insightViews', 'common']);
  const years = useWowYears(query, asOf);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pages, setPages] = useState(1);
  const year = years?.find((one) => one.year === chosen) ?? years?.[0] ?? null;
  const shown = year?.moments.slice(0, PAGE * pages) ?? [];
  const names = useNames([...new Set(shown.map(({ contactId }) => contactId))]);
  return (
    <Dialog
      isOpen
      isDismissable
      width={640}
      title={t('wow.listTitle')}
      lead={year === null ? undefined : t('wow.ofYear', { count: year.moments.length })}
      headActions={
        years !== null && years.length > 1 ? (
          <Select
            label={t('wow.year')}
            isLabelHidden
            size="sm"
            options={years.map((one) => ({ id: one.year, label: one.year }))}
            value={year?.year ?? null}
            placeholder={t('wow.year')}
            onChange={(next) => {
              setChosen(next);
              setPages(1);
            }}
          />
        ) : (
          year?.year
        )
      }
      closeLabel={t('common:action.close')}
      onClose={onClose}
    >
      {years === null && <Skeleton shape="rows" label={t('common:loading')} />}
      {years?.length === 0 && <p className={styles['quiet']}>{t('wow.never')}</p>}
      {shown.length > 0 && (
        <ol className={styles['moments']} aria-label={t('wow.listTitle')}>
          {shown.map((moment) => (
            <Moment
              key={moment.id}
              moment={moment}
              person={names.get(moment.contactId)}
              onOpen={onOpen}
            />
          ))}
        </ol>
      )}
      {year !== null && shown.length < year.moments.length && (
        <span className={styles['foot']}>
          <Button variant="quiet" size="sm" onPress={() => setPages(pages + 1)}>
            {t('wow.earlier')}
          </Button>
        </span>
      )}
    </Dialog>
  );
}

function Moment({
  moment: { day, kind, text, isPrivate },
  person,
  onOpen,
}: {
  readonly moment: WowMoment;
  readonly person: PersonSummary | undefined;
  readonly onOpen: FigureViewProps['onOpen'];
}) {
  const { t } = useTranslation(['insightViews', 'contacts', 'person']);
  const format = useFormat();
  const on = dayOfNumber(day);
  return (
    <li>
      <div className={styles['momentHead']}>
        <PersonLink person={person} onOpen={onOpen} />
        <span className={styles['quiet']}>
          {t(`contacts:interaction.${kind}`)}
          {' · '}
          <time dateTime={on}>{format.day(on)}</time>
        </span>
      </div>
      <p className={styles['momentText']} dir="auto">
        {text === '' ? t('person:timeline.quiet') : text}
      </p>
      {isPrivate && <Tag icon="lock">{t('person:timeline.private')}</Tag>}
    </li>
  );
}
