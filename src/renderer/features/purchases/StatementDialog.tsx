import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { LedgerEntry, LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { statementOf } from '@shared/domain/loyalty/statement';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { PersonName } from '@renderer/ui/PersonName';
import { Spacer } from '@renderer/ui/Screen';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { Stack } from '@renderer/ui/Stack';
import { Text } from '@renderer/ui/Text';
import { ReverseDialog } from './ReverseDialog';
import { PERIODS, periodOf, type Period } from './statementPeriod';
import { StatementTable } from './StatementTable';
import { useStatementFile } from './useStatementFile';

type StatementDialogProps = {
  readonly contact: Contact;
  readonly facts: LoyaltyFacts;
  readonly isReadOnly: boolean;
  readonly onPrint?: ((unit: LoyaltyUnit, from: IsoDate, to: IsoDate) => void) | undefined;
  readonly onClose: () => void;
};

/** What came and went in a person's book over a period, with the balance after every line. */
export function StatementDialog({
  contact,
  facts,
  isReadOnly,
  onPrint,
  onClose,
}: StatementDialogProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  const format = useFormat();
  const today = useToday();
  const [period, setPeriod] = useState<Period>('year');
  const [unit, setUnit] = useState<LoyaltyUnit>('points');
  const [reversed, setReversed] = useState<LedgerEntry | null>(null);
  const hasStamps = facts.entries.some((entry) => entry.unit === 'stamps');
  const { entries } = facts;
  const { from, to } = useMemo(() => periodOf(period, entries, today), [period, entries, today]);
  const statement = useMemo(() => statementOf(entries, unit, from, to), [entries, unit, from, to]);
  const save = useStatementFile(contact, facts, unit, statement);
  const name = calledBy(contact) || t('common:untitled');

  return (
    <Dialog
      isOpen
      width={760}
      title={t('statement.title')}
      lead={<PersonName name={name} size="sm" />}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Button icon="file-down" onPress={() => void save()}>
            {t('statement.csv')}
          </Button>
          {onPrint === undefined ? null : (
            <Button
              icon="printer"
              onPress={() => {
                onPrint(unit, from, to);
              }}
            >
              {t('statement.print')}
            </Button>
          )}
          <Spacer />
          <Button variant="primary" onPress={onClose}>
            {t('common:action.done')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <Stack direction="row" gap={4} isWrapping align="end">
          <Select
            label={t('statement.period')}
            size="sm"
            options={PERIODS.map((id) => ({ id, label: t(`statement.periods.${id}`) }))}
            value={period}
            onChange={setPeriod}
            placeholder={t('statement.period')}
          />
          {hasStamps ? (
            <SegmentedControl
              label={t('unit.label')}
              segments={[
                { id: 'points', label: t('unit.points') },
                { id: 'stamps', label: t('unit.stamps') },
              ]}
              value={unit}
              onChange={setUnit}
            />
          ) : null}
          <Spacer />
          <Text ink="muted" size={3}>
            {t('statement.span', { from: format.shortDay(from), to: format.shortDay(to) })}
          </Text>
        </Stack>
        <StatementTable
          statement={statement}
          facts={facts}
          unit={unit}
          onReverse={isReadOnly ? undefined : setReversed}
        />
        {statement.lapsingSoon.length === 0 ? null : (
          <Text ink="muted" size={3} as="p">
            {statement.lapsingSoon
              .map(({ on, points }) =>
                t(`statement.lapsing.${unit}`, { count: points, day: format.day(on) }),
              )
              .join(' ')}
          </Text>
        )}
      </Stack>
      {reversed === null ? null : (
        <ReverseDialog
          entry={reversed}
          facts={facts}
          name={name}
          onClose={() => {
            setReversed(null);
          }}
        />
      )}
    </Dialog>
  );
}
