import { useState } from 'react';
import { Button } from '../Button';
import { Checkbox } from '../Checkbox';
import { ComboBox } from '../ComboBox';
import { NumberField } from '../NumberField';
import { RadioGroup } from '../RadioGroup';
import { SearchField } from '../SearchField';
import { Select } from '../Select';
import { Stack } from '../Stack';
import { SettingRow, SwitchRow } from '../SwitchRow';
import { TagField } from '../TagField';
import { TextArea } from '../TextArea';
import { TextField } from '../TextField';
import styles from './Gallery.module.css';
import { GallerySection } from './GallerySection';

const noop = () => undefined;

const countries = [
  { id: 'de', label: 'Deutschland', detail: 'Germany' },
  { id: 'jp', label: '日本', detail: 'Japan', lang: 'ja' },
  { id: 'sa', label: 'العربية السعودية', detail: 'Saudi Arabia', lang: 'ar' },
  { id: 'tr', label: 'Türkiye', detail: 'Turkey' },
  { id: 'pl', label: 'Polska', detail: 'Poland' },
] as const;

/** Everything one can type or choose in. */
export const GalleryFields = () => {
  const [name, setName] = useState('Łukasz');
  const [search, setSearch] = useState('');
  const [note, setNote] = useState(
    'Neue Filiale öffnet im Mai. Will den Assam erst probieren, ich schicke bis Dienstag drei Muster.',
  );
  const [days, setDays] = useState<number | undefined>(180);
  const [country, setCountry] = useState<string | null>('de');
  const [target, setTarget] = useState<'phone' | 'email' | null>('phone');
  const [words, setWords] = useState<readonly string[]>(['Großhandel', 'Grüntee']);
  const [isOn, setIsOn] = useState(true);
  const [isChecked, setIsChecked] = useState(true);
  const [way, setWay] = useState<'merge' | 'replace' | null>('merge');
  const targets = [
    { id: 'phone', label: 'Phone', icon: 'phone' },
    { id: 'email', label: 'Email', icon: 'mail' },
  ] as const;
  return (
    <>
      <GallerySection title="Fields" span={4}>
        <Stack gap={3}>
          <div className={styles['pair']}>
            <TextField label="Vorname" value={name} onChange={setName} />
            <TextField label="Telefon" value="+48 12 555" onChange={noop} dir="ltr" />
          </div>
          <TextField
            label="E-Mail"
            value="lukasz@krakow"
            onChange={noop}
            error="Da fehlt noch die Endung, zum Beispiel .pl"
          />
          <TextField
            label="Geburtstag"
            optionalLabel="optional"
            value="19.3.66"
            onChange={noop}
            understoodAs="Samstag, 19. März 1966"
            hint="Jahr unbekannt? Lass es weg."
          />
          <TextField
            label="Einkauf"
            size="lg"
            value=""
            placeholder="24,80"
            onChange={noop}
            end="€"
            icon="wallet"
          />
          <div className={styles['pair']}>
            <TextField label="Gesperrt" value="Nur lesen" onChange={noop} isDisabled />
            <TextField label="Lesen" value="Nur lesen" onChange={noop} isReadOnly />
          </div>
        </Stack>
      </GallerySection>
      <GallerySection title="More fields" span={4}>
        <Stack gap={3}>
          <SearchField
            label="Search"
            clearLabel="Clear"
            value={search}
            onChange={setSearch}
            placeholder="In dieser Liste"
            keys="/"
          />
          <ComboBox
            label="Land"
            options={countries}
            value={country}
            onChange={setCountry}
            emptyText="Nichts gefunden"
            openLabel="Open"
            icon="globe"
          />
          <Select
            label="Geht nach"
            options={targets}
            value={target}
            onChange={setTarget}
            placeholder="Auswählen"
          />
          <div className={styles['pair']}>
            <Select
              label="Attention"
              options={targets}
              value={target}
              onChange={setTarget}
              placeholder="Auswählen"
              emphasis="attention"
              size="sm"
            />
            <Select
              label="Subdued"
              options={targets}
              value={null}
              onChange={setTarget}
              placeholder="Leave out"
              emphasis="subdued"
              size="sm"
            />
          </div>
          <TagField
            label="Schlagwörter"
            value={words}
            onChange={setWords}
            suggestions={['Stammgast', 'Schwarztee', 'Geschenke']}
            listLabel="Words"
            removeLabel={(word) => `Remove ${word}`}
          />
          <NumberField label="Aktiv in den letzten" value={days} onChange={setDays} unit="Tagen" />
        </Stack>
      </GallerySection>
      <GallerySection title="Choices" span={4}>
        <Stack gap={3}>
          <TextArea label="Notiz" value={note} onChange={setNote} />
          <Stack direction="row" gap={4}>
            <Checkbox isSelected={isChecked} onChange={setIsChecked}>
              Newsletter
            </Checkbox>
            <Checkbox label="none" isSelected={false} onChange={noop} />
            <Checkbox label="some" isSelected={false} isIndeterminate onChange={noop} />
            <Checkbox label="off" isSelected isDisabled onChange={noop} />
          </Stack>
          <RadioGroup
            label="Wie"
            isLabelHidden
            look="cards"
            value={way}
            onChange={setWay}
            options={[
              {
                id: 'merge',
                label: 'Zusammenführen',
                detail: 'Holt zurück, was fehlt. Nichts von heute geht verloren.',
              },
              { id: 'replace', label: 'Ersetzen', detail: 'Genau der Stand von gestern.' },
            ]}
          />
          <div>
            <SwitchRow
              isSelected={isOn}
              onChange={setIsOn}
              hint="Fehlt der Stick, erinnert dich Regulars am nächsten Morgen."
            >
              Jeden Abend beim Schließen
            </SwitchRow>
            <SettingRow hint="USB-Stick „Blau“" control={<Button size="sm">Ändern</Button>}>
              Ziel
            </SettingRow>
          </div>
        </Stack>
      </GallerySection>
    </>
  );
};
