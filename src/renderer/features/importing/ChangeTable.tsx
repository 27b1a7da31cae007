import { useTranslation } from 'react-i18next';
import type { FieldChange } from '@shared/domain/importing/mergeDraft';
import { cx } from '@renderer/ui/cx';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Importing.module.css';
import { useFieldText } from './useFieldText';

type ChangeTableProps = {
  readonly changes: readonly FieldChange[];
  readonly afterTitle?: string;
  /** What both say, side by side; otherwise what is there and what it becomes. */
  readonly isComparison?: boolean;
};

/** Fields in which a row differs from somebody who is there. */
export function ChangeTable({ changes, afterTitle, isComparison = false }: ChangeTableProps) {
  const { t } = useTranslation(['importing', 'contacts']);
  const textOf = useFieldText();
  const value = (field: FieldChange['field'], text: string, note: string) => (
    <td dir="auto">
      {text === '' ? (
        <span className={styles['quiet']}>{t('row.nothing')}</span>
      ) : (
        textOf(field, text)
      )}
      {note === '' ? null : <span className={styles['effect']}>{note}</span>}
    </td>
  );
  return (
    <table className={styles['changes']}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('row.field')}</VisuallyHidden>
          </th>
          <th scope="col">{isComparison ? t('row.inFile') : t('row.there')}</th>
          <th scope="col">{isComparison ? t('row.there') : afterTitle}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, effect, before, after }, index) => {
          const isKept = effect === 'kept';
          return (
            <tr key={index} className={cx(isKept && !isComparison && styles['kept'])}>
              <th scope="row">{t(`contacts:field.${field}`)}</th>
              {isComparison ? (
                <>
                  {value(field, after, '')}
                  {value(field, before, '')}
                </>
              ) : (
                <>
                  {value(field, before, '')}
                  {value(
                    field,
                    isKept ? before : after,
                    isKept ? t('row.stays') : effect === 'add' ? t('row.adds') : '',
                  )}
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
