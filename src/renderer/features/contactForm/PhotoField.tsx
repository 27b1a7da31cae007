import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { initialsOf } from '@shared/domain/people/folding';
import { Face } from '@renderer/ui/Face';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Text } from '@renderer/ui/Text';
import styles from './ContactForm.module.css';
import type { SectionProps } from './section';
import { useStoredPhoto } from './useStoredPhoto';

/** The face of the form: initials while the name is being typed, a photo once there is one. */
export function PhotoField({ form, id }: SectionProps & { readonly id: ContactId | null }) {
  const { t } = useTranslation('contactForm');
  const stored = useStoredPhoto(id);
  const [message, setMessage] = useState('');
  const url =
    form.photo.kind === 'chosen' ? form.photo.url : form.photo.kind === 'kept' ? stored : undefined;
  const initials = initialsOf(calledBy(form.draft));
  const choose = async (): Promise<void> => {
    const outcome = await form.choosePhoto(t('photo.filter'));
    setMessage(outcome === 'unreadable' ? t('problem.photo-unreadable') : '');
  };
  const camera = { icon: 'camera', variant: 'line', size: 'sm' } as const;
  return (
    <div className={styles['photo']}>
      <Face id={id ?? 'new'} size="xl" initials={initials} photo={url} />
      {url === undefined && initials === '' ? (
        <span className={styles['nobody']}>
          <Icon name="users" size={22} />
        </span>
      ) : null}
      <span className={styles['camera']}>
        {url === undefined ? (
          <IconButton {...camera} label={t('photo.choose')} onPress={() => void choose()} />
        ) : (
          <Menu
            label={t('photo.change')}
            placement="bottom start"
            trigger={<IconButton {...camera} label={t('photo.change')} />}
            groups={[
              [
                {
                  id: 'choose',
                  icon: 'image',
                  label: t('photo.change'),
                  onAction: () => void choose(),
                },
                { id: 'remove', icon: 'x', label: t('photo.remove'), onAction: form.removePhoto },
              ],
            ]}
          />
        )}
      </span>
      {message === '' ? null : (
        <span role="alert">
          <Text ink="danger" size={2}>
            {message}
          </Text>
        </span>
      )}
    </div>
  );
}
