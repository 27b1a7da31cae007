import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import styles from './FileDrop.module.css';
import { Icon } from './Icon';
import type { IconName } from './icons';

/** Props of {@link FileDrop}. */
export type FileDropProps = {
  /** What can be dropped here. */
  readonly title: ReactNode;
  /** Which formats, and that nothing is saved yet. */
  readonly children?: ReactNode | undefined;
  /** Words of the button that opens the file dialog. */
  readonly chooseLabel: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Opens the system's dialog another way, for example through the desktop; otherwise the browser's is used. */
  readonly onChoose?: (() => void) | undefined;
  /** Endings and types for the browser's dialog, for example `.csv,.vcf`. */
  readonly accept?: string | undefined;
  readonly isMultiple?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly isPending?: boolean | undefined;
};

/** A place for files: drop them, or choose them. */
export const FileDrop = ({
  title,
  children,
  chooseLabel,
  onFiles,
  onChoose,
  accept,
  isMultiple = false,
  icon = 'file-up',
  isPending = false,
}: FileDropProps) => {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1));
  };
  return (
    <div
      className={cx(styles['zone'], isOver && styles['over'])}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        // Marks the drop as taken, for the window around.
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Icon name={icon} size={22} className={styles['icon']} />
      <div className={styles['title']}>{title}</div>
      {children === undefined ? null : <div className={styles['text']}>{children}</div>}
      <Button
        variant="primary"
        isPending={isPending}
        onPress={() => {
          if (onChoose === undefined) input.current?.click();
          else onChoose();
        }}
      >
        {chooseLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={isMultiple}
        onChange={(event) => {
          take(event.target.files);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
};

/** Props of {@link WindowDrop}. */
export type WindowDropProps = {
  /** Shown over the whole window while files hang above it. */
  readonly title: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isDisabled?: boolean | undefined;
};

/** Lets files be dropped anywhere on the window; nothing is seen until some hang above it. */
export const WindowDrop = ({ title, onFiles, isDisabled = false }: WindowDropProps) => {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Files must never be opened by the window itself, also where they are not wanted.
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const handleOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isDisabled ? 'none' : 'copy';
      if (!isDisabled) setIsOver(true);
    };
    const handleLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const handleDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!isDisabled && files.length > 0) onFiles(files);
    };
    window.addEventListener('dragover', handleOver);
    window.addEventListener('dragleave', handleLeave);
    window.addEventListener('drop', handleDrop);
    return () => {
      window.removeEventListener('dragover', handleOver);
      window.removeEventListener('dragleave', handleLeave);
      window.removeEventListener('drop', handleDrop);
    };
  }, [onFiles, isDisabled]);
  if (!isOver) return null;
  return (
    <div className={styles['window']} aria-hidden="true">
      <div className={styles['windowCard']}>
        <Icon name="file-up" size={22} className={styles['icon']} />
        <div className={styles['title']}>{title}</div>
      </div>
    </div>
  );
};
