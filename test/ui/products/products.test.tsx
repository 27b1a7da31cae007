import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Product } from '@shared/domain/purchases/product';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { ProductSettings } from '@renderer/features/products/ProductSettings';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

const settings = { currency: 'EUR' } as const;

const addTo = async ({ products }: TestData, name: string): Promise<Product> =>
  granted(
    await products.add({ name, category: 'Tea', priceMinor: 890, currency: 'EUR', goesWith: [] }),
  ).value;

/** Books a purchase of one piece of each product. */
async function buy(
  { purchases }: TestData,
  contactId: ContactId,
  id: string,
  day: string,
  products: readonly Product[],
): Promise<void> {
  const lines = products.map(({ id: productId, name }, index) => ({
    id: `line-${index}`,
    productId,
    name,
    category: 'Tea',
    quantityMilli: 1000,
    amountMinor: 890,
    isVoided: false,
  }));
  granted(
    await purchases.book(
      contactId,
      aBooking(id, 890 * lines.length, { boughtOn: isoDate(day), lines }),
    ),
  );
}

describe('the products', () => {
  it('adds one with its category, price and what goes with it, and takes that back', async () => {
    const { user, data } = await renderWith(<ProductSettings />, {
      settings,
      prepare: async (fresh) => {
        await addTo(fresh, 'Brown candy');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Add a product' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await within(dialog).findByText('What is it called?');
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Sencha');
    await user.click(within(dialog).getByRole('button', { name: 'Tea' }));
    await user.type(within(dialog).getByRole('textbox', { name: /Usual price/ }), '8,9O');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await data.products.all()).toHaveLength(1);
    const price = within(dialog).getByRole('textbox', { name: /Usual price/ });
    await user.clear(price);
    await user.type(price, '8,90');
    await user.type(within(dialog).getByRole('combobox', { name: 'Goes with' }), 'Brown');
    await user.click(await screen.findByRole('option', { name: /Brown candy/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));

    const list = await screen.findByRole('list', { name: 'Products' });
    await within(list).findByText('Goes with Brown candy');
    const [candy, sencha] = await data.products.all();
    expect(sencha).toMatchObject({
      name: 'Sencha',
      category: 'Tea',
      priceMinor: 890,
      goesWith: [candy!.id],
    });
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await data.products.all()).toHaveLength(1));
  });

  it('refuses a second one of the same name, in any case', async () => {
    const { user, data } = await renderWith(<ProductSettings />, {
      settings,
      prepare: async (fresh) => {
        await addTo(fresh, 'Sencha');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Add a product' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), ' SENCHA{Enter}');
    await within(dialog).findByText('There is a product with this name already.');
    expect(await data.products.all()).toHaveLength(1);
  });

  it('stops offering a product and offers it again; old purchases keep it', async () => {
    const { user, data } = await renderWith(<ProductSettings />, {
      settings,
      prepare: async (fresh) => {
        await addTo(fresh, 'Sencha');
      },
    });
    await user.click(await screen.findByRole('button', { name: /Stop offering: .*Sencha/ }));
    await waitFor(async () => expect(await data.products.all()).toEqual([]));
    await user.click(await screen.findByRole('button', { name: 'Show 1' }));
    await user.click(await screen.findByRole('button', { name: /Offer again: .*Sencha/ }));
    await waitFor(async () => expect(await data.products.all()).toHaveLength(1));
  });

  it('adds a pasted list as one act', async () => {
    const { user, data } = await renderWith(<ProductSettings />, { settings });
    await user.click(await screen.findByRole('button', { name: 'Paste a list' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('textbox', { name: 'Products' }));
    await user.paste('Sencha; Green tea; 8,90\nGyokuro; Green tea; 24.50\nSencha');
    await within(dialog).findByText(/1 line names something/);
    await user.click(within(dialog).getByRole('button', { name: 'Add 2 products' }));
    await waitFor(async () =>
      expect((await data.products.all()).map(({ name, priceMinor }) => [name, priceMinor])).toEqual(
        [
          ['Gyokuro', 2450],
          ['Sencha', 890],
        ],
      ),
    );
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await data.products.all()).toEqual([]));
  });

  it('says what was bought together in the last year, and nothing of older or voided purchases', async () => {
    await renderWith(<ProductSettings />, {
      settings,
      prepare: async (fresh) => {
        const sencha = await addTo(fresh, 'Sencha');
        const candy = await addTo(fresh, 'Brown candy');
        const tin = await addTo(fresh, 'Tin');
        for (const person of [1, 2, 3, 4]) {
          const { id } = await aCustomer(fresh, `Person ${person}`);
          await buy(fresh, id, `old-${person}`, '2024-02-01', [sencha, tin]);
          await buy(
            fresh,
            id,
            `new-${person}`,
            '2026-02-01',
            person < 4 ? [sencha, candy] : [sencha],
          );
          await buy(fresh, id, `slip-${person}`, '2026-03-01', [sencha, tin]);
          granted(await fresh.purchases.void(`slip-${person}` as PurchaseId, 'a slip'));
        }
      },
    });
    const list = await screen.findByRole('list', { name: 'Products' });
    await within(list).findByText('3 of 4 who bought it also bought “Brown candy”.');
    expect(list.textContent).not.toContain('“Tin”');
  });
});
