import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import {
  Popover,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { cx } from './cx';
import fieldStyles from './field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { given } from './given';
import listStyles from './Option.module.css';
import type { Option } from './Option';
import styles from './WritingArea.module.css';

/** A stretch of the text that looks different, in UTF-16 units. */
export type WritingMark = {
  readonly start: number;
  readonly end: number;
  /** `filled`: is filled in later. `agreed`: said as agreed. `unwanted`: should be said otherwise. `wrong`: cannot stay. */
  readonly look: 'filled' | 'agreed' | 'unwanted' | 'wrong';
};

/** What others may do with the field. */
export type WritingAreaHandle = {
  /** Goes there and chooses a stretch; an empty one puts the caret there. */
  readonly choose: (start: number, end: number) => void;
  /** What is chosen, or was when the field was left; `null` where nobody was in it yet. */
  readonly chosen: () => { readonly start: number; readonly end: number } | null;
};

/** Props of {@link WritingArea}. */
export type WritingAreaProps = Omit<FieldProps, 'understoodAs' | 'optionalLabel' | 'isDisabled'> & {
  readonly value: string;
  /** The new text, and where is being typed. */
  readonly onChange: (value: string, caret: number) => void;
  readonly onCaret?: ((caret: number) => void) | undefined;
  readonly marks?: readonly WritingMark[] | undefined;
  /** Offered at the place where is being typed; none: no list. */
  readonly offered?: readonly Option[] | undefined;
  /** The accessible name of what is offered. */
  readonly offeredLabel?: string | undefined;
  readonly onPick?: ((id: string) => void) | undefined;
  /** The list was closed without choosing. */
  readonly onDismiss?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  readonly lang: string;
  readonly minRows?: number | undefined;
  readonly maxRows?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly ref?: Ref<WritingAreaHandle> | undefined;
};

const NONE: readonly never[] = [];

/** A longer text with stretches marked underneath, and with something to choose from while typing. */
export const WritingArea = ({
  label,
  isLabelHidden,
  hint,
  error,
  className,
  value,
  onChange,
  onCaret,
  marks = NONE,
  offered = NONE,
  offeredLabel,
  onPick,
  onDismiss,
  onKeyDown,
  lang,
  minRows = 4,
  maxRows = 14,
  maxLength,
  ref,
}: WritingAreaProps) => {
  const area = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const wasIn = useRef(false);
  const wanted = useRef<{ readonly start: number; readonly end: number } | null>(null);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const isShown = offered.length > 0;
  const at = Math.min(active, offered.length - 1);
  const height = (rows: number): string => `calc(${rows} * 1.5em + 16px)`;

  useImperativeHandle(ref, () => ({
    choose: (start, end) => {
      // The text may be drawn only after this.
      wanted.current = { start, end };
      requestAnimationFrame(() => {
        area.current?.focus();
        area.current?.setSelectionRange(start, end);
        wanted.current = null;
      });
    },
    chosen: () =>
      wasIn.current && area.current !== null
        ? { start: area.current.selectionStart, end: area.current.selectionEnd }
        : null,
  }));
  // What is marked stays under what is written when the field is scrolled or grows.
  useLayoutEffect(() => {
    if (mirror.current && area.current) mirror.current.scrollTop = area.current.scrollTop;
  });

  const tell = (next: number): void => {
    setCaret(next);
    onCaret?.(next);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const option = offered[at];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (option !== undefined && isPlain) {
      const { key } = event;
      if (key === 'ArrowDown') setActive((at + 1) % offered.length);
      else if (key === 'ArrowUp') setActive(at <= 0 ? offered.length - 1 : at - 1);
      else if (key === 'Enter' || key === 'Tab') {
        setActive(0);
        onPick?.(option.id);
      } else if (key === 'Escape') onDismiss?.();
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    onKeyDown?.(event);
  };

  return (
    <AriaTextField
      {...given({ maxLength })}
      value={value}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(fieldStyles['field'], className)}
    >
      <FieldFrame {...{ label, isLabelHidden, hint, error }}>
        <div className={cx(fieldStyles['box'], styles['box'])}>
          <div className={styles['sheet']}>
            <div
              ref={mirror}
              aria-hidden="true"
              lang={lang}
              {...(value === '' ? {} : { dir: 'auto' })}
              className={styles['mirror']}
              style={{ minBlockSize: height(minRows), maxBlockSize: height(maxRows) }}
            >
              <Marked text={value} marks={marks} caret={caret} place={place} />
            </div>
            <AriaTextArea
              ref={area}
              lang={lang}
              {...(value === '' ? {} : { dir: 'auto' })}
              {...given({
                'aria-controls': isShown ? listId : undefined,
                'aria-activedescendant': isShown ? `${listId}-${at}` : undefined,
                'aria-autocomplete': onPick === undefined ? undefined : ('list' as const),
              })}
              rows={minRows}
              className={cx(styles['area'])}
              style={{ minBlockSize: height(minRows), maxBlockSize: height(maxRows) }}
              onChange={(event) => {
                const { value: next, selectionStart } = event.currentTarget;
                setActive(0);
                setCaret(selectionStart);
                onChange(next, selectionStart);
              }}
              onSelect={(event) => tell(event.currentTarget.selectionStart)}
              onFocus={() => {
                wasIn.current = true;
              }}
              onBlur={() => {
                if (isShown) onDismiss?.();
              }}
              onScroll={(event) => {
                if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop;
              }}
              onKeyDown={handleKeyDown}
            />
          </div>
        </div>
      </FieldFrame>
      <Popover
        isNonModal
        isOpen={isShown}
        triggerRef={place}
        placement="bottom start"
        offset={6}
        className={cx(listStyles['popover'])}
      >
        <ul id={listId} role="listbox" aria-label={offeredLabel} className={listStyles['list']}>
          {offered.map((option, index) => (
            <li
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              data-focused={index === at ? '' : undefined}
              className={listStyles['option']}
              ref={index === at ? showRow : undefined}
              // The field keeps the focus, so that a press on the list is not mistaken for leaving it.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                setActive(0);
                onPick?.(option.id);
              }}
            >
              <span className={listStyles['text']}>
                <bdi>{option.label}</bdi>
                {option.detail === undefined ? null : (
                  <span className={listStyles['detail']}> {option.detail}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Popover>
    </AriaTextField>
  );
};

const showRow = (row: HTMLLIElement | null): void => {
  row?.scrollIntoView({ block: 'nearest' });
};

type MarkedProps = {
  readonly text: string;
  readonly marks: readonly WritingMark[];
  readonly caret: number;
  readonly place: Ref<HTMLSpanElement>;
};

/** The text once more, with its marks and with the place of the caret; nobody reads it. */
function Marked({ text, marks, caret, place }: MarkedProps): ReactNode {
  const pieces: ReactNode[] = [];
  let read = 0;
  let isPlaced = false;
  const upTo = (end: number): void => {
    if (!isPlaced && caret >= read && caret <= end) {
      isPlaced = true;
      pieces.push(text.slice(read, caret));
      pieces.push(<span key="caret" ref={place} className={styles['caret']} />);
      pieces.push(text.slice(caret, end));
    } else pieces.push(text.slice(read, end));
    read = end;
  };
  for (const { start, end, look } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < read || end > text.length) continue;
    upTo(start);
    pieces.push(
      <span key={start} data-mark={look} className={cx(styles['mark'], styles[look])}>
        {text.slice(start, end)}
      </span>,
    );
    read = end;
  }
  upTo(text.length);
  // A caret inside a mark has its place behind it.
  if (!isPlaced) pieces.push(<span key="caret" ref={place} className={styles['caret']} />);
  // A line end at the very end needs something behind it to take up a line.
  return (
    <>
      {pieces}
      {'\u200b'}
    </>
  );
}
