import { screen } from '@testing-library/react';
import { ok } from '@shared/kernel/result';
import { createLocalImportClient } from '@renderer/data/importing/importClient';
import { createImportService } from '@renderer/data/importing/importService';
import { createImportStore, type ImportStore } from '@renderer/data/importing/importStore';
import { ImportScreen } from '@renderer/features/importing/ImportScreen';
import { ImportStoreContext } from '@renderer/features/importing/useImport';
import { aPlatform } from '@test/support/fakePlatform';
import { renderWith, type TestWindow, type WindowOptions } from '@test/support/renderWith';
import type { TestData } from '@test/support/testDatabase';
import { onTestFinished, vi } from 'vitest';

/** A window that brings people in, without a worker. */
export type Wizard = TestWindow & {
  readonly store: ImportStore;
  readonly left: ReturnType<typeof vi.fn>;
  /** Files that were saved: name and text. */
  readonly saved: { readonly name: string; readonly text: string }[];
  /** The file dialog picks this file. */
  readonly choose: (name: string, content: string | Uint8Array<ArrayBuffer>) => Promise<void>;
};

/** Opens the wizard on its first page. */
export async function aWizard(options: WindowOptions = {}): Promise<Wizard> {
  let next: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null = null;
  const saved: { name: string; text: string }[] = [];
  const plain = aPlatform();
  const platform: typeof plain = {
    ...plain,
    openFile: (filter) => (next === null ? plain.openFile(filter) : Promise.resolve(ok(next))),
    saveFile: (name, _filter, bytes) => {
      saved.push({ name, text: new TextDecoder().decode(bytes) });
      return Promise.resolve(ok(name));
    },
  };
  let data: TestData | null = null;
  let store: ImportStore | null = null;
  const left = vi.fn();
  const made = await renderWith(<Late make={() => store!} onLeave={left} />, {
    ...options,
    platform,
    prepare: async (shop) => {
      data = shop;
      await options.prepare?.(shop);
      store = createImportStore(
        createLocalImportClient((tell) => {
          const service = createImportService({
            db: shop.db,
            repositories: shop,
            clock: shop.clock,
            fitPhoto: ({ bytes }) => Promise.resolve({ mediaType: 'image/jpeg', bytes }),
            onProgress: tell,
            pause: () => new Promise((resolve) => setTimeout(resolve)),
          });
          onTestFinished(service.end);
          return service.remote;
        }),
      );
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return {
    ...made,
    data: data!,
    store: store!,
    left,
    saved,
    choose: async (name, content) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      next = { name, bytes };
      await made.user.click(screen.getByRole('button', { name: /^(Choose a file|Datei wählen)$/ }));
    },
  };
}

// The store exists only once the window's data does.
function Late({
  make,
  onLeave,
}: {
  readonly make: () => ImportStore;
  readonly onLeave: () => void;
}) {
  return (
    <ImportStoreContext value={make()}>
      <ImportScreen onLeave={onLeave} />
    </ImportStoreContext>
  );
}
