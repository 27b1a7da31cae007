import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import {
  differingFields,
  mergedContact,
  type MergeChoices,
} from '@shared/domain/twins/mergedContact';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Spacer } from '@renderer/ui/Screen';
import { RecordHead } from './RecordHead';
import { Together } from './Together';
import styles from './Twins.module.css';
import type { ShownPair } from './useTwinPairs';
import { useTwinActs, useTwinRecords, useTwinText, type TwinRecord } from './useTwinRecords';

type TwinCompareProps = {
  readonly shown: ShownPair;
  readonly hrefOf: (id: ContactId) => string;
  /** The pair was decided about. */
  readonly onDecided: () => void;
};

/** Two records side by side: which stays, which value is wanted where they differ, and what comes of it. */
export function TwinCompare(props: TwinCompareProps) {
  const { t } = useTranslation('twins');
  const { one, other } = props.shown;
  const records = useTwinRecords(one.id, other.id);
  if (records === undefined) return <Skeleton label={t('loading')} />;
  return records === null ? null : <ComparedRecords {...props} records={records} />;
}

type ComparedRecordsProps = TwinCompareProps & {
  readonly records: readonly [TwinRecord, TwinRecord];
};

function ComparedRecords({ shown, hrefOf, onDecided, records }: ComparedRecordsProps) {
  const { t } = useTranslation(['twins', 'common', 'keyboard']);
  const format = useFormat();
  const acts = useTwinActs();
  const toasts = useToasts();
  const refusalText = useLoyaltyRefusal();
  const words = useTwinText();
  const [isSwapped, setIsSwapped] = useState<boolean | null>(null);
  const [choices, setChoices] = useState<MergeChoices>({});
  const [isBusy, setIsBusy] = useState(false);

  // The fuller record stays, of two equal ones the older, until the owner says otherwise.
  const [first, second] = records;
  const isSecondFuller =
    second.rows > first.rows ||
    (second.rows === first.rows && second.contact.createdAt < first.contact.createdAt);
  const [kept, gone] = (isSwapped ?? isSecondFuller) ? [second, first] : [first, second];
  const nameOf = ({ contact }: typeof kept): string => calledBy(contact) || t('common:untitled');
  const pairs = differingFields(kept.contact, gone.contact);

  const decide = async (isOne: boolean): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    const done = isOne
      ? await acts.merge(kept.contact.id, gone.contact.id, choices)
      : await acts.tellApart(kept.contact.id, gone.contact.id);
    setIsBusy(false);
    if (!done.ok) {
      toasts.show({ text: refusalText(done.refusal) });
      return;
    }
    toasts.show({
      text: (
        <Sentence
          say={(values) => t(isOne ? 'toast.merged' : 'toast.apart', values)}
          values={{ name: nameOf(kept), other: nameOf(gone) }}
        />
      ),
      ...(done.value.batchId !== null && { batchId: done.value.batchId }),
    });
    onDecided();
  };

  // From the list, too: deciding about many is a matter of keys.
  const decideByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented)
      return;
    event.preventDefault();
    void decide(!event.shiftKey);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      decideByKey(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return (
    <Card isFilling label={t('compare')}>
      <div className={styles['compare']}>
        <div className={styles['heads']}>
          <RecordHead record={kept} isKept name={nameOf(kept)} href={hrefOf(kept.contact.id)} />
          <RecordHead
            record={gone}
            isKept={false}
            name={nameOf(gone)}
            href={hrefOf(gone.contact.id)}
          />
        </div>
        <div className={styles['scroll']}>
          {shown.pair.reasons.length === 0 ? null : (
            <p className={styles['speaks']}>
              {t('speaks', {
                reasons: format.list(shown.pair.reasons.map((one) => t(`reason.${one}`))),
              })}
            </p>
          )}
          {pairs.length === 0 ? (
            <p className={styles['quiet']}>{t('nothingDiffers')}</p>
          ) : (
            <>
              <h2 className={styles['part']}>{t('differs')}</h2>
              <ul className={styles['fields']}>
                {pairs.map(({ field, kept: mine, gone: theirs }) => (
                  <li key={field}>
                    <span className={styles['field']}>{words.nameOf(field)}</span>
                    <SegmentedControl
                      label={words.nameOf(field)}
                      segments={[
                        { id: 'kept', label: words.textOf(field, mine) },
                        { id: 'gone', label: words.textOf(field, theirs) },
                      ]}
                      value={choices[field] ?? 'kept'}
                      onChange={(side) => {
                        setChoices((before) => ({ ...before, [field]: side }));
                      }}
                    />
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2 className={styles['part']}>{t('together.title')}</h2>
          <Together
            contact={mergedContact(kept.contact, gone.contact, choices)}
            belongings={[kept.belongings, gone.belongings]}
            points={kept.points + gone.points}
            words={words}
          />
          <p className={styles['quiet']}>{t('later')}</p>
        </div>
        <div className={styles['footer']}>
          <Button
            icon="rotate-ccw"
            onPress={() => {
              setIsSwapped(!(isSwapped ?? isSecondFuller));
              setChoices({});
            }}
          >
            {t('swap')}
          </Button>
          <Spacer />
          <Button
            isDisabled={isBusy}
            keys={keyLabel('mod+shift+enter', t('keyboard:key', { returnObjects: true }))}
            onPress={() => void decide(false)}
          >
            {t('apart')}
          </Button>
          <Button
            variant="primary"
            icon="users"
            isDisabled={isBusy}
            keys={keyLabel('mod+enter', t('keyboard:key', { returnObjects: true }))}
            onPress={() => void decide(true)}
          >
            {t('merge')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
