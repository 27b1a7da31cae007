import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayCorrection } from '@shared/domain/calendar/holiday';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import { Text } from '@renderer/ui/Text';
import styles from './CalendarSettings.module.css';
import { CorrectionLine, useCorrectionWords } from './CorrectionLine';
import { useEventNames } from './useCorrections';
import type { PackFile, TakenPack } from './usePacks';

type PackDialogProps = {
  readonly file: PackFile;
  /** The pack of the same name that it replaces; `null` if there is none. */
  readonly former: TakenPack | null;
  readonly onTakeIn: () => Promise<void>;
  readonly onClose: () => void;
};

const KINDS = ['add', 'move', 'hide'] as const satisfies readonly HolidayCorrection['kind'][];

/** Changes shown one by one; of the rest the number is said. */
const SHOWN = 100;

/** What a pack would change, before anything is kept. */
export function PackDialog({ file, former, onTakeIn, onClose }: PackDialogProps) {
  const { t } = useTranslation(['calendarSettings', 'common']);
  const format = useFormat();
  const words = useCorrectionWords();
  const [isSaving, setIsSaving] = useState(false);
  const { name, dataAsOf, source, corrections } = file;
  const namesOf = useEventNames(corrections);
  const countries = [...new Set(corrections.map(({ country }) => country))];
  const counts = KINDS.flatMap((kind) => {
    const count = corrections.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [t(`pack.${kind}`, { count })];
  });

  return (
    <Dialog
      isOpen
      title={t('pack.title')}
      lead={<bdi>{name}</bdi>}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            autoFocus
            isPending={isSaving}
            onPress={() => {
              setIsSaving(true);
              void onTakeIn().finally(() => {
                setIsSaving(false);
              });
            }}
          >
            {t(former === null ? 'pack.takeIn' : 'pack.replace')}
          </Button>
        </>
      }
    >
      <div className={styles['pack']}>
        {former === null ? null : (
          <Notice tone="warn" icon="refresh">
            {t('pack.former', { day: format.day(former.dataAsOf) })}
          </Notice>
        )}
        <p>
          {`${t('packs.changes', { count: corrections.length })}: ${format.list(counts)}. `}
          {t('pack.countries', {
            count: countries.length,
            names: format.list(countries.map(format.country).sort(format.compare)),
          })}
        </p>
        <Text as="p" ink="muted" size={3}>
          {t('packs.asOf', { day: format.day(dataAsOf) })}
          {source === '' ? null : (
            <>
              {' · '}
              {t('pack.source')} <bdi>{source}</bdi>
            </>
          )}
        </Text>
        <ul className={styles['changes']} aria-label={t('pack.list')} tabIndex={0}>
          {corrections.slice(0, SHOWN).map((correction, index) => (
            <li key={index}>
              <CorrectionLine
                correction={correction}
                name={words.name(correction, namesOf(correction))}
                what={words.what(correction)}
              />
            </li>
          ))}
          {corrections.length > SHOWN ? (
            <li>{t('pack.more', { count: corrections.length - SHOWN })}</li>
          ) : null}
        </ul>
        <Text as="p" ink="quiet" size={2}>
          {t('pack.ownWins')}
        </Text>
      </div>
    </Dialog>
  );
}
