import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { twinKey } from '@shared/domain/twins/twinDecision';
import { Dialog } from '@renderer/ui/Dialog';
import { Text } from '@renderer/ui/Text';

/** Finds somebody by typing; brought along by the app. */
export type TwinPicker = ComponentType<{
  readonly label: string;
  readonly emptyText: string;
  readonly exceptId?: ContactId | undefined;
  readonly onPick: (person: { readonly id: ContactId }) => void;
  readonly autoFocus?: boolean | undefined;
}>;

type PickTwinDialogProps = {
  readonly contactId: ContactId;
  readonly picker: TwinPicker;
  /** The key of the pair that was chosen. */
  readonly onPair: (pair: string) => void;
  readonly onClose: () => void;
};

/** Which other record is the same person: found by the owner, who knows more than the finder. */
export function PickTwinDialog({
  contactId,
  picker: Picker,
  onPair,
  onClose,
}: PickTwinDialogProps) {
  const { t } = useTranslation(['twins', 'common']);
  return (
    <Dialog
      isOpen
      width={520}
      title={t('pick.title')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
    >
      <Text as="p" ink="muted">
        {t('pick.next')}
      </Text>
      <Picker
        label={t('pick.search')}
        emptyText={t('pick.noMatch')}
        exceptId={contactId}
        autoFocus
        onPick={({ id }) => {
          onPair(twinKey(contactId, id));
        }}
      />
    </Dialog>
  );
}
