import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressForm, ContactKind, Salutation } from '@shared/domain/contacts/contact';
import { isolate } from '@renderer/i18n/isolate';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import styles from './ContactForm.module.css';
import type { SectionProps } from './section';

const KINDS: readonly ContactKind[] = ['person', 'organisation'];
const SALUTATIONS: readonly Salutation[] = ['unset', 'mrs', 'mr', 'mx', 'none'];
const ADDRESS_FORMS: readonly AddressForm[] = ['unset', 'formal', 'informal'];
const PARTS = ['given', 'additional', 'family', 'suffix'] as const;
const ORDERS = ['given-first', 'family-first'] as const;

/** What a contact is called, in every form that is needed to greet them well. */
export function NameSection({ form, twins }: SectionProps & { readonly twins: ReactNode }) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const { draft, set, problems, check } = form;
  // What is filled in is seen.
  const [isOpen, setIsOpen] = useState(
    draft.title !== '' || draft.honorific !== '' || draft.nickname !== '',
  );
  const isPerson = draft.kind === 'person';
  const problem = problems.get('name');
  const parts = PARTS.filter((part) => draft.nameParts[part] !== '');
  const understood =
    parts.length < 2
      ? ''
      : parts
          .map((part) => `${t(`contacts:field.${part}`)}: ${isolate(draft.nameParts[part])}`)
          .join(' · ');

  return (
    <Card
      title={t('section.name')}
      actions={
        <SegmentedControl
          label={t('kind')}
          segments={KINDS.map((id) => ({ id, label: t(`contacts:kind.${id}`) }))}
          value={draft.kind}
          onChange={(kind) => {
            set('kind', kind);
          }}
        />
      }
    >
      <div className={styles['fields']}>
        <TextField
          label={t('contacts:field.name')}
          value={draft.name}
          onChange={(name) => {
            set('name', name);
          }}
          onBlur={() => {
            check('name');
          }}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          size="lg"
          hint={isPerson && understood === '' ? t('nameHint') : undefined}
          error={problem === undefined ? undefined : t(`problem.${problem}`)}
          understoodAs={isPerson && understood !== '' ? understood : undefined}
        />
        {twins}
        <div className={styles['pair']}>
          <TextField
            label={t('contacts:field.nativeName')}
            value={draft.nativeName}
            onChange={(value) => {
              set('nativeName', value);
            }}
            spellCheck={false}
          />
          <TextField
            label={t('contacts:field.pronunciation')}
            value={draft.pronunciation}
            onChange={(value) => {
              set('pronunciation', value);
            }}
            spellCheck={false}
          />
        </div>
        {isPerson ? (
          <div className={styles['pair']}>
            <Select
              label={t('contacts:field.salutation')}
              options={SALUTATIONS.map((id) => ({ id, label: t(`contacts:salutation.${id}`) }))}
              value={draft.salutation}
              onChange={(value) => {
                set('salutation', value);
              }}
              placeholder={t('choose')}
            />
            <Select
              label={t('contacts:field.addressForm')}
              options={ADDRESS_FORMS.map((id) => ({ id, label: t(`contacts:addressForm.${id}`) }))}
              value={draft.addressForm}
              onChange={(value) => {
                set('addressForm', value);
              }}
              placeholder={t('choose')}
            />
          </div>
        ) : null}
        {isPerson && isOpen ? <NameParts form={form} /> : null}
        {isPerson ? (
          <Button
            variant="link"
            size="sm"
            onPress={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? t('hide') : t('show')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}

function NameParts({ form: { draft, set } }: SectionProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const texts = ['title', 'honorific', 'nickname'] as const;
  return (
    <>
      <div className={styles['pair']}>
        {PARTS.map((part) => (
          <TextField
            key={part}
            label={t(`contacts:field.${part}`)}
            value={draft.nameParts[part]}
            onChange={(value) => {
              set('nameParts', { ...draft.nameParts, [part]: value });
            }}
            spellCheck={false}
          />
        ))}
      </div>
      <div className={styles['pair']}>
        {texts.map((field) => (
          <TextField
            key={field}
            label={t(`contacts:field.${field}`)}
            value={draft[field]}
            onChange={(value) => {
              set(field, value);
            }}
            spellCheck={false}
          />
        ))}
        <Select
          label={t('contacts:field.nameOrder')}
          options={ORDERS.map((id) => ({ id, label: t(`contacts:nameOrder.${id}`) }))}
          value={draft.nameOrder}
          onChange={(value) => {
            set('nameOrder', value);
          }}
          placeholder={t('choose')}
        />
      </div>
    </>
  );
}
