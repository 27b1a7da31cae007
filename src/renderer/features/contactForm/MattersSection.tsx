import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@renderer/ui/Card';
import { SuggestField } from '@renderer/ui/SuggestField';
import { TagField } from '@renderer/ui/TagField';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import styles from './ContactForm.module.css';
import { CustomFields } from './CustomFields';
import { AddItem, ItemList } from './ItemList';
import type { SectionProps } from './section';
import { useKnownOwners } from './useKnownOwners';
import { useKnownTags } from './useKnownTags';

/** What matters to a contact: likes, dislikes, tags, free text and the owner's own fields. */
export function MattersSection({
  form,
  basis,
}: SectionProps & { /** Beside the source. */ readonly basis: ReactNode }) {
  const { t } = useTranslation(['contactForm', 'contacts', 'common']);
  const today = useToday();
  const format = useFormat();
  const tags = useKnownTags();
  const owners = useKnownOwners();
  const { draft, set } = form;
  const lists = ['likes', 'dislikes'] as const;
  return (
    <>
      <Card title={t('section.matters')}>
        <div className={styles['fields']}>
          <TextArea
            label={t('aboutLabel')}
            value={draft.about}
            onChange={(about) => {
              set('about', about);
            }}
            hint={t('aboutHint')}
          />
          {lists.map((list) => (
            <ItemList key={list} form={form} name={list}>
              {(item, change) => (
                <TextField
                  label={t(`add.${list}`)}
                  isLabelHidden
                  className={styles['value']}
                  end={
                    item.notedOn === null || item.text === '' ? undefined : (
                      <span className={styles['noted']}>
                        {format.briefDay(item.notedOn, today)}
                      </span>
                    )
                  }
                  value={item.text}
                  onChange={(text) => {
                    // Likes change: the day they were noted tells how old they are.
                    change({ text, notedOn: item.notedOn ?? today });
                  }}
                />
              )}
            </ItemList>
          ))}
          <div className={styles['adds']}>
            <AddItem form={form} name="likes" icon="heart" />
            <AddItem form={form} name="dislikes" icon="ban" />
          </div>
          <TagField
            label={t('contacts:field.tags')}
            listLabel={t('contacts:field.tags')}
            value={draft.tags}
            onChange={(value) => {
              set('tags', value);
            }}
            suggestions={tags}
            hint={t('tagsHint')}
            placeholder={t('addTag')}
            removeLabel={(tag) => t('removeTag', { tag })}
          />
        </div>
      </Card>
      <Card title={t('section.fields')}>
        <CustomFields form={form} />
      </Card>
      <Card title={t('section.origin')}>
        <div className={styles['fields']}>
          <div className={styles['pair']}>
            <TextField
              label={t('contacts:field.source')}
              value={draft.source.detail}
              onChange={(detail) => {
                set('source', { ...draft.source, detail });
              }}
              hint={t('sourceHint')}
            />
            <SuggestField
              label={t('contacts:field.owner')}
              value={draft.owner}
              onChange={(owner) => {
                set('owner', owner);
              }}
              onPick={(owner) => {
                set('owner', owner);
              }}
              suggestions={owners.map((owner) => ({ id: owner, label: owner }))}
            />
          </div>
          {basis}
        </div>
      </Card>
    </>
  );
}
