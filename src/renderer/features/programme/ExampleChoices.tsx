import { useTranslation } from 'react-i18next';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { SalesChannel } from '@shared/domain/purchases/purchase';
import type { ProgrammeWords } from '@renderer/i18n/programmeText';
import { pieceText } from '@renderer/i18n/ruleText';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Select } from '@renderer/ui/Select';
import { asksFor, keyOf, type ExamplePurchase } from './example';
import { PointsField } from './PointsField';
import styles from './Programme.module.css';

/** What is particular about a purchase besides its amount and day. */
export type Special = Omit<ExamplePurchase, 'amountMinor' | 'boughtOn'>;

/** Somebody in the shop, on a day like any other. */
export const NOTHING_SPECIAL: Special = {
  tierId: null,
  tag: null,
  channel: 'shop',
  isBirthday: false,
  pieces: null,
};

const CHANNELS: readonly SalesChannel[] = ['shop', 'phone', 'online', 'visit', 'fair', 'other'];

const NONE = 'none';

type ExampleChoicesProps = {
  readonly rules: ProgrammeRules;
  readonly words: ProgrammeWords;
  readonly special: Special;
  readonly onChange: (special: Special) => void;
};

/** Asks for what the rules look at, and for nothing else. */
export function ExampleChoices({ rules, words, special, onChange }: ExampleChoicesProps) {
  const { t } = useTranslation('programme');
  const asked = asksFor(rules);
  const none = { id: NONE, label: t('example.none') };
  return (
    <div className={styles['pair']}>
      {asked.tiers && (
        <Select
          label={t('example.tier')}
          placeholder={t('example.tier')}
          value={special.tierId ?? rules.tiers[0]?.id ?? null}
          options={rules.tiers.map((tier) => ({ id: tier.id, label: words.tierName(tier) }))}
          onChange={(tierId) => onChange({ ...special, tierId })}
        />
      )}
      {asked.channels && (
        <Select
          label={t('example.channel')}
          placeholder={t('example.channel')}
          value={special.channel}
          options={CHANNELS.map((id) => ({ id, label: t(`when.channel.${id}`) }))}
          onChange={(channel) => onChange({ ...special, channel })}
        />
      )}
      {asked.tags.length > 0 && (
        <Select
          label={t('example.tag')}
          placeholder={t('example.tag')}
          value={special.tag ?? NONE}
          options={[none, ...asked.tags.map((tag) => ({ id: tag, label: tag }))]}
          onChange={(tag) => onChange({ ...special, tag: tag === NONE ? null : tag })}
        />
      )}
      {asked.pieces.length > 0 && (
        <Select
          label={t('example.pieces')}
          placeholder={t('example.pieces')}
          value={special.pieces === null ? NONE : keyOf(special.pieces)}
          options={[
            none,
            ...asked.pieces.map((piece) => ({
              id: keyOf(piece),
              label: pieceText(piece, words),
            })),
          ]}
          onChange={(key) => {
            const chosen = asked.pieces.find((piece) => keyOf(piece) === key);
            onChange({ ...special, pieces: chosen ? { ...chosen, count: 1 } : null });
          }}
        />
      )}
      {special.pieces !== null && asked.pieces.length > 0 && (
        <PointsField
          label={t('example.count')}
          value={special.pieces.count}
          minValue={1}
          maxValue={1000}
          onChange={(count) =>
            onChange({ ...special, pieces: special.pieces && { ...special.pieces, count } })
          }
        />
      )}
      {asked.isBirthday && (
        <div className={styles['besideField']}>
          <Checkbox
            isSelected={special.isBirthday}
            onChange={(isBirthday) => onChange({ ...special, isBirthday })}
          >
            {t('example.birthday')}
          </Checkbox>
        </div>
      )}
    </div>
  );
}
