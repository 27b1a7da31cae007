import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LanguagePacksCard } from '@renderer/features/settings/LanguagePacksCard';
import { setAddedLanguages } from '@renderer/i18n/addedLanguages';
import { catalogue as english } from '@renderer/i18n/catalogues/en';
import { chooseLanguage } from '@renderer/i18n/languages';
import { createSpeech } from '@renderer/i18n/i18n';
import { ok } from '@shared/kernel/result';
import { aPlatform, type FakePlatform } from '@test/support/fakePlatform';
import { renderWith } from '@test/support/renderWith';

/** A computer on which these files are chosen one after another, and what is saved on it. */
function aDesk(
  ...files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
) {
  const left = [...files];
  const saved: Uint8Array[] = [];
  const platform: FakePlatform = {
    ...aPlatform(),
    openFile: () => Promise.resolve(ok(left.shift()!)),
    saveFile: (name, _, bytes) => {
      saved.push(bytes);
      return Promise.resolve(ok(name));
    },
  };
  return { platform, saved };
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

afterEach(() => {
  setAddedLanguages([]);
  localStorage.clear();
});

describe('languages from files', () => {
  it('adds one that is spoken at once, says English where it lacks a sentence, and removes it', async () => {
    const common = { ...english['common'], loading: 'Ett ögonblick' };
    const sentences = { ...english, common, lock: undefined };
    const file = { regularsLanguage: 1, tag: 'sv', ownName: 'Svenska', sentences };
    const { platform } = aDesk({ name: 'sv.json', bytes: bytesOf(file) });
    const { user } = await renderWith(<LanguagePacksCard spoken="en" />, { platform });
    await user.click(screen.getByRole('button', { name: 'Add a language …' }));
    expect(await screen.findByText('Svenska')).toBeDefined();
    expect(chooseLanguage(['sv-SE']).ownName).toBe('Svenska');
    const { i18n } = await createSpeech(chooseLanguage(['sv']), 'informal');
    expect(i18n.t('common:loading')).toBe('Ett ögonblick');
    expect(i18n.t('lock:title')).toBe((english['lock'] as { title: string }).title);

    await user.click(screen.getByRole('button', { name: /Remove .*Svenska/ }));
    await waitFor(() => expect(screen.queryByText('Svenska')).toBeNull());
    expect(chooseLanguage(['sv-SE']).tag).toBe('en');
  });

  it('says in a sentence why a file is no language', async () => {
    const { platform } = aDesk(
      { name: 'people.json', bytes: bytesOf({ people: [] }) },
      {
        name: 'english.json',
        bytes: bytesOf({ regularsLanguage: 1, tag: 'en', sentences: english }),
      },
    );
    const { user } = await renderWith(<LanguagePacksCard spoken="en" />, { platform });
    await user.click(screen.getByRole('button', { name: 'Add a language …' }));
    expect(await screen.findByText(/This file is no language for Regulars/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add a language …' }));
    expect(
      await screen.findByText(/English is what every translation is measured by/),
    ).toBeDefined();
  });

  it('saves what is spoken as the file to begin with', async () => {
    const { platform, saved } = aDesk();
    const { user } = await renderWith(<LanguagePacksCard spoken="de" />, { platform });
    await user.click(screen.getByRole('button', { name: 'Save the sentences to translate' }));
    await waitFor(() => expect(saved.length).toBe(1));
    const file = JSON.parse(new TextDecoder().decode(saved[0])) as {
      tag: string;
      sentences: typeof english;
    };
    expect(file.tag).toBe('de');
    expect(Object.keys(file.sentences)).toEqual(Object.keys(english));
  });
});
