import { useTranslation } from 'react-i18next';
import type { CountedWording } from '@shared/domain/contacts/consent';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { Text } from '@renderer/ui/Text';
import styles from './Privacy.module.css';
import { useWordingBook } from './usePrivacySettings';

/** The words with which the shop asks for consent, now and before, and how many people stand by each. */
export function WordingsCard() {
  const { t } = useTranslation(['privacySettings', 'contacts']);
  const book = useWordingBook();
  if (book === null) return null;
  return (
    <Card title={t('wordings.title')} className={styles['group'] ?? ''}>
      <Text as="p" size={3}>
        {book.length === 0 ? t('wordings.none') : t('wordings.lead')}
      </Text>
      {book.map(({ purpose, wordings, withoutWords }) => (
        <section key={purpose} aria-label={t(`contacts:purpose.${purpose}`)}>
          <Text as="p" size={3} weight="bold">
            {t(`contacts:purpose.${purpose}`)}
          </Text>
          <ul className={styles['cases']}>
            {wordings.map((wording, at) => (
              <Wording key={wording.version} wording={wording} isCurrent={at === 0} />
            ))}
            {withoutWords === 0 ? null : (
              <li className={styles['case']}>
                <span className={styles['quiet']}>
                  {t('wordings.without', { count: withoutWords })}
                </span>
              </li>
            )}
          </ul>
        </section>
      ))}
    </Card>
  );
}

type WordingProps = { readonly wording: CountedWording; readonly isCurrent: boolean };

function Wording({ wording, isCurrent }: WordingProps) {
  const { t } = useTranslation('privacySettings');
  const format = useFormat();
  const zone = useClock().zone();
  const { text, version, firstUsedAt, language, people } = wording;
  const day = format.day(format.dayOf(firstUsedAt, zone));
  const which =
    language === null
      ? t('wordings.version', { version, day })
      : t('wordings.versionIn', { version, day, language: format.language(language) });
  return (
    <li className={styles['case']}>
      <div className={styles['caseText']}>
        <span dir="auto" lang={language ?? undefined}>
          {text}
        </span>
        <span className={styles['quiet']}>
          {isCurrent ? `${t('wordings.current')} · ${which}` : which}
        </span>
      </div>
      <Text size={2}>{t('wordings.people', { count: people })}</Text>
    </li>
  );
}
