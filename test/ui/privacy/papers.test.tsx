import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import { PrintPlace } from '@renderer/app/pages/PrintPlace';
import { factBlocks, partsOf, unitsOf } from '@renderer/features/privacy/papers/paperBlocks';
import { paperLanguageFor } from '@renderer/features/privacy/papers/paperLanguage';
import type { PrintRoute } from '@renderer/hooks/route';
import { aDraft, aNote } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

let route: PrintRoute;
const Page = () => <PrintPlace route={route} />;

async function prepare(data: TestData, languages: readonly string[]): Promise<ContactId> {
  const { id } = granted(
    await data.contacts.create(
      aDraft('Ana Souza', { languages, about: 'Likes shade', country: 'DE' }),
    ),
  ).value;
  granted(await data.interactions.add(aNote(id, { text: 'Asked for a chair' })));
  granted(await data.interactions.add(aNote(id, { text: 'Between ourselves', isPrivate: true })));
  return id;
}

/** The preview; behind it lies the same once more, to be measured. */
const desk = async () =>
  within(await screen.findByRole('region', { name: 'Preview of the pages' }));

describe('the paper of a disclosure', () => {
  it('is in the language of the person, with data, purposes, basis and rights', async () => {
    await renderWith(<Page />, {
      prepare: async (data) => {
        const id = await prepare(data, ['de-AT']);
        route = { place: 'print', what: 'disclosure', id, withPrivate: true };
      },
    });
    const paper = await desk();
    expect(await paper.findByText('Auskunft über gespeicherte Daten')).toBeDefined();
    for (const text of ['Rechtsgrundlage', 'Zwecke', 'Aufbewahrung', 'Rechte', 'Empfänger']) {
      expect(paper.getByText(text), text).toBeDefined();
    }
    expect(paper.getByText('Kontakte und Notizen (2)')).toBeDefined();
    expect(paper.getByText('Asked for a chair')).toBeDefined();
    expect(paper.getByText('Between ourselves')).toBeDefined();
    expect(paper.getByText('Likes shade')).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Ana Souza');
  });

  it('can be had in another language, and says how many notes it leaves out', async () => {
    const { user } = await renderWith(<Page />, {
      prepare: async (data) => {
        const id = await prepare(data, ['fi']);
        route = { place: 'print', what: 'disclosure', id, withPrivate: false };
      },
    });
    const paper = await desk();
    expect(await paper.findByText('What we know about you')).toBeDefined();
    expect(paper.queryByText('Between ourselves')).toBeNull();
    expect(paper.getByText('One note of the owner is not part of this answer.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /Language of the paper/ }));
    await user.click(await screen.findByRole('option', { name: 'Deutsch' }));
    await screen.findAllByText('Auskunft über gespeicherte Daten');
    expect((await desk()).getByText('Auskunft über gespeicherte Daten')).toBeDefined();
  });

  it('says that somebody is gone', async () => {
    route = { place: 'print', what: 'disclosure', id: 'nobody' as ContactId, withPrivate: false };
    await renderWith(<Page />);
    expect(await screen.findByText('Nobody is here any more')).toBeDefined();
  });
});

describe('the paper of an erasure', () => {
  it('counts what went and names nobody', async () => {
    await renderWith(<Page />, {
      prepare: async (data) => {
        const id = await prepare(data, []);
        const done = await data.privacy.erase(id, 'request');
        if (!done.ok) throw new Error(done.refusal.code);
        route = { place: 'print', what: 'erasure', id: done.value.erasure?.id ?? '' };
      },
    });
    const paper = await desk();
    expect(await paper.findByText('Contacts and notes')).toBeDefined();
    expect(paper.getByText(/nothing of the person was found/)).toBeDefined();
    expect(document.body.textContent).not.toMatch(/Ana|Souza/u);
  });
});

describe('the language of a paper', () => {
  it('says above the paper that its words were made by a machine, where they were', async () => {
    await renderWith(<Page />, {
      prepare: async (data) => {
        const id = await prepare(data, ['ja']);
        route = { place: 'print', what: 'disclosure', id, withPrivate: false };
      },
    });
    await desk();
    expect(await screen.findByText(/日本語.* first version made by a machine/)).toBeDefined();
  });

  it('is the first of theirs with texts, English for other languages, the shop’s own without any', () => {
    const tag = (spoken: readonly string[], own: string) =>
      paperLanguageFor(spoken, own).language.tag;
    expect(tag(['fi', 'de-CH'], 'en')).toBe('de');
    expect(tag(['fi'], 'de')).toBe('en');
    expect(tag([], 'de')).toBe('de');
    expect(paperLanguageFor(['fi'], 'de')).toMatchObject({ spoken: 'fi', isInstead: true });
    expect(paperLanguageFor(['ja'], 'de')).toMatchObject({ isInstead: false });
  });
});

describe('the lines of a paper', () => {
  it('tear long words apart without losing any', () => {
    const text = 'ein sehr langer Satz '.repeat(200).trim();
    const parts = partsOf(text);
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(900);
    expect(parts.join(' ')).toBe(text);
    expect(partsOf('🍵'.repeat(1000), 901).join('')).toBe('🍵'.repeat(1000));
    expect(
      factBlocks('Text', text)
        .slice(1)
        .every((block) => block.is === 'fact' && block.label === ''),
    ).toBe(true);
  });

  it('never leave a heading alone at the end of a page', () => {
    const units = unitsOf([
      { is: 'heading', text: 'Notes' },
      ...factBlocks('Text', 'one'),
      { is: 'rule' },
      ...factBlocks('Text', 'two'),
    ]);
    expect(units.map((unit) => unit.map(({ is }) => is))).toEqual([
      ['heading', 'fact'],
      ['rule', 'fact'],
    ]);
  });
});

describe('the notice for customers', () => {
  it('has the shop, its law, its years and its authority filled in', async () => {
    route = { place: 'print', what: 'privacy-notice' };
    await renderWith(<Page />, {
      prepare: async (data) => {
        granted(
          await data.settings.set({
            ...{ shopName: 'Teehaus Vogt', shopAddress: 'Am Markt 3', country: 'CH' },
            privacy: { retentionYears: { CH: 7 }, howAnswered: 'Ask Marlene' },
          }),
        );
      },
    });
    const paper = await desk();
    expect(await paper.findByText(/Article 19 of the Swiss/)).toBeDefined();
    expect(paper.getByText(/Am Markt 3/)).toBeDefined();
    expect(paper.getByText('Ask Marlene')).toBeDefined();
    expect(paper.getByText(/for 7 years/)).toBeDefined();
    expect(paper.getByText(/Feldeggweg/)).toBeDefined();
    expect(screen.queryByText(/is missing/)).toBeNull();
  });
});
