// Components know the data layer through hooks' files only.
export { canStop, type BackupProgress } from '@renderer/data/backups/progress';
