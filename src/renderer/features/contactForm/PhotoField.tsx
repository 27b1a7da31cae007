import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { initialsOf } from '@shared/domain/people/folding';
import { Face } from '@renderer/ui/Face';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Text } from '@renderer/ui/Text';
import styles from './ContactForm.module.css';
import type { SectionProps } from './section';
import { usePhotoUrl } from './usePhotoUrl';

/** The face of the form: initials while the name is being typed, a photo once there is one. */
export function PhotoField({ form, id }: SectionProps & { readonly id: ContactId | null }) {
  const { t } = useTranslation('contactForm');
  const stored = usePhotoUrl(id);
  const [message, setMessage] = useState('');
  const url =
    form.photo.kind === 'chosen' ? form.photo.url : form.photo.kind === 'kept' ? stored : undefined;
  const choose = async (): Promise<void> => {
    const outcome = await form.choosePhoto(t('photo.choose'));
    setMessage(outcome === 'unreadable' ? t('problem.photo-unreadable') : '');
  };
  return (
    <div className={styles['photo']}>
      <Face id={id ?? 'new'} size="xl" initials={initialsOf(calledBy(form.draft))} photo={url} />
      <Menu
        label={t('photo.choose')}
        placement="bottom start"
        trigger={<IconButton icon="camera" variant="fill" size="sm" label={t('photo.choose')} />}
        groups={[
          [
            {
              id: 'choose',
              icon: 'image',
              label: url === undefined ? t('photo.choose') : t('photo.change'),
              onAction: () => void choose(),
            },
            ...(url === undefined
              ? []
              : [
                  {
                    id: 'remove',
                    icon: 'x' as const,
                    label: t('photo.remove'),
                    onAction: form.removePhoto,
                  },
                ]),
          ],
        ]}
      />
      {message === '' ? null : (
        <Text ink="danger" size={2}>
          {message}
        </Text>
      )}
    </div>
  );
}
