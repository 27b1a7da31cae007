import { useEffect, useMemo, useState } from 'react';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { EmptyState } from '../EmptyState';
import { Face } from '../Face';
import { FileDrop } from '../FileDrop';
import { Notice } from '../Notice';
import { QuietLines } from '../QuietLines';
import { PersonName } from '../PersonName';
import { ProgressBar } from '../ProgressBar';
import { Spacer } from '../Screen';
import { Skeleton } from '../Skeleton';
import { Stack } from '../Stack';
import { TextField } from '../TextField';
import { createToastQueue } from '../toastQueue';
import { ToastRegion } from '../ToastRegion';
import { GallerySection } from './GallerySection';

const noop = () => undefined;

/** Empty, done, loading, telling, failing. */
export const GalleryStates = () => {
  const [isOpen, setIsOpen] = useState(false);
  const queue = useMemo(() => createToastQueue(), []);
  useEffect(() => {
    queue.show({
      isStamped: true,
      message: (
        <>
          24 Punkte für <PersonName name="Mehmet Yıldız" size="sm" />
        </>
      ),
      action: { label: 'Rückgängig', onAction: noop },
      stayMs: 3_600_000,
    });
  }, [queue]);
  return (
    <>
      <GallerySection title="All done" span={4}>
        <EmptyState
          picture="face"
          title="Für heute ist alles getan."
          actions={
            <Button variant="fill" size="sm">
              Morgen ansehen
            </Button>
          }
        >
          Neun Menschen haben heute von dir gehört. Morgen wartet Layla auf einen Gruß zum Eid.
        </EmptyState>
      </GallerySection>
      <GallerySection title="Nobody yet" span={4}>
        <EmptyState
          picture="stamps"
          title="Noch niemand da."
          actions={
            <>
              <Button variant="primary" size="sm">
                Ersten Menschen anlegen
              </Button>
              <Button size="sm">Importieren</Button>
            </>
          }
        >
          Wer kam heute als Erstes zur Tür herein? Fang mit diesem Menschen an.
        </EmptyState>
      </GallerySection>
      <GallerySection title="Nothing found" span={4}>
        <EmptyState
          title="Kein „Tannaka“ dabei."
          actions={
            <Button size="sm" icon="user-plus">
              „Tannaka“ anlegen
            </Button>
          }
        >
          Meintest du <Button variant="link">Yuki Tanaka</Button>? Oder ist das ein neues Gesicht?
        </EmptyState>
      </GallerySection>
      <GallerySection title="Loading" span={4}>
        <Skeleton label="Loading" delayMs={0} />
      </GallerySection>
      <GallerySection title="Quiet lines" span={4}>
        <QuietLines
          title="Promised"
          icon="handshake"
          lines={[
            { id: '1', text: 'Send the samples', detail: 'by us, today', isPressing: true },
            { id: '2', text: 'Bring the tin', detail: 'by them, by Tuesday', isPressing: false },
          ]}
          more="and one more"
        />
      </GallerySection>
      <GallerySection title="Notices" span={8}>
        <Stack gap={3}>
          <Notice
            tone="warn"
            icon="triangle-alert"
            title="Seit drei Tagen keine Sicherung."
            actions={
              <>
                <Button size="sm" variant="primary">
                  Stick steckt jetzt
                </Button>
                <Button size="sm">Anderer Ort</Button>
              </>
            }
          >
            Der USB-Stick „Blau“ steckt nicht. Deine Daten sind hier auf dem Rechner sicher, aber
            nur hier.
          </Notice>
          <Notice
            tone="info"
            layout="inline"
            media={<Face id="layla" initials="LH" size="sm" />}
            actions={<Button size="sm">Öffnen</Button>}
          >
            <PersonName name="Layla Al-Harbi" size="sm" /> aus Riad gibt es schon.
          </Notice>
          <Notice
            tone="promise"
            icon="handshake"
            layout="inline"
            title="Versprechen bis Dienstag, 24. März?"
            actions={
              <>
                <Button size="sm" variant="primary">
                  Merken
                </Button>
                <Button size="sm" variant="quiet">
                  Nein
                </Button>
              </>
            }
          >
            Drei Muster Assam
          </Notice>
          <Notice tone="danger" icon="circle-alert" title="Das ließ sich nicht speichern.">
            Dein Text ist noch hier.
          </Notice>
          <ProgressBar
            label="Importieren"
            value={1204}
            max={20000}
            countText="1.204 von 20.000 Menschen"
            onCancel={noop}
            cancelLabel="Abbrechen"
          />
          <ProgressBar label="Lesen" />
        </Stack>
      </GallerySection>
      <GallerySection title="Files" span={6}>
        <FileDrop title="Datei hierher ziehen" chooseLabel="Datei wählen" onFiles={noop}>
          CSV, Excel oder vCard. Gespeichert wird noch nichts.
        </FileDrop>
      </GallerySection>
      <GallerySection title="Dialog" span={6}>
        <Button onPress={() => setIsOpen(true)}>Open the dialog</Button>
        <Dialog
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          title="Neue Person"
          closeLabel="Close"
          footer={
            <>
              <Spacer />
              <Button variant="quiet" onPress={() => setIsOpen(false)}>
                Verwerfen
              </Button>
              <Button variant="primary" keys="Strg ⏎">
                Speichern
              </Button>
            </>
          }
        >
          <TextField label="Name" value="Layla Alharbi" onChange={noop} autoFocus />
        </Dialog>
      </GallerySection>
      <ToastRegion queue={queue} label="Messages" closeLabel="Close" />
    </>
  );
};
