import { useState } from 'react';
import { useContractCommand } from '#author/bridge/queries.ts';
import type { Revision } from '#author/bridge/use-history.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { historyTexts as texts } from './texts.ts';

interface RevisionNameProps {
  readonly courseId: string;
  readonly subject: string;
  readonly revision: Revision;
}

/** What the author calls a revision; without a name it may be pruned one day. */
export function RevisionName({ courseId, subject, revision }: RevisionNameProps) {
  const text = useText();
  const [draft, setDraft] = useState(revision.name ?? '');
  const naming = useContractCommand('history.name');
  const name = draft.trim();
  const save = (given: string) => {
    naming.mutate({ courseId, subject, revision: revision.revision, name: given === '' ? null : given });
  };
  return (
    <form
      className="history-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== (revision.name ?? '')) save(name);
      }}
    >
      <TextField label={text(texts.name)} value={draft} maxLength={120} onChange={setDraft} />
      <Button type="submit" size="small" isPending={naming.isPending} isDisabled={name === (revision.name ?? '')}>
        {text(name === '' && revision.name !== null ? texts.clearName : texts.saveName)}
      </Button>
      <small>{text(texts.nameHelp)}</small>
      {naming.error ? <Banner tone="error">{text(naming.error.error.message)}</Banner> : null}
    </form>
  );
}
