import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { TextArea } from '#author/ui/text-area.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Problem } from '#shared/course/problem.ts';
import { compareVersions, isSemver } from '#shared/release/version.ts';
import { pageTexts } from './page-texts.ts';
import { ReadinessList, type Reasons } from './readiness-list.tsx';

export interface ReleaseFormProps {
  readonly courseId: string;
  readonly ready: OutputOf<'release.readiness'>;
  readonly onOpenProblem: (problem: Problem) => void;
  /** The course may have moved on: `ready` is to be asked for again. */
  readonly onRefused: () => void;
}

/** The readiness list and, below it, what a release needs: version, name and notes. */
export function ReleaseForm({ courseId, ready, onOpenProblem, onRefused }: ReleaseFormProps) {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const create = useContractCommand('release.create');
  const [reasons, setReasons] = useState<Reasons>({});
  /** Null until the person writes another one than what is suggested. */
  const [typed, setTyped] = useState<string | null>(null);
  const [by, setBy] = useState(ready.previous?.by ?? ready.authors.join(', '));
  const [notes, setNotes] = useState('');
  const version = typed ?? ready.suggestion.version;
  const open = ready.items.filter(({ isMet }) => !isMet);
  const hindrance = hindranceOf(open, reasons, by);
  const versionError = useVersionError(version, ready.previous?.version ?? null);
  const isReady = hindrance === null && versionError === null;
  const onRelease = () => {
    const given = Object.fromEntries(open.map(({ code }) => [code, reasons[code]?.trim() ?? '']));
    const { revision: expectedRevision, contentSha256 } = ready;
    const seen = { courseId, expectedRevision, contentSha256 };
    create.mutate(
      { ...seen, version, notes: notes.trim(), by: by.trim(), reasons: given },
      { onSuccess: () => toast.show({ text: text(pageTexts.released, { version }) }), onError: onRefused },
    );
  };
  return (
    <div className="release-form">
      <h3>
        {text(pageTexts.readiness)}
        <small>
          {open.length === 0
            ? text(pageTexts.allMet)
            : text(pageTexts.openCount, { count: format.number(open.length) })}
        </small>
      </h3>
      <ReadinessList
        items={ready.items}
        reasons={{
          given: reasons,
          onChange: (code, reason) => setReasons((known) => ({ ...known, [code]: reason })),
        }}
        onOpenProblem={onOpenProblem}
      />
      <div className="release-fields">
        <TextField
          label={text(pageTexts.version)}
          description={text(ready.suggestion.why)}
          error={versionError}
          isRequired
          maxLength={20}
          value={version}
          onChange={setTyped}
        />
        <TextField
          label={text(pageTexts.by)}
          description={text(pageTexts.byHint)}
          isRequired
          maxLength={300}
          value={by}
          onChange={setBy}
        />
      </div>
      <TextArea
        label={text(pageTexts.notes)}
        description={text(pageTexts.notesHint)}
        maxLength={20_000}
        value={notes}
        onChange={setNotes}
      />
      {create.error ? <Banner tone="error">{text(create.error.error.message)}</Banner> : null}
      <div className="release-submit">
        {hindrance === null ? null : <p>{text(hindrance)}</p>}
        <Button
          kind="primary"
          icon={<Stamp aria-hidden />}
          isDisabled={!isReady}
          isPending={create.isPending}
          onPress={onRelease}
        >
          {text(pageTexts.release, { version })}
        </Button>
      </div>
    </div>
  );
}

function hindranceOf(open: OutputOf<'release.readiness'>['items'], reasons: Reasons, by: string) {
  if (open.some(({ level }) => level === 'must')) return pageTexts.mustFirst;
  if (!open.every(({ code }) => reasons[code]?.trim())) return pageTexts.reasonsFirst;
  return by.trim() === '' ? pageTexts.byFirst : null;
}

function useVersionError(version: string, previous: string | null): string | null {
  const text = useText();
  if (!isSemver(version)) return text(pageTexts.versionInvalid);
  if (previous === null || compareVersions(version, previous) > 0) return null;
  return text(pageTexts.versionLow, { version: previous });
}
