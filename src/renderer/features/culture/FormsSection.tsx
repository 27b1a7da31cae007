import { useTranslation } from 'react-i18next';
import type { CultureCard } from '@shared/domain/culture/cultureCard';
import { CardSection } from '@renderer/ui/Card';
import styles from './CountryPage.module.css';

/** How one says hello, opens a letter and closes it, in the country's own words. */
export function FormsSection({ card: { forms } }: { readonly card: CultureCard }) {
  const { t } = useTranslation('culture');
  return (
    <CardSection title={t('forms.title')}>
      <dl className={styles['gifts']}>
        {forms.hello.length === 0 ? null : (
          <>
            <dt>{t('forms.hello')}</dt>
            <dd className={styles['forms']}>
              {forms.hello.map(({ lang, text }) => (
                <bdi key={`${lang} ${text}`} lang={lang}>
                  {text}
                </bdi>
              ))}
            </dd>
          </>
        )}
        {forms.openings.length === 0 ? null : (
          <>
            <dt>{t('forms.opening')}</dt>
            <dd className={styles['forms']}>
              {forms.openings
                .flatMap(({ lang, formal, neutral }) => [
                  { lang, text: formal },
                  { lang, text: neutral },
                ])
                .filter(({ text }, at, all) => all.findIndex((one) => one.text === text) === at)
                .map(({ lang, text }) => (
                  <bdi key={`${lang} ${text}`} lang={lang}>
                    {filledIn(text, t)}
                  </bdi>
                ))}
            </dd>
          </>
        )}
        {forms.closings.length === 0 ? null : (
          <>
            <dt>{t('forms.closing')}</dt>
            <dd className={styles['forms']}>
              {forms.closings.map(({ lang, text }) => (
                <bdi key={`${lang} ${text}`} lang={lang}>
                  {text}
                </bdi>
              ))}
            </dd>
          </>
        )}
      </dl>
    </CardSection>
  );
}

/** The blanks of a form with the words for what belongs there. */
const filledIn = (
  text: string,
  t: (key: 'forms.titleBlank' | 'forms.given' | 'forms.family') => string,
): string =>
  text
    .replaceAll('{title}', `[${t('forms.titleBlank')}]`)
    .replaceAll('{given}', `[${t('forms.given')}]`)
    .replaceAll('{family}', `[${t('forms.family')}]`);
