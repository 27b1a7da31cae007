import { useTranslation } from 'react-i18next';
import type { FieldChange } from '@shared/domain/importing/mergeDraft';
import { cx } from '@renderer/ui/cx';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Check.module.css';
import { useFieldText } from './useFieldText';

type ChangeTableProps = {
  readonly changes: readonly FieldChange[];
  /** What the row says beside what somebody has; otherwise what is there and what it becomes. */
  readonly isComparison?: boolean;
  /** Above what somebody has. */
  readonly thereTitle: string;
};

/** Fields in which a row differs from somebody who is there. */
export function ChangeTable({ changes, isComparison = false, thereTitle }: ChangeTableProps) {
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
          <th scope="col">{isComparison ? t('row.inFile') : thereTitle}</th>
          <th scope="col">{isComparison ? thereTitle : t('row.after')}</th>
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
