import type { ContactId } from '@shared/domain/contacts/contact';
import { RepositoriesContext, useRepositories } from '@renderer/data/RepositoriesContext';
import { mapLoadable, useLive } from '@renderer/data/useLive';
import { cleanup, render, screen } from '@testing-library/react';
import { aDraft } from '@test/support/builders';
import { freshRepositories, granted } from '@test/support/testDatabase';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(cleanup);

/** Shows the name of a contact, and remembers every pair of question and answer on screen. */
function Name({ id, seen }: { readonly id: ContactId; readonly seen: string[] }) {
  const { contacts } = useRepositories();
  const contact = useLive(`contact/${id}`, () => contacts.get(id));
  const name = mapLoadable(contact, (found) => found?.name ?? 'nobody');
  const text = name.status === 'ready' ? name.value : 'loading';
  seen.push(`${id}: ${text}`);
  return <p>{text}</p>;
}

it('keeps an answer current, and never shows one for another question', async () => {
  const data = await freshRepositories();
  const ada = granted(await data.contacts.create(aDraft('Ada'))).value.id;
  const ida = granted(await data.contacts.create(aDraft('Ida'))).value.id;
  const seen: string[] = [];
  const page = (id: ContactId) => (
    <RepositoriesContext value={data}>
      <Name id={id} seen={seen} />
    </RepositoriesContext>
  );
  const { rerender } = render(page(ada));
  await screen.findByText('Ada');
  rerender(page(ida));
  await screen.findByText('Ida');
  granted(await data.contacts.update(ida, { name: 'Ida Rolf' }));
  await screen.findByText('Ida Rolf');
  expect(new Set(seen)).toEqual(
    new Set([
      `${ada}: loading`,
      `${ada}: Ada`,
      `${ida}: loading`,
      `${ida}: Ida`,
      `${ida}: Ida Rolf`,
    ]),
  );
});

it('says so where there is no data to be had', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<Name id={'x' as ContactId} seen={[]} />)).toThrow('RepositoriesContext');
  quiet.mockRestore();
});
