import { useTranslation } from 'react-i18next';
import type { HandleService, ItemUse } from '@shared/domain/contacts/contact';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import styles from './ContactForm.module.css';
import { ItemList } from './ItemList';
import type { SectionProps } from './section';
import { usePhoneDisplay } from './usePhoneDisplay';
import { UseSelect } from './UseSelect';
import { WayMark, WayMenu } from './WayMenu';

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

/** Digits from which a number can be expected to be dialled. */
const DIALLED_FROM = 5;

/** Phone numbers, e-mail addresses, messengers and links. */
export function WayItems({ form }: SectionProps) {
  return (
    <>
      <Phones form={form} />
      <Emails form={form} />
      <Handles form={form} />
    </>
  );
}

function useProblem({ problems }: SectionProps['form']): (id: string) => string | undefined {
  const { t } = useTranslation('contactForm');
  return (id) => {
    const code = problems.get(id);
    return code === undefined ? undefined : t(`problem.${code}`);
  };
}

function Phones({ form }: SectionProps) {
  const { t } = useTranslation('contactForm');
  const display = usePhoneDisplay();
  const problemOf = useProblem(form);
  return (
    <ItemList
      form={form}
      name="phones"
      actions={(item, change, remove) => <WayMenu {...{ item, change, remove }} />}
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
            value={item.number}
            onChange={(number) => {
              change({ number });
            }}
            onBlur={() => {
              form.check(item.id);
            }}
            end={<WayMark item={item} />}
            error={problemOf(item.id)}
            hint={
              item.e164 === '' && item.number.replace(/\D/g, '').length >= DIALLED_FROM
                ? t('phoneNoCountry')
                : undefined
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
  );
}

function Emails({ form }: SectionProps) {
  const { t } = useTranslation('contactForm');
  const problemOf = useProblem(form);
  return (
    <ItemList
      form={form}
      name="emails"
      actions={(item, change, remove) => <WayMenu {...{ item, change, remove }} />}
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
            value={item.address}
            onChange={(address) => {
              change({ address });
            }}
            onBlur={() => {
              form.check(item.id);
            }}
            end={<WayMark item={item} />}
            error={problemOf(item.id)}
          />
          <UseSelect item={item} change={change} uses={USES} />
        </>
      )}
    </ItemList>
  );
}

function Handles({ form }: SectionProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  return (
    <ItemList
      form={form}
      name="handles"
      actions={(item, change, remove) => <WayMenu {...{ item, change, remove }} />}
    >
      {(item, change) => (
        <>
          <TextField
            label={t('item.handle')}
            isLabelHidden
            className={styles['value']}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={item.value}
            onChange={(value) => {
              change({ value });
            }}
            end={<WayMark item={item} />}
          />
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
          {item.service === 'website' || item.service === 'other' || item.use !== 'other' ? (
            <UseSelect item={item} change={change} uses={USES} />
          ) : null}
        </>
      )}
    </ItemList>
  );
}
