import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import type { Twin } from './useTwins';

type TwinsProps = {
  readonly twins: readonly Twin[];
  readonly onOpen: (id: ContactId) => void;
};

/** Says while somebody is typing that the person may be here already. */
export function Twins({ twins, onOpen }: TwinsProps) {
  const { t } = useTranslation('contactForm');
  return (
    <>
      {twins.map(({ id, name, place }) => (
        <Notice
          key={id}
          icon="users"
          layout="inline"
          announce="status"
          actions={
            <Button
              size="sm"
              label={`${t('twin.open')}: ${name}`}
              onPress={() => {
                onOpen(id);
              }}
            >
              {t('twin.open')}
            </Button>
          }
        >
          <Sentence
            say={(values) => (place === '' ? t('twin.one', values) : t('twin.oneFrom', values))}
            values={{ name, place }}
          />
        </Notice>
      ))}
    </>
  );
}
