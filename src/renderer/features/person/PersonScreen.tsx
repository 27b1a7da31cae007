import { useTranslation } from 'react-i18next';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { initialsOf } from '@shared/domain/people/folding';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { ThreeColumn } from '@renderer/ui/Columns';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Face } from '@renderer/ui/Face';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Notice } from '@renderer/ui/Notice';
import { PersonName } from '@renderer/ui/PersonName';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useState } from 'react';
import { Composer } from './Composer';
import { ContactGuardProvider } from './ContactGuard';
import { HistoryDialog } from './HistoryDialog';
import { PersonLead } from './PersonLead';
import type { PersonParts } from './personParts';
import { PromiseCard } from './PromiseCard';
import { TimelineCard } from './TimelineCard';
import { usePerson, usePersonActs } from './usePerson';
import { usePhotoUrl } from './usePhotoUrl';
import { useReach } from './useReach';
import { WhoCard } from './WhoCard';

type PersonScreenProps = {
  readonly id: ContactId;
  readonly onEdit: () => void;
  readonly onPeople: () => void;
  /** What other features bring along. */
  readonly parts?: PersonParts;
};

const NO_PARTS: PersonParts = {};

/** One person: who, what happened, what is owed. */
export function PersonScreen({ id, onEdit, onPeople, parts = NO_PARTS }: PersonScreenProps) {
  const { t } = useTranslation(['person', 'common']);
  const person = usePerson(id);
  if (person.status === 'loading') return <Skeleton label={t('common:loading')} />;
  if (person.value === null) {
    return (
      <EmptyState
        headingLevel={1}
        title={t('gone.title')}
        actions={<Button onPress={onPeople}>{t('gone.people')}</Button>}
      >
        {t('gone.text')}
      </EmptyState>
    );
  }
  // Nothing that was typed, unfolded or loaded for one person is ever shown with another.
  return (
    <ContactGuardProvider key={id} contact={person.value} onPlan={parts.onPlan}>
      <LoadedPerson contact={person.value} onEdit={onEdit} parts={parts} />
    </ContactGuardProvider>
  );
}

type LoadedPersonProps = {
  readonly contact: Contact;
  readonly onEdit: () => void;
  readonly parts: PersonParts;
};

function LoadedPerson({ contact, onEdit, parts }: LoadedPersonProps) {
  const { t } = useTranslation(['person', 'people', 'common', 'keyboard']);
  const toasts = useToasts();
  const acts = usePersonActs(contact);
  const reach = useReach(contact);
  const photo = usePhotoUrl(contact);
  const [hasHistory, setHasHistory] = useState(false);
  const name = calledBy(contact) || t('common:untitled');
  const isTrashed = contact.trashedAt !== null;
  const phone =
    contact.phones.find(({ isPreferred }) => isPreferred) ??
    contact.phones.find(({ doNotUse, use }) => !doNotUse && use !== 'fax');

  usePageTitle(name);
  useCommandHandler('edit-person', onEdit, !isTrashed);

  const tell = (key: 'trashedToast' | 'broughtBackToast', batchId: string | null): void => {
    toasts.show({
      text: <Sentence say={(values) => t(key, values)} values={{ name }} />,
      batchId,
    });
  };
  const saveVCard = async (): Promise<void> => {
    const saved = await acts.saveVCard();
    if (saved.kind === 'written') toasts.show({ text: t('exported', { file: saved.file }) });
    else if (saved.kind === 'sample') toasts.show({ text: t('exportSample') });
    else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t(`people:exportFailed.${saved.refusal.code}`, saved.refusal) });
    }
  };

  return (
    <Screen
      media={
        <Face
          id={contact.id}
          size="xl"
          initials={initialsOf(name)}
          photo={photo}
          isSample={contact.isSample}
        />
      }
      heading={
        <PersonName
          as="h1"
          size="xl"
          name={name}
          {...(contact.nativeName === '' || contact.nativeName === name
            ? {}
            : { native: { text: contact.nativeName, lang: contact.languages[0] } })}
        />
      }
      lead={<PersonLead contact={contact} standing={parts.standing} />}
      actions={
        <>
          {parts.actions === undefined ? null : (
            <parts.actions contact={contact} isReadOnly={isTrashed} />
          )}
          {phone === undefined || isTrashed ? null : (
            <Button
              icon="phone"
              label={t('callAt', { number: reach.shownPhone(phone) })}
              onPress={() => void reach.call(phone)}
            >
              {t('call')}
            </Button>
          )}
          <Button
            icon="pencil"
            isDisabled={isTrashed}
            keys={keyLabel('e', t('keyboard:key', { returnObjects: true }))}
            keyShortcut="E"
            onPress={onEdit}
          >
            {t('edit')}
          </Button>
          <Menu
            label={t('menu.label', { name })}
            trigger={
              <IconButton icon="ellipsis" variant="line" label={t('menu.label', { name })} />
            }
            groups={[
              [
                {
                  id: 'history',
                  icon: 'history',
                  label: t('menu.history'),
                  onAction: () => {
                    setHasHistory(true);
                  },
                },
                ...(parts.lookingBack === undefined
                  ? []
                  : [{ icon: 'calendar-days' as const, ...parts.lookingBack }]),
                {
                  id: 'vcard',
                  icon: 'file-down',
                  label: t('menu.vcard'),
                  onAction: () => void saveVCard(),
                },
                ...(parts.disclosing === undefined
                  ? []
                  : [{ icon: 'file-text' as const, ...parts.disclosing }]),
              ],
              isTrashed
                ? []
                : [
                    ...(parts.idea === undefined
                      ? []
                      : [{ id: 'idea', icon: 'heart' as const, ...parts.idea }]),
                    ...(parts.welcoming === undefined
                      ? []
                      : [{ id: 'welcoming', icon: 'smile' as const, ...parts.welcoming }]),
                    ...(parts.leaving === undefined
                      ? []
                      : [{ id: 'leaving', icon: 'door' as const, ...parts.leaving }]),
                    ...(parts.twins ?? []).map((act) => ({ icon: 'users' as const, ...act })),
                  ],
              [
                ...(isTrashed
                  ? []
                  : [
                      {
                        id: 'trash',
                        icon: 'trash' as const,
                        isDanger: true,
                        label: t('menu.trash'),
                        onAction: () =>
                          void acts.trash().then((batchId) => {
                            tell('trashedToast', batchId);
                          }),
                      },
                    ]),
                ...(parts.erasing === undefined
                  ? []
                  : [{ icon: 'eraser' as const, isDanger: true, ...parts.erasing }]),
              ],
            ]}
          />
        </>
      }
      tools={
        isTrashed ? (
          <Notice
            tone="critique"
            icon="trash"
            layout="inline"
            actions={
              <Button
                size="sm"
                onPress={() =>
                  void acts.bringBack().then((batchId) => {
                    tell('broughtBackToast', batchId);
                  })
                }
              >
                {t('trashed.bringBack')}
              </Button>
            }
          >
            {t('trashed.text')}
          </Notice>
        ) : undefined
      }
    >
      <ThreeColumn
        openLabel={t('sides.open')}
        closeLabel={t('sides.close')}
        start={{
          label: t('sides.start'),
          content: (
            <WhoCard
              contact={contact}
              onEdit={onEdit}
              isReadOnly={isTrashed}
              facts={parts.facts}
              habits={parts.habits}
              privacy={parts.privacy}
            />
          ),
        }}
        end={{
          label: t('sides.end'),
          content: (
            <>
              {parts.owed === undefined ? null : (
                <parts.owed contact={contact} isReadOnly={isTrashed} />
              )}
              <PromiseCard
                contact={contact}
                isReadOnly={isTrashed}
                isFilling={parts.besides === undefined}
              />
              {parts.besides === undefined ? null : (
                <parts.besides contact={contact} isReadOnly={isTrashed} />
              )}
            </>
          ),
        }}
      >
        {parts.moment === undefined ? null : (
          <parts.moment contact={contact} isReadOnly={isTrashed} />
        )}
        {isTrashed ? null : (
          <Composer contact={contact} onPurchase={parts.onPurchase} onFeedback={parts.onFeedback} />
        )}
        <TimelineCard
          contact={contact}
          isReadOnly={isTrashed}
          happening={parts.happening}
          onPurchase={parts.onPurchase}
          hasFeedback={parts.onFeedback !== undefined}
        />
      </ThreeColumn>
      {hasHistory ? (
        <HistoryDialog
          contact={contact}
          onClose={() => {
            setHasHistory(false);
          }}
        />
      ) : null}
    </Screen>
  );
}
