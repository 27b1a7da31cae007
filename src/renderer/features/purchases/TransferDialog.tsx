import { useMemo, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { useToday } from '@renderer/hooks/useClock';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Face } from '@renderer/ui/Face';
import { Notice } from '@renderer/ui/Notice';
import { PersonName } from '@renderer/ui/PersonName';
import { Spacer } from '@renderer/ui/Screen';
import { Stack } from '@renderer/ui/Stack';
import { Text } from '@renderer/ui/Text';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import type { PickerProps } from './PointsCard';
import { pointsView } from './pointsView';
import { usePointsActs } from './usePointsActs';
import { useTell } from './useTell';

type TransferDialogProps = {
  readonly contact: Contact;
  readonly facts: LoyaltyFacts;
  readonly picker: ComponentType<PickerProps>;
  readonly onClose: () => void;
};

/** Moves everything that one person has collected, and owes, to another. */
export function TransferDialog({ contact, facts, picker: Picker, onClose }: TransferDialogProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  const today = useToday();
  const acts = usePointsActs(contact.id);
  const tell = useTell();
  const sayRefusal = useLoyaltyRefusal();
  const [other, setOther] = useState<PersonSummary | null>(null);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const { points, stamps } = useMemo(() => pointsView(facts, today), [facts, today]);
  const name = calledBy(contact) || t('common:untitled');
  const moved = [
    t('programme:points', { count: points.available }),
    ...(stamps.available > 0 ? [t('programme:stamps', { count: stamps.available })] : []),
  ].join(', ');

  const save = async (): Promise<void> => {
    if (other === null) return;
    const saved = await acts.transferTo(other.id);
    if (!saved.ok) {
      setRefused(sayRefusal(saved.refusal));
      return;
    }
    tell(saved, 'transferred', { from: name, to: other.name });
    onClose();
  };

  const form = useFormDialog(save, other === null);

  return (
    <FormDialog
      title={t('transfer.title')}
      lead={<PersonName name={name} size="sm" />}
      act={t('transfer.save')}
      refused={refused}
      form={form}
      onClose={onClose}
    >
      <Text ink="muted" size={3} as="p">
        {t('transfer.when')}
      </Text>
      {other === null ? (
        <Picker
          label={t('transfer.who')}
          emptyText={t('transfer.noMatch')}
          exceptId={contact.id}
          onPick={setOther}
          autoFocus
        />
      ) : (
        <>
          <Stack direction="row" gap={3}>
            <Face id={other.id} initials={other.initials} size="sm" isSample={other.isSample} />
            <PersonName name={other.name === '' ? t('common:untitled') : other.name} />
            <Spacer />
            <Button
              variant="text"
              size="sm"
              onPress={() => {
                setOther(null);
              }}
            >
              {t('common:action.change')}
            </Button>
          </Stack>
          <Notice tone="points" icon="stamp">
            <Sentence
              say={(values) => t('transfer.what', values)}
              values={{ moved, from: name, to: other.name }}
            />{' '}
            {points.owed > 0 ? t('transfer.owed', { count: points.owed }) : null}
          </Notice>
        </>
      )}
    </FormDialog>
  );
}
