import { act, screen, waitFor } from '@testing-library/react';
import type { ComponentType } from 'react';
import { describe, expect, it } from 'vitest';
import { lateDialog, latePage } from '@renderer/app/late/late';
import { Dialog } from '@renderer/ui/Dialog';
import { renderWith } from '@test/support/renderWith';

/** Files that arrive, or fail, when the test says so; each reading of one is the next answer. */
function someFiles<Props>() {
  const waiting: {
    readonly arrive: (component: ComponentType<Props>) => void;
    readonly fail: (fault: unknown) => void;
  }[] = [];
  return {
    read: () =>
      new Promise<ComponentType<Props>>((arrive, fail) => {
        waiting.push({ arrive, fail });
      }),
    next: async () => {
      await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
      return waiting.shift()!;
    },
  };
}

const Letters = () => {
  const handleKeyDown = (event: React.KeyboardEvent<HTMLUListElement>): void => {
    event.currentTarget.dataset['pressed'] =
      `${event.currentTarget.dataset['pressed'] ?? ''}${event.key}`;
  };
  return (
    <>
      <h1>Letters</h1>
      <ul tabIndex={-1} ref={(list) => list?.focus()} aria-label="list" onKeyDown={handleKeyDown} />
    </>
  );
};

describe('a late page', () => {
  it('keeps its place, comes, and understands the keys that were pressed before it came', async () => {
    const { read, next } = someFiles<object>();
    const Page = latePage(read);
    const { user } = await renderWith(<Page />);
    expect(screen.queryByRole('heading')).toBeNull();
    await user.keyboard('jk');
    const { arrive } = await next();
    await act(() => Promise.resolve(arrive(Letters)));
    const list = await screen.findByRole('list', { name: 'list' });
    await waitFor(() => expect(list.dataset['pressed']).toBe('jk'));
    await user.keyboard('l');
    expect(list.dataset['pressed']).toBe('jkl');
  });

  it('is there at once when it was read before', async () => {
    const Page = latePage(() => Promise.resolve(Letters));
    await Page.load();
    await renderWith(<Page />);
    expect(screen.getByRole('heading', { name: 'Letters' })).toBeDefined();
  });

  it('says that its file cannot be read, tells the log the kind of fault, and tries again', async () => {
    const { read, next } = someFiles<object>();
    const Page = latePage(read);
    const { user, platform } = await renderWith(<Page />);
    const { fail } = await next();
    await act(() => Promise.resolve(fail(new TypeError('assets/Letters-3f2a.js'))));
    expect(await screen.findByRole('heading', { name: /could not be read/ })).toBeDefined();
    expect(platform.logged).toContain('error piece/missing TypeError');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    const { arrive } = await next();
    await act(() => Promise.resolve(arrive(Letters)));
    expect(await screen.findByRole('heading', { name: 'Letters' })).toBeDefined();
  });
});

describe('a late dialog', () => {
  it('that cannot be read says so in a dialog that closes like it', async () => {
    let closed = 0;
    const { read, next } = someFiles<{ readonly onClose: () => void }>();
    const Asking = lateDialog(read);
    const { user } = await renderWith(
      <Asking
        onClose={() => {
          closed += 1;
        }}
      />,
    );
    const { fail } = await next();
    await act(() => Promise.resolve(fail(new TypeError('gone'))));
    await screen.findByRole('dialog', { name: /could not be read/ });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(closed).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    const { arrive } = await next();
    const Question = (props: { readonly onClose: () => void }) => (
      <Dialog isOpen title="Who was it?" {...props}>
        …
      </Dialog>
    );
    await act(() => Promise.resolve(arrive(Question)));
    expect(await screen.findByRole('dialog', { name: 'Who was it?' })).toBeDefined();
  });
});
