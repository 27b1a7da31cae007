import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '@shared/domain/people/folding';
import { languagesOfNews } from '@shared/domain/campaigns/toldLanguages';
import type { Campaign } from '@shared/domain/segments/campaign';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { Face } from '@renderer/ui/Face';
import { Icon } from '@renderer/ui/Icon';
import { PersonName } from '@renderer/ui/PersonName';
import type { CampaignRow } from './campaignRows';
import styles from './Campaigns.module.css';
import { useCampaignWords } from './useCampaignWords';
import type { RowPreview } from './useRowPreview';

type NewsCardProps = {
  readonly campaign: Campaign;
  readonly onEdit: (language: string | undefined) => void;
};

/** What is told, in each of its languages. */
export function NewsCard({ campaign, onEdit }: NewsCardProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const format = useFormat();
  const written = languagesOfNews(campaign.news);
  const [chosen, setChosen] = useState<string | null>(null);
  const language = written.find((one) => one === chosen) ?? written[0];
  return (
    <Card
      title={t('news.title')}
      actions={
        <Button size="sm" variant="text" icon="pencil" onPress={() => onEdit(language)}>
          {t('common:action.edit')}
        </Button>
      }
    >
      <div className={styles['lines']}>
        {written.length < 2 ? null : (
          <ChipGroup label={t('form.newsLanguages')} isWrapping>
            {written.map((one) => (
              <ToggleChip
                key={one}
                look="soft"
                isSelected={one === language}
                onChange={() => setChosen(one)}
              >
                {format.language(one)}
              </ToggleChip>
            ))}
          </ChipGroup>
        )}
        {language === undefined ? (
          <p className={styles['quiet']}>{t('news.none')}</p>
        ) : (
          <p className={styles['news']} lang={language} dir="auto">
            {campaign.news[language]}
          </p>
        )}
      </div>
    </Card>
  );
}

type PreviewCardProps = {
  readonly row: CampaignRow | null;
  readonly preview: RowPreview | null;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
};

/** What one person gets, word for word. */
export function PreviewCard({ row, preview, onPrevious, onNext }: PreviewCardProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const format = useFormat();
  const words = useCampaignWords();
  if (row === null) return null;
  const notes = preview?.notes.flatMap((note) => words.note(note) ?? []) ?? [];
  return (
    <Card
      title={t(row.message === null ? 'preview.title' : 'preview.written')}
      actions={
        <>
          <Button
            size="sm"
            variant="text"
            isDisabled={onPrevious === undefined}
            onPress={onPrevious}
          >
            {t('preview.previous')}
          </Button>
          <Button size="sm" variant="text" isDisabled={onNext === undefined} onPress={onNext}>
            {t('preview.next')}
          </Button>
        </>
      }
    >
      <div className={styles['lines']}>
        <span className={styles['person']}>
          <Face
            id={row.contactId}
            initials={initialsOf(row.name)}
            size="sm"
            isSample={row.isSample}
          />
          <PersonName name={row.name || t('common:untitled')} isTruncated />
        </span>
        {row.leftOut !== null ? (
          <p className={styles['line']}>
            <Icon name="user-x" size={16} />
            {words.leftOut(row.leftOut)}
          </p>
        ) : preview === null ? null : (
          <>
            {notes.map((note) => (
              <p key={note} className={styles['line']}>
                <Icon name="languages" size={16} />
                {note}
              </p>
            ))}
            {preview.isLacking ? (
              <p className={styles['line']}>
                <Icon name="triangle-alert" size={16} />
                {t('preview.lacking')}
              </p>
            ) : null}
            {/* Long letters scroll by the keyboard too. */}
            <div
              className={styles['letter']}
              lang={preview.language}
              dir="auto"
              role="region"
              aria-label={t('preview.letter', { language: format.language(preview.language) })}
              tabIndex={0}
            >
              {preview.subject === '' ? null : (
                <p className={styles['subject']}>{preview.subject}</p>
              )}
              <p>{preview.body}</p>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
