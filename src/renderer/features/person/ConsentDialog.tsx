import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '@shared/domain/calendar/addMonths';
import { consentOn, type ConsentEvent, type ConsentPurpose } from '@shared/domain/contacts/consent';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLanguageOptions } from '@renderer/i18n/useLanguageOptions';
import { Button } from '@renderer/ui/Button';
import { ComboBox } from '@renderer/ui/ComboBox';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { Stack } from '@renderer/ui/Stack';
import { Text } from '@renderer/ui/Text';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { useWordings, type NotedConsent } from './useConsents';

type ConsentDialogProps = {
  readonly purpose: ConsentPurpose;
  readonly name: string;
  /** ISO 3166-1 alpha-2; may be empty. */
  readonly country: string;
  /** Their decisions on this purpose, newest first. */
  readonly events: readonly ConsentEvent[];
  readonly onRecord: (noted: NotedConsent) => void;
  readonly onClose: () => void;
};

/** For how long a yes may hold, in months. */
const TERMS = { never: null, one: 12, two: 24, three: 36 } as const;
type Term = keyof typeof TERMS;

/** Everything that is known of somebody's consent to one purpose, and a yes with its proof. */
export function ConsentDialog({
  purpose,
  name,
  country,
  events,
  onRecord,
  onClose,
}: ConsentDialogProps) {
  const { t, i18n } = useTranslation(['person', 'contacts', 'common']);
  const today = useToday();
  const wordings = useWordings(purpose);
  const [typed, setTyped] = useState<string | null>(null);
  const [source, setSource] = useState(t('consents.counter'));
  const [evidence, setEvidence] = useState('');
  const [term, setTerm] = useState<Term>('never');
  // The words in use are offered; whoever changes them makes another version.
  const wording = typed ?? wordings[0]?.text ?? '';
  const known = wordings.find(({ text }) => text === wording.trim());
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  // What was noted of these words holds for them; new words are probably in the language that the shop speaks.
  const usual = known ? known.language : (i18n.language.split('-')[0] ?? null);
  const language = chosen === undefined ? usual : chosen;
  const options = useLanguageOptions(country);
  const months = TERMS[term];

  const record = (): void =>
    onRecord({
      ...{ purpose, decision: 'given', source: source.trim() },
      ...(wording.trim() !== '' && {
        wording: wording.trim(),
        ...(language !== null && { language }),
      }),
      ...(evidence.trim() !== '' && { evidence: evidence.trim() }),
      ...(months !== null && { expiresOn: addMonths(today, months) }),
    });

  return (
    <Dialog
      isOpen
      title={t('consents.dialog.title', { purpose: t(`contacts:purpose.${purpose}`) })}
      lead={isolate(name)}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common:action.close')}</Button>
          <Spacer />
          <Button variant="primary" icon="check" onPress={record}>
            {t('consents.dialog.record')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <Text as="p" ink="quiet" size={2}>
          {t('consents.dialog.lead')}
        </Text>
        <TextArea
          label={t('consents.dialog.wording')}
          value={wording}
          onChange={setTyped}
          minRows={2}
          hint={t('consents.dialog.wordingHint')}
        />
        {wording.trim() === '' ? null : (
          <ComboBox
            label={t('consents.dialog.language')}
            placeholder={t('consents.dialog.languageUnknown')}
            emptyText={t('consents.dialog.noMatch')}
            openLabel={t('consents.dialog.openList')}
            options={options}
            value={language}
            onChange={setChosen}
          />
        )}
        <TextField label={t('consents.dialog.source')} value={source} onChange={setSource} />
        <TextField
          label={t('consents.dialog.evidence')}
          value={evidence}
          onChange={setEvidence}
          hint={t('consents.dialog.evidenceHint')}
        />
        <Select
          label={t('consents.dialog.term')}
          placeholder={t('consents.dialog.term')}
          options={(Object.keys(TERMS) as Term[]).map((id) => ({
            id,
            label: t(`consents.dialog.terms.${id}`),
          }))}
          value={term}
          onChange={setTerm}
        />
        {events.length === 0 ? null : <Ledger events={events} wordings={wordings} />}
      </Stack>
    </Dialog>
  );
}

type LedgerProps = {
  readonly events: readonly ConsentEvent[];
  readonly wordings: ReturnType<typeof useWordings>;
};

/** What was decided when, known from where, in which words. */
function Ledger({ events, wordings }: LedgerProps) {
  const { t } = useTranslation('person');
  const format = useFormat();
  const clock = useClock();
  const today = useToday();
  return (
    <section aria-label={t('consents.dialog.ledger')}>
      <Text as="p" weight="bold">
        {t('consents.dialog.ledger')}
      </Text>
      <ul>
        {events.map((event) => {
          const { id, decidedAt, source, wording, evidence, expiresOn } = event;
          const version = wordings.find(({ text }) => text === wording?.trim())?.version;
          const parts = [
            t(`consents.dialog.state.${consentOn(event, today)}`, {
              day: format.day(format.dayOf(decidedAt, clock.zone())),
            }),
            source,
            evidence,
            expiresOn && t('consents.dialog.until', { day: format.day(expiresOn) }),
          ].filter((part): part is string => part !== undefined && part !== '');
          return (
            <li key={id}>
              {parts.join(' · ')}
              {wording === undefined || version === undefined ? null : (
                <Text as="p" ink="quiet" size={2} dir="auto">
                  {t('consents.dialog.version', { version, text: isolate(wording) })}
                </Text>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
