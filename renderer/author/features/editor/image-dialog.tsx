import { useState, type ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { editorTexts as texts } from './texts.ts';

export interface ImageDialogProps {
  /** Name of the file, for the person. */
  readonly name: string;
  /** Called once; an empty text means later, which the checker reports. */
  readonly onDone: (alt: string) => void;
}

/** Asks what an image tells those who cannot see it. The image is in the library already, so closing loses nothing. */
export function ImageDialog({ name, onDone }: ImageDialogProps): ReactElement {
  const text = useText();
  const [alt, setAlt] = useState('');
  const done = () => onDone(alt.trim());
  const footer = (
    <>
      <Button onPress={() => onDone('')}>{text(texts.altSkip)}</Button>
      <Button kind="primary" isDisabled={alt.trim() === ''} onPress={done}>
        {text(texts.altInsert)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(texts.altTitle)} isOpen onClose={() => onDone('')} footer={footer} size="small">
      <form
        className="editor-form"
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <p className="editor-form-file">{name}</p>
        <TextField
          label={text(texts.altLabel)}
          description={text(texts.altHelp)}
          value={alt}
          onChange={setAlt}
          takesFocus
        />
      </form>
    </Dialog>
  );
}
