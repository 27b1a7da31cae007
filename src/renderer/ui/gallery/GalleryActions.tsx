import { useState } from 'react';
import { Button } from '../Button';
import { ChipGroup, ToggleChip } from '../ChipGroup';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { icons, type IconName } from '../icons';
import { Menu } from '../Menu';
import { Popover } from '../Popover';
import { SegmentedControl } from '../SegmentedControl';
import { SideNav } from '../SideNav';
import { Stack } from '../Stack';
import { Stepper } from '../Stepper';
import { Tabs } from '../Tabs';
import { Tooltip } from '../Tooltip';
import { GallerySection } from './GallerySection';

const noop = () => undefined;

/** Buttons, chips, menus, ways to choose a view. */
export const GalleryActions = () => {
  const [chip, setChip] = useState('all');
  const [kind, setKind] = useState('note');
  const [view, setView] = useState<'month' | 'week' | 'day'>('month');
  const [tab, setTab] = useState<'one' | 'two'>('one');
  const [place, setPlace] = useState<'shop' | 'language' | 'backup'>('backup');
  return (
    <>
      <GallerySection title="Buttons" span={5}>
        <Stack gap={3}>
          <Stack direction="row" isWrapping>
            <Button variant="primary">Jetzt anrufen</Button>
            <Button variant="gold" icon="hand-heart">
              Danke sagen
            </Button>
            <Button>Importieren</Button>
            <Button variant="fill">Erinnern</Button>
            <Button variant="text">Wechseln</Button>
            <Button variant="danger">Endgültig löschen</Button>
            <Button isDisabled>Gesperrt</Button>
          </Stack>
          <Stack direction="row" isWrapping gap={3}>
            <Button variant="soft">Soft</Button>
            <Button variant="quiet">Quiet</Button>
            <Button variant="danger-line">Danger line</Button>
            <Button variant="link">Link</Button>
            <Button variant="danger-link">Danger link</Button>
            <Button variant="primary" isPending>
              Pending
            </Button>
            <Button size="sm">Small</Button>
            <Button variant="gold" size="lg" keys="⏎">
              24 Punkte buchen
            </Button>
            <Button icon="phone" keys="C">
              Anrufen
            </Button>
            <Button variant="primary" iconEnd="arrow-right">
              Weiter
            </Button>
          </Stack>
          <Stack direction="row">
            <IconButton icon="x" label="Close" />
            <IconButton icon="ellipsis" label="More" variant="line" size="lg" />
            <IconButton icon="phone" label="Call" variant="fill" size="lg" />
            <IconButton icon="stamp" label="Points" variant="gold" size="lg" />
            <IconButton icon="alarm-clock" label="Snooze" isDisabled />
            <IconButton icon="chevron-left" label="Previous" size="sm" />
            <IconButton icon="chevron-right" label="Next" size="sm" />
          </Stack>
        </Stack>
      </GallerySection>
      <GallerySection title="Choosing a view" span={7}>
        <Stack gap={3}>
          <ChipGroup label="Groups">
            {[
              ['all', 'Alle', '412'],
              ['regulars', 'Stammgäste', '138'],
              ['new', 'Neu', '23'],
              ['quiet', 'Lange nicht da', '31'],
            ].map(([id, name, count]) => (
              <ToggleChip
                key={id}
                count={count}
                isSelected={chip === id}
                onChange={() => setChip(id ?? '')}
              >
                {name}
              </ToggleChip>
            ))}
            <IconButton icon="plus" label="New group" />
          </ChipGroup>
          <ChipGroup label="Kind">
            {(
              [
                ['note', 'Notiz', 'note'],
                ['call', 'Anruf', 'phone'],
                ['visit', 'Besuch', 'door'],
                ['promise', 'Versprechen', 'handshake'],
              ] as const
            ).map(([id, name, icon]) => (
              <ToggleChip
                key={id}
                look="soft"
                icon={icon}
                isSelected={kind === id}
                onChange={() => setKind(id)}
              >
                {name}
              </ToggleChip>
            ))}
          </ChipGroup>
          <Stack direction="row" gap={4} isWrapping>
            <SegmentedControl
              label="View"
              segments={[
                { id: 'month', label: 'Monat' },
                { id: 'week', label: 'Woche' },
                { id: 'day', label: 'Tag' },
              ]}
              value={view}
              onChange={setView}
            />
            <Menu
              label="Actions"
              trigger={<Button iconEnd="chevron-down">Menü</Button>}
              groups={[
                [
                  {
                    id: 'call',
                    label: 'Anruf planen',
                    icon: 'calendar-plus',
                    keys: 'C',
                    onAction: noop,
                  },
                  {
                    id: 'merge',
                    label: 'Mit anderer Seite vereinen',
                    icon: 'merge',
                    onAction: noop,
                  },
                  { id: 'hand', label: 'Daten herausgeben', icon: 'download', onAction: noop },
                ],
                [
                  {
                    id: 'erase',
                    label: 'Daten löschen',
                    icon: 'eraser',
                    isDanger: true,
                    onAction: noop,
                  },
                ],
              ]}
            />
            <Popover label="Sample" trigger={<Button>Popover</Button>}>
              A small thing beside its control.
            </Popover>
            <Tooltip
              text={
                <>
                  <b>Kundenbindungsrate</b>
                  <br />
                  (412 − 61) ÷ 406 = 86,5 %.
                </>
              }
            >
              <Button>Tooltip</Button>
            </Tooltip>
          </Stack>
          <Stepper
            label="Steps"
            doneLabel="done"
            current="match"
            steps={[
              { id: 'file', label: 'File' },
              { id: 'match', label: 'Match columns' },
              { id: 'check', label: 'Check' },
              { id: 'done', label: 'Done' },
            ]}
          />
        </Stack>
      </GallerySection>
      <GallerySection title="Tabs" span={5}>
        <Tabs
          label="Tabs"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'one', label: 'Brief', content: 'Sehr geehrte Frau Tanaka', icon: 'mail' },
            { id: 'two', label: 'Was es heißt', content: 'Dear Ms Tanaka', count: '2' },
          ]}
        />
      </GallerySection>
      <GallerySection title="Parts of a place" span={3}>
        <SideNav
          label="Settings"
          current={place}
          onSelect={setPlace}
          items={[
            { id: 'shop', label: 'Laden', icon: 'store' },
            { id: 'language', label: 'Sprache und Region', icon: 'languages' },
            { id: 'backup', label: 'Sicherung', icon: 'save' },
          ]}
        />
      </GallerySection>
      <GallerySection title="Icons" span={4}>
        <Stack direction="row" isWrapping gap={2}>
          {(Object.keys(icons) as IconName[]).map((name) => (
            <Icon key={name} name={name} size={16} />
          ))}
        </Stack>
      </GallerySection>
    </>
  );
};
