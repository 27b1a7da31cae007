import { LIMITS } from '@shared/kernel/readingLimits';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { parseJson } from '@shared/kernel/safeJson';

/** Why the bytes of a file are no language: too many of them, or no JSON. */
export type LanguageFileRefusal = { readonly code: 'language/too-large' | 'language/foreign' };

/** What the file of a language holds, parsed; what it means is read by `readLanguagePack`. */
export function openLanguageFile(bytes: Uint8Array): Result<unknown, LanguageFileRefusal> {
  if (bytes.byteLength > LIMITS.languageFile.most) return refuse({ code: 'language/too-large' });
  try {
    return ok(parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return refuse({ code: 'language/foreign' });
  }
}
