import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

interface TitleInputProps {
  readonly title: string;
  readonly label: string;
  readonly onDone: (title: string | null) => void;
}

/**
 * The title while it is typed: Enter and leaving keep it, Escape does not. Another window in front is no leaving: the title
 * may be looked up there.
 */
export function TitleInput({ title, label, onDone }: TitleInputProps): ReactElement {
  const [value, setValue] = useState(title);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const isDone = useRef(false);
  const done = (kept: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(kept);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const row = event.currentTarget.closest<HTMLElement>('[data-row-id]');
    done(event.key === 'Enter' ? value : null);
    row?.focus();
  };
  return (
    <input
      ref={input}
      className="outline-title-input"
      aria-label={label}
      value={value}
      maxLength={300}
      onChange={(event) => setValue(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (document.hasFocus()) done(value);
      }}
    />
  );
}

/** The menu gives the focus back to its button when it has closed; the title's input gets it after that. */
export function afterMenu(act: () => void): void {
  setTimeout(act, 50);
}
