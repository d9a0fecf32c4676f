import { useState } from 'react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { Select } from '#author/ui/select.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { commonWords, describable, rewordings, type MediaItem, type Rewording } from './media-items.ts';
import { mediaTexts } from './texts.ts';

export interface DescriptionFormProps {
  readonly item: MediaItem;
  readonly isPending: boolean;
  readonly onSave: (changes: Rewording[]) => void;
}

/** Alternative text and caption, at all places of use or at one. */
export function DescriptionForm({ item, isPending, onSave }: DescriptionFormProps) {
  const text = useText();
  const format = useFormat();
  const places = describable(item);
  const [scope, setScope] = useState('all');
  const [typed, setTyped] = useState<{ readonly alt?: string; readonly caption?: string }>({});
  if (places.length === 0) return null;
  const chosen = scope === 'all' ? places : places.slice(Number(scope), Number(scope) + 1);
  const common = { alt: commonWords(chosen, 'alt'), caption: commonWords(chosen, 'caption') };
  const changes = rewordings(chosen, { alt: typed.alt ?? common.alt, caption: typed.caption ?? common.caption });
  const hint = (words: string | null) => (words === null ? { placeholder: text(mediaTexts.differs) } : {});
  return (
    <form
      className="media-form media-description"
      onSubmit={(event) => {
        event.preventDefault();
        if (changes.length > 0 && !isPending) onSave(changes);
      }}
    >
      <h3>{text(mediaTexts.description)}</h3>
      {places.length > 1 ? (
        <Select
          label={text(mediaTexts.scope)}
          value={scope}
          options={[
            { id: 'all', text: text(mediaTexts.scopeAll, { count: format.number(places.length) }) },
            ...places.map(({ title, line }, index) => ({
              id: String(index),
              text: text(mediaTexts.scopeOne, { title, line }),
            })),
          ]}
          onChange={(id) => {
            setScope(id);
            setTyped({});
          }}
        />
      ) : null}
      <TextField
        label={text(mediaTexts.alt)}
        description={text(mediaTexts.altHelp)}
        value={typed.alt ?? common.alt ?? ''}
        onChange={(alt) => setTyped({ ...typed, alt })}
        maxLength={1_000}
        {...hint(common.alt)}
      />
      <TextField
        label={text(mediaTexts.caption)}
        value={typed.caption ?? common.caption ?? ''}
        onChange={(caption) => setTyped({ ...typed, caption })}
        maxLength={1_000}
        {...hint(common.caption)}
      />
      <Button type="submit" isDisabled={changes.length === 0}>
        {text(mediaTexts.describe)}
      </Button>
    </form>
  );
}
