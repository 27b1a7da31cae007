import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { Template } from '@shared/domain/messages/template';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { SuggestField } from '@renderer/ui/SuggestField';
import { LetterReading } from './LetterField';
import styles from './Templates.module.css';
import { usePreviewPeople } from './usePreviewPeople';
import type { TemplatePlace } from './useTemplateBook';
import { useTemplatePreview } from './useTemplatePreview';

type TemplatePreviewProps = {
  readonly template: Template;
  readonly place: TemplatePlace;
};

/** How a text reads for a real person: the one opened last, or somebody chosen here. */
export function TemplatePreview({ template, place }: TemplatePreviewProps) {
  const { t } = useTranslation(['messages', 'common', 'writing']);
  const [chosen, setChosen] = useState<ContactId | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const [text, setText] = useState('');
  const people = usePreviewPeople(text);
  const preview = useTemplatePreview(template, place, chosen);
  return (
    <section className={styles['preview']} aria-label={t('templates.preview')}>
      {preview === null ? (
        <p className={styles['quiet']}>{t('templates.nobody')}</p>
      ) : (
        <>
          {isChoosing ? (
            <SuggestField<ContactId>
              label={t('writing:person.for')}
              value={text}
              autoFocus
              hint={
                text.trim() !== '' && people.isCurrent && people.people.length === 0
                  ? t('writing:person.none')
                  : undefined
              }
              // They fit already, also by what is not in their names.
              suggestions={people.people.map(({ id, name, place: lives }) => ({
                id,
                label: name || t('common:untitled'),
                ...(lives !== '' && { detail: lives }),
                keywords: text,
              }))}
              onChange={setText}
              onPick={(id) => {
                setChosen(id);
                setIsChoosing(false);
                setText('');
              }}
            />
          ) : (
            <div className={styles['previewHead']}>
              <p className={styles['quiet']}>
                <Sentence
                  say={(values) => t('templates.previewFor', values)}
                  values={{ name: calledBy(preview.contact) || t('common:untitled') }}
                />
              </p>
              <Button size="sm" variant="quiet" onPress={() => setIsChoosing(true)}>
                {t('writing:person.choose')}
              </Button>
            </div>
          )}
          <LetterReading text={preview.draft} lang={place.language} />
          <p className={styles['quiet']}>{t('templates.gaps')}</p>
        </>
      )}
    </section>
  );
}
