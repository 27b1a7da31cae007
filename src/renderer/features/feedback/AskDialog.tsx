import { useTranslation } from 'react-i18next';
import { whatToAsk } from '@shared/domain/feedback/askingRules';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { PersonName } from '@renderer/ui/PersonName';
import { Stack } from '@renderer/ui/Stack';
import { ANYBODY, type Asked, type Served } from './asked';
import { useAskedMemory } from './useAskedMemory';
import { useAskingRules } from './useAskingRules';

type AskDialogProps = {
  readonly served: Served;
  readonly onAsk: (asked: Asked) => void;
  readonly onClose: () => void;
};

/** Before the screen is turned: who stands there. Nobody is asked too often, or while a criticism is open. */
export function AskDialog({ served, onAsk, onClose }: AskDialogProps) {
  const { t } = useTranslation(['feedback', 'common']);
  const format = useFormat();
  const today = useToday();
  const memory = useAskedMemory(served.contactId);
  const rules = useAskingRules();
  const answer = memory === null ? null : whatToAsk(memory, served.purchaseId, today, rules);
  const { verdict = null, kind = null } = answer ?? {};
  return (
    <Dialog
      isOpen
      width={480}
      title={t('counter.askTitle')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
    >
      <Stack gap={4}>
        {verdict === null || verdict.may ? (
          <Button
            variant="primary"
            size="lg"
            isWide
            autoFocus
            isDisabled={kind === null}
            onPress={() => {
              const { contactId, purchaseId } = served;
              if (kind !== null) onAsk({ contactId, purchaseId, kind });
            }}
          >
            <PersonName name={served.name || t('common:untitled')} />
          </Button>
        ) : (
          <Notice icon="info" title={served.name || t('common:untitled')}>
            {verdict.reason === 'asked-recently'
              ? t('counter.recently', { day: format.day(verdict.from) })
              : verdict.reason === 'asked-for-purchase'
                ? t('counter.forPurchase')
                : t('counter.open')}
          </Notice>
        )}
        <Button
          size="lg"
          isWide
          onPress={() => {
            onAsk(ANYBODY);
          }}
        >
          {t('counter.askOther')}
        </Button>
      </Stack>
    </Dialog>
  );
}
