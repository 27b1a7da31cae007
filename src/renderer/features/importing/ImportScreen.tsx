import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { WindowDrop } from '@renderer/ui/FileDrop';
import { Screen, Spacer } from '@renderer/ui/Screen';
import { Stepper } from '@renderer/ui/Stepper';
import { Text } from '@renderer/ui/Text';
import { CheckStep } from './CheckStep';
import { DoneStep } from './DoneStep';
import { FileStep } from './FileStep';
import { ImportLead } from './ImportLead';
import { LeaveDialog } from './LeaveDialog';
import { MatchStep } from './MatchStep';
import { useImportActs, useImportState, useImportStore, type ImportStep } from './useImport';
import { useLasting } from './useLasting';
import { useWizardKeys } from './useWizardKeys';
import { WorkCard } from './WorkCard';

type ImportScreenProps = {
  /** Away from the import, to where the people are. */
  readonly onLeave: () => void;
};

const TABLE_STEPS: readonly ImportStep[] = ['file', 'match', 'check', 'done'];
const CARD_STEPS: readonly ImportStep[] = ['file', 'check', 'done'];

/** Bringing people in from a file: file, match columns, check, done. */
export function ImportScreen({ onLeave }: ImportScreenProps) {
  const { t } = useTranslation('importing');
  const format = useFormat();
  const store = useImportStore();
  const state = useImportState();
  const acts = useImportActs();
  const [isAsking, setIsAsking] = useState(false);
  const { step, work, file } = state;
  const next = useNext(onLeave);
  // A file that is read at once shows no bar.
  const isLong = useLasting(work !== null, 300);

  // A finished import is over when its page is left; an unfinished one waits.
  useEffect(
    () => () => {
      const last = store.get();
      if (last.step === 'done' && last.work === null) store.reset();
    },
    [store],
  );

  const leave = (): void => {
    store.reset();
    onLeave();
  };
  const handleLeave = (): void => {
    if (work !== null) void store.stop();
    else if (state.isTouched) setIsAsking(true);
    else leave();
  };
  useWizardKeys(() => {
    if (work !== null) return;
    if (step === 'file') acts.chooseFile();
    else if (step === 'done') leave();
    else next.go?.();
  }, handleLeave);

  const steps = file !== null && file.table === null ? CARD_STEPS : TABLE_STEPS;
  const isPaged = !isLong && (step === 'match' || step === 'check');
  return (
    <>
      <Screen
        title={t('title')}
        lead={<ImportLead />}
        actions={
          <Stepper
            label={t('steps.label')}
            steps={steps.map((id) => ({ id, label: t(`steps.${id}`) }))}
            current={step}
            doneLabel={t('steps.isDone')}
            formatNumber={format.number}
          />
        }
        footer={
          step === 'done' ? undefined : (
            <>
              <Button variant="quiet" onPress={handleLeave}>
                {t('cancel')}
              </Button>
              <Text size={2} ink="quiet">
                {t('undoHint')}
              </Text>
              <Spacer />
              {isPaged && (
                <>
                  <Button
                    onPress={() => {
                      store.goTo(step === 'check' && file?.table ? 'match' : 'file');
                    }}
                  >
                    {t('back')}
                  </Button>
                  <Button
                    variant="primary"
                    iconEnd="arrow-right"
                    isDisabled={next.go === null || work !== null}
                    keyShortcut="Control+Enter"
                    onPress={() => next.go?.()}
                  >
                    {next.label}
                  </Button>
                </>
              )}
            </>
          )
        }
      >
        {isLong ? (
          <WorkCard />
        ) : step === 'file' ? (
          <FileStep />
        ) : step === 'match' ? (
          <MatchStep />
        ) : step === 'check' ? (
          <CheckStep />
        ) : (
          <DoneStep onLeave={leave} />
        )}
      </Screen>
      <WindowDrop
        title={t('dropAnywhere')}
        isDisabled={step !== 'file' || work !== null}
        onFiles={([first]) => {
          if (first) acts.take(first);
        }}
      />
      <LeaveDialog
        isOpen={isAsking}
        onStay={() => {
          setIsAsking(false);
        }}
        onLeave={() => {
          setIsAsking(false);
          leave();
        }}
      />
    </>
  );
}

/** What the primary button does on this page; `go` is `null` while it must wait. */
function useNext(onLeave: () => void): {
  readonly label: string;
  readonly go: (() => void) | null;
} {
  const { t } = useTranslation('importing');
  const store = useImportStore();
  const acts = useImportActs();
  const { step, forecast, isForecastCurrent } = useImportState();
  const counts = isForecastCurrent ? (forecast?.counts ?? null) : null;
  if (step === 'match') {
    const look = counts?.filters.look ?? 0;
    return {
      label: look > 0 ? t('match.check', { count: look }) : t('match.next'),
      go: () => {
        store.goTo('check');
      },
    };
  }
  const count = (counts?.verdicts.new ?? 0) + (counts?.verdicts.update ?? 0);
  if (counts !== null && count === 0) {
    return {
      label: t('check.finish'),
      go: () => {
        store.reset();
        onLeave();
      },
    };
  }
  return {
    label: t('check.bring', { count }),
    go: counts === null ? null : acts.write,
  };
}
