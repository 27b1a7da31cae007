import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { peopleOf } from '@shared/domain/feedback/ideaBox';
import { hrefOf } from '@renderer/hooks/route';
import { useOpenIdea } from '@renderer/hooks/useOpenIdea';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Tag } from '@renderer/ui/Tag';
import { STATUS_LOOK } from './ideaLook';
import styles from './Ideas.module.css';
import { useIdeasOf } from './useIdeaBox';

type IdeasSectionProps = { readonly contact: Contact; readonly isReadOnly: boolean };

const SHOWN = 4;

/** What somebody had the idea of, and what they asked for as well. Nothing where there is nothing. */
export function IdeasSection({ contact, isReadOnly }: IdeasSectionProps) {
  const { t } = useTranslation('ideas');
  const ideas = useIdeasOf(contact.id);
  const openIdea = useOpenIdea();
  const [isAll, setIsAll] = useState(false);
  if (ideas.length === 0) return null;
  const shown = isAll ? ideas : ideas.slice(0, SHOWN);
  return (
    <Card
      title={t('person.title')}
      actions={
        isReadOnly ? undefined : (
          <Button
            variant="quiet"
            size="sm"
            icon="plus"
            onPress={() => {
              openIdea({ authorId: contact.id });
            }}
          >
            {t('person.add')}
          </Button>
        )
      }
    >
      <ul className={styles['list']} aria-label={t('person.title')}>
        {shown.map((idea) => (
          <li key={idea.id} className={styles['row']}>
            <span className={styles['grow']}>
              <a className={styles['link']} href={hrefOf({ place: 'ideas' })}>
                <bdi>{idea.title}</bdi>
              </a>
              <span className={styles['quiet']}>
                {' '}
                {idea.authorId === contact.id
                  ? t('person.own', { count: peopleOf(idea).length })
                  : t('person.asked')}
              </span>
            </span>
            <Tag tone={STATUS_LOOK[idea.status].tone} icon={STATUS_LOOK[idea.status].icon}>
              {t(`status.${idea.status}`)}
            </Tag>
          </li>
        ))}
      </ul>
      {ideas.length > shown.length ? (
        <Button
          variant="quiet"
          size="sm"
          onPress={() => {
            setIsAll(true);
          }}
        >
          {t('more', { count: ideas.length - shown.length })}
        </Button>
      ) : null}
    </Card>
  );
}
