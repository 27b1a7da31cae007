import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { ChangeTable } from './ChangeTable';
import styles from './Check.module.css';
import {
  useImportState,
  useImportStore,
  type PersonLook,
  type RowLook,
  type TwinLook,
} from './useImport';

type TwinPanelProps = {
  readonly row: RowLook;
  readonly person: PersonLook;
  readonly twins: readonly TwinLook[];
  readonly onDecided: () => void;
};

/** Somebody of the file beside those who may be the same: *Same person, Different, Later*. */
export function TwinPanel({ row, person, twins, onDecided }: TwinPanelProps) {
  const { t } = useTranslation(['importing', 'import']);
  const store = useImportStore();
  const { policy } = useImportState();
  const decide = (answer: 'same' | 'different' | 'later', twin?: TwinLook) => () => {
    void store.decide([row.position], answer, twin?.ref ?? null);
    onDecided();
  };
  const titleOf = ({ line }: TwinLook): string =>
    line === null ? t('twin.inShop') : t('twin.inFile', { line });
  const only = twins.length === 1 ? twins[0] : undefined;
  return (
    <div className={styles['twins']}>
      {twins.map((twin, index) => (
        <div key={index} className={styles['twin']}>
          <div className={styles['twinHead']}>
            <Side
              title={t('row.inFile')}
              name={person.name}
              detail={row.detail}
              id={`row ${row.position}`}
              initials={row.initials}
            />
            <Side
              title={titleOf(twin)}
              name={twin.name}
              detail={twin.detail}
              id={twin.ref.kind === 'contact' ? twin.ref.id : `row ${twin.ref.position}`}
              initials={twin.initials}
            />
          </div>
          <div className={styles['reasons']}>
            {twin.reasons.map((reason) => (
              <Tag key={reason} tone="info" icon="check">
                {t(`import:twinReason.${reason}`)}
              </Tag>
            ))}
          </div>
          {twin.differences.length === 0 ? (
            <Text size={2} ink="quiet">
              {t('twin.noDifference')}
            </Text>
          ) : (
            <ChangeTable changes={twin.differences} isComparison thereTitle={titleOf(twin)} />
          )}
          {twins.length === 1 ? null : (
            <div>
              <SameButton twin={twin} isOneOfMany row={row} onPress={decide('same', twin)} />
            </div>
          )}
        </div>
      ))}
      <div className={styles['answers']}>
        {only === undefined ? null : (
          <SameButton twin={only} row={row} onPress={decide('same', only)} />
        )}
        <Button
          size="sm"
          {...(row.answer === 'different'
            ? { icon: 'check' as const }
            : { icon: 'split' as const })}
          variant={row.answer === 'different' ? 'soft' : 'line'}
          onPress={decide('different')}
        >
          {t('twin.different')}
        </Button>
        <Button
          size="sm"
          variant={row.answer === 'later' ? 'soft' : 'quiet'}
          onPress={decide('later')}
        >
          {t('twin.later')}
        </Button>
        {row.answer === null ? null : (
          <Button
            size="sm"
            variant="text"
            onPress={() => void store.decide([row.position], null, null)}
          >
            {t('twin.undo')}
          </Button>
        )}
      </div>
      <Text size={2} ink="quiet" as="p">
        {policy === 'fill' ? t('twin.sameHint') : t('twin.sameHintFile')}
      </Text>
    </div>
  );
}

type SameButtonProps = {
  readonly twin: TwinLook;
  readonly row: RowLook;
  readonly isOneOfMany?: boolean;
  readonly onPress: () => void;
};

function SameButton({ twin, row, isOneOfMany = false, onPress }: SameButtonProps) {
  const { t } = useTranslation('importing');
  const isAnswer = row.answer === 'same';
  return (
    <Button
      size="sm"
      variant={isAnswer ? 'soft' : 'primary'}
      icon={isAnswer ? 'check' : 'merge'}
      {...(isOneOfMany ? { label: t('twin.sameAs', { name: twin.name }) } : {})}
      onPress={onPress}
    >
      {t('twin.same')}
    </Button>
  );
}

type SideProps = {
  readonly title: string;
  readonly name: string;
  readonly detail: string;
  readonly id: string;
  readonly initials: string;
};

function Side({ title, name, detail, id, initials }: SideProps) {
  const { t } = useTranslation('importing');
  return (
    <div className={styles['twinSide']}>
      <Text size={2} ink="quiet" weight="medium">
        {title}
      </Text>
      <div className={styles['twinPerson']}>
        <Face id={id} initials={initials} size="sm" />
        <span className={styles['nameText']}>
          {name === '' ? (
            <span className={styles['quiet']}>{t('preview.nameless')}</span>
          ) : (
            <PersonName name={name} size="sm" />
          )}
          <bdi className={styles['twinDetail']}>{detail}</bdi>
        </span>
      </div>
    </div>
  );
}
