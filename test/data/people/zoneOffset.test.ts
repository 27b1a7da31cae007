import { zoneOffset } from '@renderer/data/people/zoneOffset';
import { expect, it } from 'vitest';

it.each([
  ['Asia/Tokyo', '2026-03-19', 540],
  ['Asia/Kathmandu', '2026-03-19', 345],
  ['America/Sao_Paulo', '2026-03-19', -180],
  ['America/St_Johns', '2026-01-15', -210],
  ['Europe/Berlin', '2026-03-28', 60],
  ['Europe/Berlin', '2026-03-30', 120],
  ['UTC', '2026-03-19', 0],
  ['Mars/Olympus', '2026-03-19', null],
  ['', '2026-03-19', null],
])('knows how far %s is ahead on %s', (zone, day, minutes) => {
  expect(zoneOffset(zone, Date.parse(`${day}T12:00:00Z`))).toBe(minutes);
});
