import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { Renewal } from '@shared/domain/purchases/renewal';
import { renewalOn } from '@shared/domain/purchases/renewalDays';
import { useToday } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { CardSection } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Badge } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import styles from './PointsCard.module.css';
import { RenewalDialog } from './RenewalDialog';
import { useRenewals } from './useRenewals';
import { useTell } from './useTell';

type RenewalSectionProps = { readonly contact: Contact; readonly isReadOnly: boolean };

/** What comes round for a person: renewals, warranties, services. Only a plus where there is nothing. */
export function RenewalSection({ contact, isReadOnly }: RenewalSectionProps) {
  const { t } = useTranslation(['purchases', 'common']);
  const format = useFormat();
  const today = useToday();
  const tell = useTell();
  const { open, resolve } = useRenewals(contact.id);
  const [edited, setEdited] = useState<Renewal | 'new' | null>(null);
  const name = calledBy(contact) || t('common:untitled');
  if (open === null || (open.length === 0 && isReadOnly)) return null;

  const end = async (renewal: Renewal, status: 'done' | 'dropped'): Promise<void> => {
    const saved = await resolve(renewal.id, status);
    tell(
      saved,
      status === 'dropped'
        ? 'renewalDropped'
        : renewal.everyMonths === null
          ? 'renewalDone'
          : 'renewalMoved',
      { what: renewal.label, name },
    );
  };

  return (
    <CardSection
      title={t('renewal.title')}
      actions={
        <>
          {open.length === 0 ? null : <Badge>{format.number(open.length)}</Badge>}
          {isReadOnly ? null : (
            <IconButton
              icon="plus"
              size="sm"
              label={t('renewal.add')}
              onPress={() => {
                setEdited('new');
              }}
            />
          )}
        </>
      }
    >
      {open.length === 0 ? (
        <Text ink="quiet" size={3}>
          {t('renewal.none')}
        </Text>
      ) : (
        <ul aria-label={t('renewal.title')} className={styles['renewals']}>
          {open.map((renewal) => {
            const standing = renewalOn(renewal, today);
            return (
              <li key={renewal.id}>
                <Checkbox
                  isDisabled={isReadOnly}
                  label={t('renewal.doneLabel', { what: isolate(renewal.label) })}
                  isSelected={false}
                  onChange={() => void end(renewal, 'done')}
                />
                <span className={styles['cardText']}>
                  <bdi>{renewal.label}</bdi>
                  <Text
                    size={3}
                    ink={
                      standing.kind === 'overdue' || standing.kind === 'today' ? 'danger' : 'muted'
                    }
                  >
                    {t(`renewal.line.${renewal.kind}`, {
                      day: format.relativeDay(renewal.dueOn, today),
                    })}
                    {renewal.everyMonths === null
                      ? null
                      : `, ${t('renewal.again', { count: renewal.everyMonths })}`}
                  </Text>
                </span>
                {isReadOnly ? null : (
                  <Menu
                    label={t('renewal.menu')}
                    trigger={<IconButton icon="ellipsis" size="sm" label={t('renewal.menu')} />}
                    groups={[
                      [
                        {
                          id: 'edit',
                          label: t('renewal.edit'),
                          onAction: () => {
                            setEdited(renewal);
                          },
                        },
                        {
                          id: 'drop',
                          label: t('renewal.drop'),
                          onAction: () => void end(renewal, 'dropped'),
                        },
                      ],
                    ]}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {edited === null ? null : (
        <RenewalDialog
          contactId={contact.id}
          name={name}
          renewal={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </CardSection>
  );
}
