import { Plus, Trash2 } from 'lucide-react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { formTexts as texts } from './texts.ts';

export function RemoveButton({ name, onPress }: { readonly name: string; readonly onPress: () => void }): ReactElement {
  const text = useText();
  return (
    <IconButton size="small" label={text(texts.remove, { name })} icon={<Trash2 aria-hidden />} onPress={onPress} />
  );
}

export function AddButton({
  children,
  onPress,
}: {
  readonly children: ReactNode;
  readonly onPress: () => void;
}): ReactElement {
  return (
    <Button size="small" kind="quiet" icon={<Plus aria-hidden />} onPress={onPress}>
      {children}
    </Button>
  );
}

/** Enter in a field goes on with a new part, as in a list of the text editor; Shift+Enter is a new line. */
export function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const isText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !isText) return;
    event.preventDefault();
    act();
  };
}
