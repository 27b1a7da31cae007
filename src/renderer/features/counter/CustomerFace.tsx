import { useTranslation } from 'react-i18next';
import type { CustomerView, StampsSeen } from '@shared/domain/customerScreen/screenMessages';
import { InLanguage } from '@renderer/i18n/InLanguage';
import { chooseLanguage, type Language } from '@renderer/i18n/languages';
import { Stamp, StampCard } from '@renderer/ui/Stamp';
import styles from './CustomerFace.module.css';

type CustomerFaceProps = {
  readonly shopName: string;
  /** ISO 3166-1 alpha-2 of the shop. */
  readonly country: string;
  readonly view: Exclude<CustomerView, { readonly kind: 'question' }>;
  /** The language of the shop. */
  readonly own: Language;
};

/** The customer's screen between questions: a welcome, or their points in their language. */
export function CustomerFace({ shopName, country, view, own }: CustomerFaceProps) {
  const speaking = view.kind === 'booked' ? view.speaking : null;
  const language =
    speaking === null || speaking.languages.length === 0 ? own : chooseLanguage(speaking.languages);
  return (
    <div className={styles['window']} lang={language.tag} dir={language.direction}>
      <header className={styles['shop']}>{shopName}</header>
      <InLanguage
        language={language}
        address={speaking?.addressForm === 'informal' ? 'informal' : 'formal'}
        region={country}
      >
        <Face view={view} />
      </InLanguage>
    </div>
  );
}

function Face({ view }: Pick<CustomerFaceProps, 'view'>) {
  const { t } = useTranslation('counter');
  if (view.kind === 'welcome') {
    return (
      <main className={styles['main']}>
        <h1 className={styles['large']}>{t('customer.welcome')}</h1>
      </main>
    );
  }
  const { greeting, earned, balance, reward, stamps } = view;
  const pointsOf = (count: number): string => t('who.points', { count });
  return (
    <main className={styles['main']} aria-live="polite">
      <h1 className={styles['large']}>
        <bdi>{greeting === '' ? t('customer.welcome') : greeting}</bdi>
      </h1>
      {stamps === null ? (
        <Stamp look="stamped" icon="check" size={112} isFresh />
      ) : (
        <Card stamps={stamps} />
      )}
      {earned > 0 ? (
        <p className={styles['large']}>{t('customer.earned', { points: pointsOf(earned) })}</p>
      ) : null}
      {balance > 0 || stamps === null ? (
        <p className={styles['text']}>{t('customer.balance', { points: pointsOf(balance) })}</p>
      ) : null}
      {reward === null ? null : (
        <p className={styles['text']}>{t('customer.reward', { reward })}</p>
      )}
      <p className={styles['text']}>{t('customer.thanks')}</p>
    </main>
  );
}

function Card({ stamps: { filled, size, isFull, reward } }: { readonly stamps: StampsSeen }) {
  const { t } = useTranslation('counter');
  const state = t('stamps.state', { count: filled, size });
  return (
    <>
      <StampCard
        places={size}
        filled={filled}
        label={state}
        layout={size > 12 ? 'grid' : 'row'}
        icon="heart"
      />
      <p className={styles['text']}>
        {!isFull ? state : reward === '' ? t('stamps.full') : t('stamps.fullReward', { reward })}
      </p>
    </>
  );
}
