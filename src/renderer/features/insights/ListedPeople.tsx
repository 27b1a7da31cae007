import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import type { PeopleListDialog } from './PeopleBehind';
import { useKeepGroup } from './useKeepGroup';
import { useAskedPeople, type Listed, type PeopleQuestion } from './useListed';
import styles from './Views.module.css';

type ListedPeopleProps = {
  readonly listed: Listed;
  readonly asOf: IsoDate | null;
  readonly dialog: PeopleListDialog;
  readonly onOpen: (id: ContactId) => void;
  readonly onClose: () => void;
};

/** The people behind one of the further figures; kept as a group with one press. */
export function ListedPeople(props: ListedPeopleProps) {
  const { people } = props.listed;
  return isQuestion(people) ? (
    <AskedPeople {...props} question={people} />
  ) : (
    <KnownPeople {...props} ids={people} />
  );
}

const isQuestion = (people: Listed['people']): people is PeopleQuestion => 'ask' in people;

function AskedPeople({
  question,
  ...props
}: ListedPeopleProps & { readonly question: PeopleQuestion }) {
  return <KnownPeople {...props} ids={useAskedPeople(question, props.asOf)} />;
}

function KnownPeople({
  listed: { title, lead },
  dialog: List,
  ids,
  onOpen,
  onClose,
}: ListedPeopleProps & { readonly ids: readonly ContactId[] | null }) {
  const { t } = useTranslation(['insightViews', 'insights']);
  const format = useFormat();
  const today = useToday();
  const keep = useKeepGroup();
  const items = useMemo(() => ids?.map((contactId) => ({ contactId })) ?? null, [ids]);
  return (
    <List
      title={title}
      lead={
        <span className={styles['quiet']}>
          {lead}
          {lead !== undefined && ids !== null && ' · '}
          {ids !== null && t('insights:people.count', { count: ids.length })}
        </span>
      }
      items={items}
      columns={[]}
      empty={t('insights:people.none')}
      footer={
        ids !== null &&
        ids.length > 0 && (
          <Button
            icon="users"
            onPress={() => void keep(t('keptName', { title, day: format.shortDay(today) }), ids)}
          >
            {t('insights:people.keep')}
          </Button>
        )
      }
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}
