import { useState, type ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { Select } from '#author/ui/select.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { linkMarkdown, webAddress } from './link-markdown.ts';
import { editorTexts as texts } from './texts.ts';

export interface LinkDialogProps {
  /** The selected text, which becomes the link's. */
  readonly selectedText: string;
  readonly modules: readonly { readonly file: string; readonly title: string }[];
  readonly onInsert: (markdown: string) => void;
  readonly onClose: () => void;
}

const web = 'web';

/** A link to the web or to another module of the course. */
export function LinkDialog({ selectedText, modules, onInsert, onClose }: LinkDialogProps): ReactElement {
  const text = useText();
  const isAddress = /^https?:\/\/\S+$/.test(selectedText);
  const [label, setLabel] = useState(isAddress ? '' : selectedText);
  const [target, setTarget] = useState(web);
  const [address, setAddress] = useState(isAddress ? selectedText : '');
  const module = modules.find(({ file }) => file === target);
  const destination = module ? module.file : webAddress(address);
  const shownText = label.trim() || (module?.title ?? destination);
  const options = [
    { id: web, text: text(texts.linkWeb) },
    ...modules.map(({ file, title }) => ({ id: file, text: title, description: file })),
  ];
  const insert = () => {
    if (destination !== '') onInsert(linkMarkdown(shownText, destination));
  };
  const footer = (
    <>
      <Button onPress={onClose}>{text(texts.cancel)}</Button>
      <Button kind="primary" isDisabled={destination === ''} onPress={insert}>
        {text(texts.linkInsert)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(texts.linkTitle)} isOpen onClose={onClose} footer={footer} size="small">
      <form
        className="editor-form"
        onSubmit={(event) => {
          event.preventDefault();
          insert();
        }}
      >
        <TextField label={text(texts.linkText)} value={label} onChange={setLabel} takesFocus={selectedText === ''} />
        <Select label={text(texts.linkTarget)} value={target} options={options} onChange={setTarget} />
        {module ? null : (
          <TextField
            label={text(texts.linkAddress)}
            description={text(texts.linkAddressHelp)}
            placeholder="https://"
            value={address}
            onChange={setAddress}
            takesFocus={selectedText !== ''}
          />
        )}
        <button type="submit" hidden>
          {text(texts.linkInsert)}
        </button>
      </form>
    </Dialog>
  );
}
