import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { KeyGroup } from '@renderer/hooks/keyGroups';
import { IS_MAC, keyLabel } from '@renderer/hooks/keyLabel';
import { findLanguage, REFERENCE } from '@renderer/i18n/languages';
import { useFormat } from '@renderer/i18n/useFormat';
import styles from './KeySheet.module.css';

type KeySheetProps = {
  readonly groups: readonly KeyGroup[];
  /** Whether there are keys without Ctrl. */
  readonly hasSingleKeys: boolean;
  readonly shopName: string;
  readonly today: IsoDate;
};

/** The sheet beside the screen: every key in two columns, as the overview of keys has them. */
export function KeySheet({ groups, hasSingleKeys, shopName, today }: KeySheetProps) {
  const { t, i18n } = useTranslation('keyboard');
  const format = useFormat();
  const { direction } = findLanguage(i18n.language) ?? REFERENCE;
  const words = t('key', { returnObjects: true });
  return (
    <article className={styles['page']} dir={direction}>
      <h2 className={styles['title']}>{t('title')}</h2>
      {hasSingleKeys ? <p>{IS_MAC ? t('introMac') : t('intro')}</p> : null}
      <div className={styles['groups']}>
        {groups.map(({ id, rows }) => (
          <section key={id}>
            <h3>{t(`group.${id}`)}</h3>
            <dl>
              {rows.map((row) => (
                <div key={row.words} className={styles['row']}>
                  <dt>{t(row.words)}</dt>
                  <dd dir="ltr">
                    {row.keys.split(' ').map((key) => (
                      <kbd key={key} className={styles['key']}>
                        {keyLabel(key, words)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles['foot']}>
        <bdi>{shopName}</bdi>
        <span>{t('sheet.asOf', { day: format.day(today) })}</span>
      </p>
    </article>
  );
}
