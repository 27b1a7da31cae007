import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentId } from '@shared/domain/appointments/appointment';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { Dialog } from '@renderer/ui/Dialog';
import { PlanDialog } from './PlanDialog';
import { usePlanSubject } from './usePlanSubject';

/** Finds somebody by typing; brought along by the app. */
type PickerProps = {
  readonly label: string;
  readonly emptyText: string;
  readonly onPick: (person: { readonly id: ContactId }) => void;
  readonly autoFocus?: boolean | undefined;
};

type PlanForProps = {
  /** `null` to ask. */
  readonly contactId: ContactId | null;
  readonly appointmentId: AppointmentId | null;
  /** The day to begin with; `null` for the next good one. */
  readonly on: IsoDate | null;
  readonly picker: ComponentType<PickerProps>;
  readonly onClose: () => void;
};

/** Plans with somebody; asks with whom where nobody is given. */
export function PlanFor({ contactId, appointmentId, on, picker: Picker, onClose }: PlanForProps) {
  const { t } = useTranslation(['planning', 'common']);
  const [picked, setPicked] = useState<ContactId | null>(null);
  const subject = usePlanSubject(contactId ?? picked, appointmentId);
  if (subject.status === 'loading') return null;
  const { contact, planned } = subject.value;
  if (contact !== null && contact.trashedAt === null) {
    return (
      <PlanDialog key={contact.id} contact={contact} planned={planned} on={on} onClose={onClose} />
    );
  }
  return (
    <Dialog
      isOpen
      title={t('withWhom')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      isDismissable
    >
      <Picker
        label={t('withWhom')}
        emptyText={t('nobody')}
        autoFocus
        onPick={({ id }) => {
          setPicked(id);
        }}
      />
    </Dialog>
  );
}
