import type { Text } from '../samplePerson';

/** Tags that several sample people carry. */
export const GUEST_OF_HONOUR: Text = { en: 'Guest of honour', de: 'Ehrengast' };
export const REGULAR: Text = { en: 'Regular', de: 'Stammgast' };
export const NEW: Text = { en: 'New', de: 'Neu' };
export const WHOLESALE: Text = { en: 'Wholesale', de: 'Großhandel' };
export const COURSES: Text = { en: 'Tea courses', de: 'Teekurse' };
