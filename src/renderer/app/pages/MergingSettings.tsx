import { useState, type ComponentProps } from 'react';
import { MergeFile } from '@renderer/features/exchange/MergeFile';
import { MergeFileContext, type MergeableFile } from '@renderer/hooks/useMergeFile';
import { navigateInstead } from '@renderer/hooks/useRoute';
import { SettingsPlace } from './SettingsPlace';

/** The settings, where a backup can be merged instead of taking the place of everything. */
export function MergingSettings(props: ComponentProps<typeof SettingsPlace>) {
  const [file, setFile] = useState<MergeableFile | null>(null);
  return (
    <MergeFileContext value={setFile}>
      <SettingsPlace {...props} />
      {file && (
        <MergeFile
          file={file}
          onClose={() => setFile(null)}
          onReport={() => navigateInstead({ place: 'settings', section: 'exchange' })}
        />
      )}
    </MergeFileContext>
  );
}
