import type { ContactForm } from './useContactForm';

/** What every part of the form needs. */
export type SectionProps = { readonly form: ContactForm };
