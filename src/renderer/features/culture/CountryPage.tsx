import { useTranslation } from 'react-i18next';
import type { CultureCard } from '@shared/domain/culture/cultureCard';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card, CardSection } from '@renderer/ui/Card';
import { Notice } from '@renderer/ui/Notice';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './CountryPage.module.css';
import { CountryDaysCard } from './CountryDaysCard';
import { CountryFactsCard } from './CountryFactsCard';
import { FormsSection } from './FormsSection';
import { HintList } from './HintList';
import { NoteCard } from './NoteCard';
import { ScaleList } from './ScaleList';
import { SourcesCard } from './SourcesCard';
import { useCountryCard } from './useCountryCard';

/** The texts of a card in the order in which they are needed. */
const TEXTS = [
  'communication',
  'address',
  'greeting',
  'trust',
  'decisions',
  'meetings',
  'messages',
  'gifts',
  'calendar',
] as const satisfies readonly (keyof CultureCard['text'])[];

/** All that is known of dealing with people in a country. */
export function CountryPage({ country }: { readonly country: string }) {
  const { t } = useTranslation(['culture', 'common']);
  const format = useFormat();
  const known = useCountryCard(country);
  if (known === null) return <Skeleton shape="card" label={t('common:loading')} />;
  const { card, note, saveNote } = known;
  return (
    <div className={styles['page']}>
      <div className={styles['main']}>
        <h2 className={styles['title']}>{format.country(country)}</h2>
        <Notice tone="info" icon="info" layout="inline">
          {t(card === null ? 'card.noneYet' : 'card.notice')}
        </Notice>
        <NoteCard note={note} onSave={saveNote} />
        {card === null ? null : <CardTexts card={card} />}
      </div>
      <div className={styles['side']}>
        <CountryFactsCard country={country} />
        <CountryDaysCard country={country} />
        {card === null ? null : <SourcesCard card={card} />}
      </div>
    </div>
  );
}

function CardTexts({ card }: { readonly card: CultureCard }) {
  const { t } = useTranslation('culture');
  const language = bilingualOf(useFormat().locale);
  return (
    <>
      <Card title={t('card.hints')}>
        <HintList hints={card.hints} />
      </Card>
      <Card title={t('card.scales')}>
        <ScaleList scales={card.scales} />
      </Card>
      <Card label={t('card.texts')}>
        {TEXTS.map((part) => (
          <CardSection key={part} title={t(`topic.${part}`)}>
            <p lang={language} dir="auto">
              {card.text[part][language]}
            </p>
            {part === 'gifts' ? <Gifts card={card} /> : null}
          </CardSection>
        ))}
        <CardSection title={t('card.avoid')}>
          <ul className={styles['bullets']} lang={language}>
            {card.avoid.map((text) => (
              <li key={text.en} dir="auto">
                {text[language]}
              </li>
            ))}
          </ul>
        </CardSection>
        <FormsSection card={card} />
        <CardSection title={t('topic.variation')}>
          <p lang={language} dir="auto">
            {card.text.variation[language]}
          </p>
        </CardSection>
      </Card>
    </>
  );
}

function Gifts({ card: { gifts } }: { readonly card: CultureCard }) {
  const { t } = useTranslation('culture');
  const language = bilingualOf(useFormat().locale);
  const list = (texts: CultureCard['gifts']['suitable']): string =>
    new Intl.ListFormat(language).format(texts.map((text) => text[language]));
  return (
    <dl className={styles['gifts']}>
      <dt>{t('gifts.customary')}</dt>
      <dd>
        {t(`gifts.${gifts.customary}`)}
        {gifts.limits ? ` ${t('gifts.limits')}` : ''}
      </dd>
      {gifts.suitable.length === 0 ? null : (
        <>
          <dt>{t('gifts.suitable')}</dt>
          <dd lang={language} dir="auto">
            {list(gifts.suitable)}
          </dd>
        </>
      )}
      {gifts.avoid.length === 0 ? null : (
        <>
          <dt>{t('gifts.avoid')}</dt>
          <dd lang={language} dir="auto">
            {list(gifts.avoid)}
          </dd>
        </>
      )}
    </dl>
  );
}
