import { describe, expect, it } from 'vitest';
import { promiseKindOf } from '@shared/domain/promises/promiseKind';

describe('what a promise takes', () => {
  it.each([
    ['Rückruf zur Frühjahrsernte', 'call'],
    ['morgen zurückrufen', 'call'],
    ['Ich rufe sie wegen der Kanne an', 'call'],
    ['anrufen', 'call'],
    ['call her about the pot', 'call'],
    ['Phone back', 'call'],
    ['Angebot schicken', 'write'],
    ['schreibe ihm die Maße', 'write'],
    ['E-Mail mit den Öffnungszeiten', 'write'],
    ['send the catalogue', 'write'],
    ['Bescheid geben, sobald der Darjeeling da ist', 'tell'],
    ['mich bis Freitag melden', 'tell'],
    ['let Frieda know', 'tell'],
    ['get back to them', 'tell'],
    ['Zwei Dosen zurücklegen', 'do'],
    ['Ring reparieren', 'do'],
    ['repair the ring', 'do'],
    ['Vanilleeis bestellen', 'do'],
    ['', 'do'],
  ] as const)('%s: %s', (text, kind) => {
    expect(promiseKindOf(text)).toBe(kind);
  });
});
