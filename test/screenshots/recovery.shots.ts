import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shots } from '../e2e/fixture/shots';

shots('recovery', { now: '2026-03-19T08:12:00' }, async (app, shoot) => {
  const { computer } = app;
  await app.page.getByRole('textbox').first().waitFor();
  await app.quit();
  await writeFile(join(computer.profile, 'starts.json'), JSON.stringify({ failed: 2 }));
  await app.start();
  await app.page.getByRole('heading', { level: 2 }).waitFor();
  await shoot('recovery-safe-mode');
  await app.quit();
  await rm(join(computer.profile, 'starts.json'));
  await app.start({ faults: 'safe-mode:1' });
  await app.page.getByRole('heading', { level: 2 }).waitFor();
  await shoot('recovery-safe-mode-wanted');
  await app.quit();
  await app.start({ faults: 'free-space:150' });
  await app.page.getByRole('alert').waitFor();
  await shoot('recovery-no-room');
});
