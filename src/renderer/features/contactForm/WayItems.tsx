import { useTranslation } from 'react-i18next';
import type { HandleService, ItemUse, WayFlags } from '@shared/domain/contacts/contact';
import { IconButton } from '@renderer/ui/IconButton';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import styles from './ContactForm.module.css';
import { ItemList } from './ItemList';
import type { SectionProps } from './section';
import { usePhoneDisplay } from './usePhoneDisplay';

const PHONE_USES: readonly ItemUse[] = ['mobile', 'private', 'work', 'fax', 'other', 'custom'];
const USES: readonly ItemUse[] = ['private', 'work', 'other', 'custom'];
const SERVICES: readonly HandleService[] = [
  'website',
  'whatsapp',
  'instagram',
  'facebook',
  'linkedin',
  'xing',
  'telegram',
  'signal',
  'wechat',
  'line',
  'kakaotalk',
  'viber',
  'messenger',
  'mastodon',
  'x',
  'tiktok',
  'youtube',
  'skype',
  'other',
];

type WayProps<Item extends WayFlags> = {
  readonly item: Item;
  readonly change: (fields: Partial<WayFlags>) => void;
};

/** What a way is for; `custom` opens a field for the owner's own label. */
export function UseSelect<Item extends WayFlags>({
  item,
  change,
  uses = USES,
}: WayProps<Item> & { readonly uses?: readonly ItemUse[] }) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  // An import may have brought a use that is not usual here.
  const offered = uses.includes(item.use) ? uses : [item.use, ...uses];
  return (
    <>
      <Select
        label={t('item.use')}
        isLabelHidden
        className={styles['use']}
        options={offered.map((id) => ({ id, label: t(`contacts:use.${id}`) }))}
        value={item.use}
        onChange={(use) => {
          change({ use });
        }}
        placeholder={t('item.use')}
      />
      {item.use === 'custom' ? (
        <TextField
          label={t('item.label')}
          isLabelHidden
          className={styles['label']}
          placeholder={t('item.label')}
          value={item.label}
          onChange={(label) => {
            change({ label });
          }}
        />
      ) : null}
    </>
  );
}

/** Marks a way as the preferred one, or as one not to use. */
export function WayMarks<Item extends WayFlags>({ item, change }: WayProps<Item>) {
  const { t } = useTranslation('contactForm');
  return (
    <>
      <span className={item.isPreferred ? styles['marked'] : undefined}>
        <IconButton
          icon="star"
          label={item.isPreferred ? t('item.preferred') : t('item.notPreferred')}
          onPress={() => {
            change({ isPreferred: !item.isPreferred, doNotUse: false });
          }}
        />
      </span>
      <span className={item.doNotUse ? styles['closed'] : undefined}>
        <IconButton
          icon="ban"
          label={item.doNotUse ? t('item.doNotUse') : t('item.mayUse')}
          onPress={() => {
            change({ doNotUse: !item.doNotUse, isPreferred: false });
          }}
        />
      </span>
    </>
  );
}

/** Phone numbers, e-mail addresses, messengers and links. */
export function WayItems({ form }: SectionProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const display = usePhoneDisplay();
  const { problems, check } = form;
  const problemOf = (id: string): string | undefined => {
    const code = problems.get(id);
    return code === undefined ? undefined : t(`problem.${code}`);
  };
  return (
    <>
      <ItemList
        form={form}
        name="phones"
        icon="phone"
        actions={(item, change) => <WayMarks item={item} change={change} />}
      >
        {(item, change) => (
          <>
            <TextField
              label={t('item.phone')}
              isLabelHidden
              className={styles['value']}
              type="tel"
              dir="ltr"
              autoComplete="off"
              placeholder={t('item.phone')}
              value={item.number}
              onChange={(number) => {
                change({ number });
              }}
              onBlur={() => {
                check(item.id);
              }}
              error={problemOf(item.id)}
              hint={
                item.e164 === '' && item.number.trim().length > 4 ? t('phoneNoCountry') : undefined
              }
              understoodAs={
                item.e164 === '' || display(item.e164) === item.number
                  ? undefined
                  : t('phoneUnderstood', { number: display(item.e164) })
              }
            />
            <UseSelect item={item} change={change} uses={PHONE_USES} />
          </>
        )}
      </ItemList>
      <ItemList
        form={form}
        name="emails"
        icon="mail"
        actions={(item, change) => <WayMarks item={item} change={change} />}
      >
        {(item, change) => (
          <>
            <TextField
              label={t('item.email')}
              isLabelHidden
              className={styles['value']}
              type="text"
              inputMode="email"
              dir="ltr"
              autoComplete="off"
              spellCheck={false}
              placeholder={t('item.email')}
              value={item.address}
              onChange={(address) => {
                change({ address });
              }}
              onBlur={() => {
                check(item.id);
              }}
              error={problemOf(item.id)}
            />
            <UseSelect item={item} change={change} />
          </>
        )}
      </ItemList>
      <ItemList
        form={form}
        name="handles"
        icon="globe"
        actions={(item, change) => <WayMarks item={item} change={change} />}
      >
        {(item, change) => (
          <>
            <Select
              label={t('item.service')}
              isLabelHidden
              className={styles['use']}
              options={SERVICES.map((id) => ({ id, label: t(`contacts:service.${id}`) }))}
              value={item.service}
              onChange={(service) => {
                change({ service });
              }}
              placeholder={t('item.service')}
            />
            <TextField
              label={t('item.handle')}
              isLabelHidden
              className={styles['value']}
              dir="ltr"
              spellCheck={false}
              placeholder={t('item.handle')}
              value={item.value}
              onChange={(value) => {
                change({ value });
              }}
            />
          </>
        )}
      </ItemList>
    </>
  );
}
