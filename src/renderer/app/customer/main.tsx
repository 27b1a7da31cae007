import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createLanguageShelf } from '@renderer/hooks/languageShelf';
import { ownStorage } from '@renderer/hooks/ownStorage';
import { createPreferences } from '@renderer/hooks/preferences';
import { createSpeech } from '@renderer/i18n/i18n';
import { chooseLanguage, findLanguage } from '@renderer/i18n/languages';
import { offerAdded } from '@renderer/i18n/readAdded';
import { allowOwnWorkersOnly } from '@renderer/platform/trustedTypes';
import { showAppearance } from '../appearance';
import { CustomerWindow } from './CustomerWindow';

/** The window on the customer's side: it opens no data and asks nothing of the computer. */
async function start(): Promise<void> {
  allowOwnWorkersOnly();
  await offerAdded(createLanguageShelf(ownStorage()).all());
  const preferences = createPreferences(ownStorage()).get();
  showAppearance(document.documentElement, preferences);
  const language = findLanguage(preferences.language ?? '') ?? chooseLanguage(navigator.languages);
  const { i18n } = await createSpeech(language, 'formal');
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <CustomerWindow i18n={i18n} language={language} />
    </StrictMode>,
  );
}

void start();
