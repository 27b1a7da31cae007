import { useEffect, useImperativeHandle, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { FromCustomer } from '@shared/domain/customerScreen/screenMessages';
import type { Asked } from '@renderer/features/feedback/asked';
import { useTurnedScreen } from '@renderer/features/feedback/useTurnedScreen';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import type { CustomersScreen } from './useCustomerScreen';

/** What is done with the customer's answer. */
export type OutsideAnswer = {
  readonly answered: (
    message: Extract<FromCustomer, { readonly kind: 'answer' | 'declined' }>,
  ) => void;
};

type OutsideQuestionProps = {
  readonly ref: Ref<OutsideAnswer>;
  /** Of this question and no other. */
  readonly id: string;
  readonly asked: Asked;
  readonly screen: CustomersScreen;
  /** It has its answer, or was taken back. */
  readonly onEnd: () => void;
};

/** A question that stands on the customer's screen: at the counter, the line that says so. */
export function OutsideQuestion({ ref, id, asked, screen, onEnd }: OutsideQuestionProps) {
  const { t } = useTranslation('counter');
  const turned = useTurnedScreen(asked);
  const { speaking } = turned;
  const { show } = screen;
  const { kind, contactId } = asked;
  useEffect(() => {
    if (speaking === null) return;
    const { languages, addressForm } = speaking;
    show({
      ...{ kind: 'question', id, ask: kind, isNamed: contactId !== null },
      speaking: { languages, addressForm },
    });
  }, [show, id, kind, contactId, speaking]);

  useImperativeHandle(ref, () => ({
    answered: (message) => {
      // An answer to a question that was taken back, or to another scale, is none.
      if (message.id !== id) return;
      if (message.kind === 'declined') {
        turned.decline();
        onEnd();
        return;
      }
      if (message.ask !== kind) return;
      void turned.give(message.score, message.words, message.isNameless).then(
        (isWritten) => {
          screen.receive(id, isWritten);
          if (isWritten) onEnd();
        },
        (fault: unknown) => {
          screen.receive(id, false);
          throw fault;
        },
      );
    },
  }));

  return (
    <Notice
      icon="message-circle"
      announce="status"
      title={t('customer.asking')}
      actions={
        <Button
          size="sm"
          onPress={() => {
            show({ kind: 'welcome' });
            onEnd();
          }}
        >
          {t('customer.takeBack')}
        </Button>
      }
    />
  );
}
