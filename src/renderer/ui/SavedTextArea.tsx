import { useState } from 'react';
import { TextArea, type TextAreaProps } from './TextArea';

/** Props of {@link SavedTextArea}. */
export type SavedTextAreaProps = Pick<
  TextAreaProps,
  'label' | 'hint' | 'minRows' | 'maxRows' | 'maxLength' | 'spellCheck'
> & {
  readonly saved: string;
  /** Called with another text than the saved one, without space around it. */
  readonly onSave: (text: string) => void;
};

/** Lines of text that are saved when the field is left; what is stored shows while nobody types. */
export function SavedTextArea({ saved, onSave, ...rest }: SavedTextAreaProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextArea
      {...rest}
      value={typed ?? saved}
      onChange={setTyped}
      onBlur={() => {
        const text = typed?.trim();
        if (text !== undefined && text !== saved.trim()) onSave(text);
        setTyped(null);
      }}
    />
  );
}
