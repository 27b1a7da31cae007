import { useTranslation } from 'react-i18next';
import { secretKeyGroups, SECRET_KEY_PREFIX } from '@shared/domain/encryption/secretKeyText';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Matrix } from '@shared/domain/printing/barcode';
import { useFormat } from '@renderer/i18n/useFormat';
import styles from './RecoverySheet.module.css';

type RecoverySheetProps = {
  readonly identity: string;
  readonly recipient: string;
  readonly shopName: string;
  readonly today: IsoDate;
  /** `null` until it is drawn. */
  readonly qr: Matrix | null;
};

/** What whoever has the sheet types where a standard `age` is installed. */
const COMMAND = 'age -d -i key.txt "Regulars ….regulars.age" | zcat > backup.jsonl';

/** The recovery sheet: one page that opens every encrypted backup. */
export function RecoverySheet({ identity, recipient, shopName, today, qr }: RecoverySheetProps) {
  const { t } = useTranslation('encryption');
  const format = useFormat();
  return (
    <article className={styles['page']} dir="auto">
      <h2 className={styles['title']}>{t('sheet.paper.title')}</h2>
      <p>{t('sheet.paper.what')}</p>
      <dl className={styles['facts']}>
        <dt>{t('sheet.paper.shop')}</dt>
        <dd dir="auto">{shopName}</dd>
        <dt>{t('sheet.paper.made')}</dt>
        <dd>{format.day(today)}</dd>
        <dt>{t('sheet.paper.public')}</dt>
        <dd className={styles['public']} dir="ltr">
          {recipient}
        </dd>
      </dl>
      <h3>{t('sheet.paper.key')}</h3>
      <div className={styles['key']}>
        <p className={styles['groups']} dir="ltr">
          <span className={styles['prefix']}>{SECRET_KEY_PREFIX}</span>
          {secretKeyGroups(identity).map((group, at) => (
            <span key={at} className={styles['group']}>
              {group}
            </span>
          ))}
        </p>
        {qr === null ? null : (
          <svg
            viewBox={`${-qr.quiet} ${-qr.quiet} ${qr.modules + 2 * qr.quiet} ${qr.modules + 2 * qr.quiet}`}
            className={styles['qr']}
            aria-hidden="true"
          >
            <path d={qr.path} fillRule="evenodd" />
          </svg>
        )}
      </div>
      <h3>{t('sheet.paper.withRegulars')}</h3>
      <p>{t('sheet.paper.withRegularsText')}</p>
      <h3>{t('sheet.paper.withAge')}</h3>
      <p>{t('sheet.paper.withAgeText')}</p>
      <p className={styles['command']} dir="ltr">
        {COMMAND}
      </p>
      <p>{t('sheet.paper.afterAge')}</p>
      <p>{t('sheet.paper.passphrase')}</p>
      <h3>{t('sheet.paper.note')}</h3>
      <div className={styles['line']} />
      <div className={styles['line']} />
    </article>
  );
}
