import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { ContactForm } from '@renderer/features/contactForm/ContactForm';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import type { Route } from '@renderer/hooks/route';
import { navigate, navigateInstead } from '@renderer/hooks/useRoute';

const open = (id: ContactId): void => {
  navigate({ place: 'person', id });
};

// The form is done with: going back from the person skips it.
const openInstead = (id: ContactId): void => {
  navigateInstead({ place: 'person', id });
};

type NewPersonPlaceProps = { readonly route: Extract<Route, { place: 'new-person' }> };

/** The form for somebody new. */
export function NewPersonPlace({ route }: NewPersonPlaceProps) {
  const { t } = useTranslation('contactForm');
  usePageTitle(t('title.newPerson'));
  return (
    <ContactForm
      id={null}
      name={route.name}
      onSaved={openInstead}
      onOpen={open}
      onCancel={() => {
        navigateInstead({ place: 'people', query: '' });
      }}
    />
  );
}

type EditPersonPlaceProps = { readonly route: Extract<Route, { place: 'edit-person' }> };

/** The form about somebody known. */
export function EditPersonPlace({ route }: EditPersonPlaceProps) {
  const { t } = useTranslation('contactForm');
  usePageTitle(t('title.editUnnamed'));
  return (
    <ContactForm
      id={route.id}
      name=""
      onSaved={openInstead}
      onOpen={open}
      onCancel={() => {
        openInstead(route.id);
      }}
    />
  );
}
