import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { SettingRow } from '@renderer/ui/SwitchRow';
import { TextField } from '@renderer/ui/TextField';
import { ConflictList } from './ConflictList';
import styles from './Exchange.module.css';
import { MergeDialog } from './MergeDialog';
import { useExchanges, type PastExchange } from './useExchanges';
import { useHandingOver } from './useHandingOver';
import { PartDialog, type PickerProps } from './PartDialog';
import { useLastWith } from './useLastWith';
import { useMerging } from './useMerging';
import type { Part } from './usePart';
import { useProblemWords } from './useProblemWords';
import { useSealWords } from './useSealWords';
import { useWhen } from './useWhen';

/** Asks for a passphrase: one that is, or a new one. */
export type PassphraseAsking = {
  readonly title: string;
  readonly lead: string;
  readonly act: string;
  readonly asks: 'current' | 'new';
  /** Answers with the sentence of a refusal, or `null` when it is done. */
  readonly onSubmit: (given: {
    readonly current: string;
    readonly next: string;
  }) => Promise<string | null>;
  readonly onClose: () => void;
};

type LaptopExchangeProps = {
  /** How passphrases are asked for; without it files are neither closed nor opened with one. */
  readonly passphrase?: ComponentType<PassphraseAsking> | undefined;
  /** How somebody is picked by name. */
  readonly picker: ComponentType<PickerProps>;
};

/** Working on two laptops: a file goes over, a file comes back, and both have everything. */
export function LaptopExchange({ passphrase: Passphrase, picker }: LaptopExchangeProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const toasts = useToasts();
  const when = useWhen();
  const problem = useProblemWords();
  const sealWords = useSealWords();
  const { past, ownName, name, takeOther } = useExchanges();
  const handing = useHandingOver();
  const [writeProblem, setWriteProblem] = useState<string | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [isSealing, setIsSealing] = useState(false);
  const [part, setPart] = useState<Part | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const lastWith = useLastWith();
  const [shownId, setShownId] = useState<string | null>(null);
  const merging = useMerging(({ exchange, batchId, laptop }) => {
    toasts.show({
      text: (
        <Sentence
          say={(values) => t('exchange:done', values)}
          values={{ laptop: laptop ?? t('exchange:unnamed') }}
        />
      ),
      batchId,
    });
    if (exchange.conflicts.length > 0) setShownId(exchange.id);
  });

  const known = ownName.status === 'ready' ? (ownName.value ?? '') : '';
  const list = past.status === 'ready' ? past.value : [];
  const shown = list.find(({ id }) => id === shownId) ?? null;
  const nameOf = ({ laptop }: PastExchange): string => laptop ?? t('exchange:unnamed');

  const handleName = async (): Promise<void> => {
    if (draft !== null && draft.trim() !== '' && draft.trim() !== known) await name(draft);
    setDraft(null);
  };
  const handleWrite = async (passphrase: string | null, part?: Part): Promise<void> => {
    await handleName();
    setWriteProblem(null);
    const written = await handing.write(
      draft?.trim() || known,
      t('exchange:filter'),
      passphrase,
      part,
    );
    if (written && 'path' in written) toasts.show({ text: t('exchange:written') });
    else if (written) setWriteProblem(written.code);
  };

  return (
    <Card title={t('exchange:title')} icon="laptop">
      <p className={styles['lead']}>{t('exchange:lead')}</p>
      <SettingRow
        hint={t('exchange:nameHint')}
        control={
          <TextField
            label={t('exchange:name')}
            isLabelHidden
            value={draft ?? known}
            maxLength={60}
            placeholder={t('exchange:namePlaceholder')}
            onChange={setDraft}
            onBlur={() => void handleName()}
            onEnter={() => void handleName()}
          />
        }
      >
        {t('exchange:name')}
      </SettingRow>
      <SettingRow
        hint={t('exchange:writeHint')}
        control={
          <span className={styles['ways']}>
            {Passphrase !== undefined && handing.canSeal && (
              <Button isDisabled={handing.isWriting} onPress={() => setIsSealing(true)}>
                {t('exchange:writeSealed')}
              </Button>
            )}
            <Button isPending={handing.isWriting} onPress={() => void handleWrite(null)}>
              {t('exchange:write')}
            </Button>
          </span>
        }
      >
        {t('exchange:writeTitle')}
      </SettingRow>
      <SettingRow
        hint={t('exchange:part.hint')}
        control={
          <Button isDisabled={handing.isWriting} onPress={() => setIsChoosing(true)}>
            {t('exchange:part.choose')}
          </Button>
        }
      >
        {t('exchange:part.title')}
      </SettingRow>
      {isChoosing && (
        <PartDialog
          canSeal={Passphrase !== undefined && handing.canSeal}
          picker={picker}
          onWrite={(chosen, isSealed) => {
            setIsChoosing(false);
            if (isSealed) {
              setPart(chosen);
              setIsSealing(true);
            } else void handleWrite(null, chosen);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
      {writeProblem !== null && (
        <Notice tone="warn" announce="alert">
          {problem(writeProblem)}
        </Notice>
      )}
      <SettingRow
        hint={t('exchange:takeHint')}
        control={
          <Button onPress={() => merging.chooseFile(t('exchange:filter'))}>
            {t('exchange:take')}
          </Button>
        }
      >
        {t('exchange:takeTitle')}
      </SettingRow>
      {list.length > 0 && (
        <>
          <p className={styles['lead']}>{lastWith(list)}</p>
          <h3 className={styles['heading']}>{t('exchange:past.title')}</h3>
          <ul className={styles['past']}>
            {list.slice(0, 20).map((exchange) => (
              <li key={exchange.id} className={styles['pastRow']}>
                <span className={styles['pastText']}>
                  <bdi>{nameOf(exchange)}</bdi>
                  <span className={styles['quiet']}>
                    {when(exchange.at)} ·{' '}
                    {t('exchange:past.counts', {
                      count:
                        exchange.counts.added + exchange.counts.changed + exchange.counts.removed,
                    })}
                  </span>
                </span>
                {exchange.conflicts.length > 0 && (
                  <Button size="sm" onPress={() => setShownId(exchange.id)}>
                    {t('exchange:past.report', { count: exchange.conflicts.length })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <MergeDialog merging={merging} />
      {Passphrase !== undefined && isSealing && (
        <Passphrase
          title={t('exchange:seal.title')}
          lead={t('exchange:seal.lead')}
          act={t('exchange:seal.act')}
          asks="new"
          onSubmit={async ({ next }) => {
            await handleWrite(next, part ?? undefined);
            return null;
          }}
          onClose={() => {
            setIsSealing(false);
            setPart(null);
          }}
        />
      )}
      {Passphrase !== undefined && merging.at.step === 'locked' && (
        <Passphrase
          title={t('exchange:unseal.title')}
          lead={t('exchange:unseal.lead', { file: merging.at.fileName })}
          act={t('exchange:unseal.act')}
          asks="current"
          onSubmit={async ({ current }) => {
            const refusal = await merging.unlock(current);
            return refusal === null ? null : sealWords(refusal);
          }}
          onClose={merging.leaveLocked}
        />
      )}
      <Dialog
        isOpen={shown !== null}
        onClose={() => setShownId(null)}
        title={shown ? t('exchange:report.title', { laptop: nameOf(shown) }) : ''}
        lead={t('exchange:report.lead')}
        closeLabel={t('common:action.close')}
        width={640}
        footer={<Button onPress={() => setShownId(null)}>{t('common:action.close')}</Button>}
      >
        {shown && (
          <ConflictList
            conflicts={shown.conflicts}
            onTakeOther={(conflict) =>
              void takeOther(shown.id, conflict).then((taken) => {
                if (taken) toasts.show({ text: t('exchange:tookOther'), batchId: taken.batchId });
              })
            }
          />
        )}
      </Dialog>
    </Card>
  );
}
