import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useToday } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import { Text } from '@renderer/ui/Text';
import { paperLanguageFor } from './papers/paperLanguage';
import styles from './Privacy.module.css';
import { useDisclosing, usePrivateNotes, type HandedOut } from './useDisclosing';
import { useOpenCase } from './useErasing';

type DisclosureDialogProps = {
  readonly contact: Contact;
  /** To the paper, which is printed or saved as a PDF. */
  readonly onPaper: (withPrivate: boolean) => void;
  readonly onClose: () => void;
};

/** Hands out everything that is kept about somebody. */
export function DisclosureDialog({ contact, onPaper, onClose }: DisclosureDialogProps) {
  const { t, i18n } = useTranslation(['privacy', 'common']);
  const { saveJson, saveVCard, noteRequest, answer } = useDisclosing(contact);
  const format = useFormat();
  const today = useToday();
  const hidden = usePrivateNotes(contact);
  const open = useOpenCase(contact.id);
  const [withPrivate, setWithPrivate] = useState(true);
  const [isNoting, setIsNoting] = useState(true);
  const [word, setWord] = useState<string | null>(null);
  const name = calledBy(contact) || t('common:untitled');
  const paper = paperLanguageFor(contact.languages, i18n.language);
  const language =
    paper.spoken === null ? 'languageUnknown' : paper.isInstead ? 'languageInstead' : 'language';

  const handOut = async (save: () => Promise<HandedOut>): Promise<void> => {
    const saved = await save();
    if (saved.kind === 'failed') setWord(t('disclose.failed'));
    if (saved.kind !== 'saved') return;
    if (open === null && isNoting) await noteRequest();
    setWord(t('disclose.saved', { file: isolate(saved.file) }));
  };

  const toPaper = async (): Promise<void> => {
    if (open === null && isNoting) await noteRequest();
    onPaper(withPrivate);
  };

  return (
    <Dialog
      isOpen
      title={t('disclose.title', { name: isolate(name) })}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('done.close')}</Button>
          <Spacer />
          <Button onPress={() => void handOut(saveVCard)}>{t('disclose.vcard')}</Button>
          <Button onPress={() => void handOut(() => saveJson(withPrivate))}>
            {t('disclose.act')}
          </Button>
          <Button variant="primary" icon="printer" onPress={() => void toPaper()}>
            {t('disclose.paper')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <Text as="p">{t('disclose.lead')}</Text>
        <p className={styles['quiet']}>
          {t(`disclose.${language}`, {
            language: format.language(paper.language.tag),
            spoken: format.language(paper.spoken ?? ''),
          })}
        </p>
        {hidden === 0 ? null : (
          <>
            <Checkbox isSelected={withPrivate} onChange={setWithPrivate}>
              {t('disclose.private', { count: hidden })}
            </Checkbox>
            <p className={styles['quiet']}>{t('disclose.privateHint')}</p>
          </>
        )}
        {open === null ? (
          <Checkbox isSelected={isNoting} onChange={setIsNoting}>
            {t('disclose.case')}
          </Checkbox>
        ) : (
          <Notice
            icon="info"
            layout="inline"
            actions={
              <Button
                size="sm"
                onPress={() =>
                  void answer(open.id).then(() => {
                    setIsNoting(false);
                  })
                }
              >
                {t('disclose.answered')}
              </Button>
            }
          >
            {t('erase.asked', {
              day: format.fullDay(open.receivedOn, today),
              due: format.fullDay(open.extendedTo ?? open.dueOn, today),
            })}
          </Notice>
        )}
        <div role="status" className={styles['quiet']}>
          {word}
        </div>
      </div>
    </Dialog>
  );
}
