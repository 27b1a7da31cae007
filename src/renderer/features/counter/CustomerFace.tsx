import { useTranslation } from 'react-i18next';
import type { CustomerView, StampsSeen } from '@shared/domain/customerScreen/screenMessages';
import { InLanguage } from '@renderer/i18n/InLanguage';
import { chooseLanguage, type Language } from '@renderer/i18n/languages';
import { FacingLine, FacingMain, FacingScreen } from '@renderer/ui/FacingScreen';
import { Stamp, StampCard } from '@renderer/ui/Stamp';

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
    <FacingScreen shopName={shopName} language={language}>
      <InLanguage
        language={language}
        address={speaking?.addressForm === 'informal' ? 'informal' : 'formal'}
        region={country}
      >
        <Face view={view} />
      </InLanguage>
    </FacingScreen>
  );
}

function Face({ view }: Pick<CustomerFaceProps, 'view'>) {
  const { t } = useTranslation('counter');
  if (view.kind === 'welcome') {
    return (
      <FacingMain>
        <FacingLine as="h1" size="large">
          {t('customer.welcome')}
        </FacingLine>
      </FacingMain>
    );
  }
  const { greeting, earned, balance, reward, stamps } = view;
  const pointsOf = (count: number): string => t('who.points', { count });
  return (
    <FacingMain isLive>
      <FacingLine as="h1" size="large">
        <bdi>{greeting === '' ? t('customer.welcome') : greeting}</bdi>
      </FacingLine>
      {stamps === null ? (
        <Stamp look="stamped" icon="check" size={112} isFresh />
      ) : (
        <Card stamps={stamps} />
      )}
      {earned > 0 ? (
        <FacingLine size="large">{t('customer.earned', { points: pointsOf(earned) })}</FacingLine>
      ) : null}
      {balance > 0 || stamps === null ? (
        <FacingLine>{t('customer.balance', { points: pointsOf(balance) })}</FacingLine>
      ) : null}
      {reward === null ? null : <FacingLine>{t('customer.reward', { reward })}</FacingLine>}
      <FacingLine>{t('customer.thanks')}</FacingLine>
    </FacingMain>
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
      <FacingLine>
        {!isFull ? state : reward === '' ? t('stamps.full') : t('stamps.fullReward', { reward })}
      </FacingLine>
    </>
  );
}
