import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currencyOfCountry } from '@shared/domain/money/currencyOfCountry';
import { useLanguages } from '@renderer/i18n/useLanguages';
import { Button } from '@renderer/ui/Button';
import { Icon } from '@renderer/ui/Icon';
import type { IconName } from '@renderer/ui/icons';
import { Notice } from '@renderer/ui/Notice';
import { Select } from '@renderer/ui/Select';
import { Spinner } from '@renderer/ui/Spinner';
import { TextField } from '@renderer/ui/TextField';
import styles from './FirstRun.module.css';
import { RegionLine } from './RegionLine';
import { ShopFront } from './ShopFront';
import { useFirstRun, type Beginning } from './useFirstRun';

type FirstRunProps = {
  /** BCP 47 tag of the language now spoken. */
  readonly language: string;
  readonly onLanguage: (tag: string) => void;
  /** ISO 3166-1 alpha-2, as the computer says; may be empty. */
  readonly systemCountry: string;
  /** How many people *look around* brings. */
  readonly sampleCount: number;
  /** Absent where there is no import. */
  readonly canImport: boolean;
  /** Brings back a backup instead; absent where that is not possible. */
  readonly onRestore?: (() => void) | undefined;
  /** The first run is done and written down. */
  readonly onBegun: (how: Beginning) => void;
};

/** The first window: whose shop this is, and one choice of how to begin. */
export function FirstRun({
  language,
  onLanguage,
  systemCountry,
  sampleCount,
  canImport,
  onRestore,
  onBegun,
}: FirstRunProps) {
  const { t } = useTranslation(['firstRun', 'common']);
  const { begin, running, hasFailed } = useFirstRun();
  const languages = useLanguages();
  const spoken = languages.find(({ tag }) => tag === language);
  const [ownerName, setOwnerName] = useState('');
  const [shopName, setShopName] = useState('');
  const [country, setCountry] = useState(systemCountry);
  const [currency, setCurrency] = useState(currencyOfCountry(systemCountry) || 'EUR');

  const handleBegin = async (how: Beginning) => {
    const answers = { ownerName, shopName, country, currency };
    if (await begin(how, answers, language)) onBegun(how);
  };
  const way = (how: Beginning, icon: IconName, title: string, text: string) => (
    <Way
      icon={icon}
      title={title}
      text={text}
      isRunning={running === how}
      onPress={() => void handleBegin(how)}
    />
  );

  return (
    <div className={styles['firstRun']}>
      <div className={styles['picture']}>
        <ShopFront sign={shopName.trim() || t('sign')} label={t('picture')} />
      </div>
      <div className={styles['form']}>
        <div className={styles['top']}>
          {onRestore && (
            <Button variant="quiet" size="sm" icon="history" onPress={onRestore}>
              {t('restore')}
            </Button>
          )}
          <Select
            label={t('language')}
            isLabelHidden
            size="sm"
            value={language}
            placeholder={t('language')}
            options={languages.map(({ tag, ownName }) => ({
              id: tag,
              label: ownName,
              lang: tag,
              icon: 'languages' as const,
            }))}
            onChange={onLanguage}
          />
        </div>
        {spoken?.origin === 'machine' ? (
          <p className={styles['machine']}>{t('common:machineMade.text')}</p>
        ) : null}
        <h1 className={styles['title']}>{t('title')}</h1>
        <p className={styles['lead']}>{t('lead')}</p>
        <div className={styles['fields']}>
          <TextField
            label={t('firstName')}
            value={ownerName}
            onChange={setOwnerName}
            size="lg"
            autoComplete="given-name"
            maxLength={120}
            spellCheck={false}
            autoFocus
          />
          <TextField
            label={t('shop')}
            value={shopName}
            onChange={setShopName}
            size="lg"
            autoComplete="organization"
            maxLength={120}
            spellCheck={false}
          />
        </div>
        <h2 className={styles['begin']}>{t('begin')}</h2>
        <div className={styles['ways']}>
          {canImport && way('import', 'file-up', t('bring.title'), t('bring.text'))}
          {way('sample', 'eye', t('look.title'), t('look.text', { count: sampleCount }))}
          {way('empty', 'cup', t('empty.title'), t('empty.text'))}
        </div>
        {hasFailed && (
          <Notice tone="danger" icon="circle-alert" announce="alert">
            {t('failed')}
          </Notice>
        )}
        <div className={styles['foot']}>
          <RegionLine
            country={country}
            currency={currency}
            onCountry={(next) => {
              setCountry(next);
              setCurrency(currencyOfCountry(next) || currency);
            }}
            onCurrency={setCurrency}
          />
          <p className={styles['privacy']}>
            <Icon name="lock" size={16} />
            {t('privacy')}
          </p>
        </div>
      </div>
    </div>
  );
}

type WayProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly isRunning: boolean;
  readonly onPress: () => void;
};

/** One of the ways in: the whole card is the button. */
function Way({ icon, title, text, isRunning, onPress }: WayProps) {
  return (
    <button type="button" className={styles['way']} onClick={onPress} aria-busy={isRunning}>
      <span className={styles['wayIcon']}>
        {isRunning ? <Spinner /> : <Icon name={icon} size={22} />}
      </span>
      <span>
        <span className={styles['wayTitle']}>{title}</span>
        <span className={styles['wayText']}>{text}</span>
      </span>
      <Icon name="chevron-right" size={20} className={styles['wayArrow']} />
    </button>
  );
}
