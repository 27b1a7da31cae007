import { useTranslation } from 'react-i18next';
import type { MessagePurpose } from '@shared/domain/messages/message';
import type { Template } from '@shared/domain/messages/template';
import type { ThanksReason } from '@shared/domain/care/thanks';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Spacer } from '@renderer/ui/Screen';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import styles from './Composer.module.css';
import type { Composer } from './useComposer';
import { useLetterWords } from './useLetterWords';

/** Which of the two texts is shown. */
export type LetterView = 'letter' | 'meaning';

type ComposerToolsProps = {
  readonly composer: Composer;
  readonly purpose: MessagePurpose;
  readonly reason: ThanksReason | null;
  readonly templates: readonly Template[];
  readonly view: LetterView;
  readonly onView: (view: LetterView) => void;
};

/** The language of the letter, what it means, how it addresses, and from which template it is. */
export function ComposerTools({
  composer,
  purpose,
  reason,
  templates,
  view,
  onView,
}: ComposerToolsProps) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const words = useLetterWords();
  const { draft } = composer;
  const offered = templates.filter(
    (template) =>
      template.purpose === purpose && (template.reason === null || template.reason === reason),
  );
  const current = templates.find(({ id }) => id === draft.templateId);
  return (
    <div className={styles['tools']}>
      {draft.meaning === null ? (
        <span className={styles['language']}>{format.language(draft.language)}</span>
      ) : (
        <SegmentedControl
          label={t('view')}
          value={view}
          onChange={onView}
          segments={[
            { id: 'letter', label: format.language(draft.language) },
            { id: 'meaning', label: t('meaning') },
          ]}
        />
      )}
      {draft.languages.length < 2 ? null : (
        <Menu
          label={t('otherLanguage')}
          trigger={<IconButton icon="languages" variant="line" label={t('otherLanguage')} />}
          placement="bottom start"
          groups={[
            draft.languages.map((language) => ({
              id: language,
              label: format.language(language),
              isChecked: language === draft.language,
              onAction: () => {
                composer.choose({ language });
                onView('letter');
              },
            })),
          ]}
        />
      )}
      {composer.hasForms ? (
        <SegmentedControl
          label={t('form.label')}
          value={draft.addressedAs}
          onChange={(addressedAs) => {
            composer.choose({ addressedAs });
          }}
          segments={[
            { id: 'informal', label: t('form.informal') },
            { id: 'formal', label: t('form.formal') },
          ]}
        />
      ) : null}
      <Spacer />
      <Menu
        label={t('template.label')}
        trigger={
          <Button variant="fill" size="sm" iconEnd="chevron-down">
            {current === undefined
              ? t('template.none')
              : t('template.current', { name: words.template(current) })}
          </Button>
        }
        groups={[
          offered.map((template) => ({
            id: template.id,
            label: words.template(template),
            isChecked: template.id === draft.templateId,
            onAction: () => {
              composer.choose({ templateId: template.id });
            },
          })),
          composer.isEdited
            ? [
                {
                  id: 'anew',
                  icon: 'rotate-ccw' as const,
                  label: t('template.anew'),
                  onAction: composer.startAnew,
                },
              ]
            : [],
        ]}
      />
    </div>
  );
}
