import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { holdRecoveryKey, useRecoveryKey } from '@renderer/hooks/recoveryKey';
import { useToasts } from '@renderer/hooks/useToasts';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { Stack } from '@renderer/ui/Stack';
import { SettingRow, SwitchRow } from '@renderer/ui/SwitchRow';
import { PassphraseDialog } from './PassphraseDialog';
import { SetUpDialog } from './SetUpDialog';
import { TakeAlongDialog } from './TakeAlongDialog';
import { useRefusalWords } from './useRefusalWords';
import { useSealing } from './useSealing';

type EncryptionCardProps = {
  /** Opens the page with the recovery sheet. */
  readonly onSheet: () => void;
};

type Task = 'set-up' | 'change' | 'sheet' | 'keep' | 'turn-off' | 'take-along';

/** Whether backups are encrypted, and everything that can be done about it. Where this edition cannot, it says so. */
export function EncryptionCard({ onSheet }: EncryptionCardProps) {
  const { t } = useTranslation('encryption');
  const toasts = useToasts();
  const sealing = useSealing();
  const key = useRecoveryKey();
  const refusalWords = useRefusalWords();
  const sinceDay = useSinceDay();
  const isUnderWay = key !== null && key.passphrase !== null;
  // Back from the sheet: the set-up goes on where it was.
  const [task, setTask] = useState<Task | null>(isUnderWay ? 'set-up' : null);
  const { api, status, refresh } = sealing;
  if (api === null) {
    return (
      <Card title={t('card.title')} icon="lock-open">
        <p>{t('card.browser')}</p>
      </Card>
    );
  }
  if (status === null) return null;
  const isOn = status.recipient !== null;
  const close = (): void => setTask(null);

  return (
    <Card title={t('card.title')} icon={isOn ? 'lock' : 'lock-open'}>
      <SettingRow
        hint={
          isOn ? (
            <>
              {t('card.on')} {status.hasOlderKeys && t('card.older')}
            </>
          ) : (
            t('card.off')
          )
        }
        control={
          isOn ? (
            <Button size="sm" onPress={() => setTask('turn-off')}>
              {t('card.turnOff')}
            </Button>
          ) : (
            <Button size="sm" onPress={() => setTask('set-up')}>
              {isUnderWay ? t('card.goOn') : t('card.setUp')}
            </Button>
          )
        }
      >
        {isOn ? t('card.onTitle', { day: sinceDay(status.since ?? 0) }) : t('card.offTitle')}
      </SettingRow>
      {isOn && (
        <>
          {status.keyStore === 'none' ? (
            <SettingRow hint={t('keyStore.none')} control={null}>
              {t('keyStore.title')}
            </SettingRow>
          ) : (
            <SwitchRow
              hint={t('keyStore.hint')}
              isSelected={status.keyStore === 'holds-key'}
              onChange={(isWanted) => {
                if (isWanted) setTask('keep');
                else void api['sealing:forget']().then(refresh);
              }}
            >
              {t('keyStore.title')}
            </SwitchRow>
          )}
          <Stack direction="row" gap={2} isWrapping>
            <Button size="sm" onPress={() => setTask('change')}>
              {t('card.changePassphrase')}
            </Button>
            <Button size="sm" icon="printer" onPress={() => setTask('sheet')}>
              {t('card.sheetAgain')}
            </Button>
            <Button size="sm" onPress={() => setTask('set-up')}>
              {t('card.newKey')}
            </Button>
          </Stack>
        </>
      )}
      <SettingRow
        hint={t('card.takeAlongHint')}
        control={
          <Button size="sm" onPress={() => setTask('take-along')}>
            {t('card.takeAlongAct')}
          </Button>
        }
      >
        {t('card.takeAlong')}
      </SettingRow>

      {task === 'set-up' && <SetUpDialog sealing={sealing} onSheet={onSheet} onClose={close} />}
      {task === 'take-along' && <TakeAlongDialog onClose={close} />}
      {task === 'change' && (
        <PassphraseDialog
          title={t('change.title')}
          lead={t('change.lead')}
          act={t('change.act')}
          asks="both"
          onSubmit={async ({ current, next }) => {
            const answer = await api['sealing:changePassphrase'](current, next);
            if (!answer.ok) return refusalWords(answer.refusal);
            toasts.show({ text: t('change.done') });
            return null;
          }}
          onClose={close}
        />
      )}
      {task === 'sheet' && (
        <PassphraseDialog
          title={t('ask.sheetTitle')}
          lead={t('ask.lead')}
          act={t('ask.act')}
          asks="current"
          onSubmit={async ({ current }) => {
            const answer = await api['sealing:reveal'](current);
            if (!answer.ok) return refusalWords(answer.refusal);
            holdRecoveryKey({ ...answer.value, passphrase: null, hasSheet: false });
            onSheet();
            return null;
          }}
          onClose={close}
        />
      )}
      {task === 'keep' && (
        <PassphraseDialog
          title={t('ask.keyStoreTitle')}
          lead={t('ask.lead')}
          act={t('ask.act')}
          asks="current"
          onSubmit={async ({ current }) => {
            const answer = await api['sealing:keep'](current);
            if (!answer.ok) return refusalWords(answer.refusal);
            await refresh();
            return null;
          }}
          onClose={close}
        />
      )}
      {task === 'turn-off' && (
        <Dialog
          isOpen
          isAlert
          width={480}
          title={t('turnOff.title')}
          closeLabel={t('setUp.close')}
          onClose={close}
          footer={
            <>
              <Spacer />
              <Button onPress={close} autoFocus>
                {t('setUp.cancel')}
              </Button>
              <Button
                variant="danger"
                onPress={() => {
                  close();
                  void api['sealing:turnOff']()
                    .then(refresh)
                    .then(() => toasts.show({ text: t('turnOff.done') }));
                }}
              >
                {t('turnOff.act')}
              </Button>
            </>
          }
        >
          <p>{t('turnOff.lead')}</p>
        </Dialog>
      )}
    </Card>
  );
}

function useSinceDay(): (at: number) => string {
  const clock = useClock();
  const today = useToday();
  const format = useFormat();
  return (at) => format.relativeDay(format.dayOf(at, clock.zone()), today);
}
