import { useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Checkbox } from '#author/ui/checkbox.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { Select, type SelectOption } from '#author/ui/select.tsx';
import { Spinner } from '#author/ui/spinner.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { packageFormats } from '#shared/packaging/formats.ts';
import { BatchProgress } from './batch-progress.tsx';
import { batchTexts } from './texts.ts';
import { useBatchRun, type BatchRun } from './use-batch-run.ts';
import './batch.css';

type Agency = OutputOf<'agency.list'>[number];

export interface BatchDialogProps {
  readonly release: {
    readonly id: string;
    readonly courseId: string;
    readonly title: string;
    readonly version: string;
  };
  readonly onClose: () => void;
  /** The person wants to write down agencies first. */
  readonly onOpenAgencies: () => void;
}

/** From the choice of agencies to the folder with their packages. */
export function BatchDialog({ release, onClose, onOpenAgencies }: BatchDialogProps) {
  const text = useText();
  const run = useBatchRun();
  const [target, setTarget] = useState<FileToken | null>(null);
  const batches = useContractQuery('batch.list', {});
  const { result } = run.job ?? { result: null };
  const working = batches.data?.find((batch) => batch.isRunning && batch.releaseId === release.id);
  const batchId = result?.kind === 'batch' ? result.batchId : (working?.id ?? null);
  const [lastBatch, setLastBatch] = useState<string | null>(null);
  if (batchId !== null && batchId !== lastBatch) setLastBatch(batchId);
  if (run.isRunning || lastBatch !== null) {
    return (
      <BatchProgress
        batchId={lastBatch}
        title={text(batchTexts.title, release)}
        run={run}
        folderToken={target?.token ?? null}
        onClose={onClose}
      />
    );
  }
  return (
    <BatchForm release={release} run={run} onTarget={setTarget} onClose={onClose} onOpenAgencies={onOpenAgencies} />
  );
}

interface BatchFormProps extends BatchDialogProps {
  readonly run: BatchRun;
  readonly onTarget: (target: FileToken) => void;
}

function BatchForm({ release, run, onTarget, onClose, onOpenAgencies }: BatchFormProps) {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const choice = useAgencyChoice(release);
  const [contact, setContact] = useState('');
  const [letters, setLetters] = useState<'html' | 'pdf'>('html');
  const canPrint = useContractQuery('document.printer', {}).data?.isAvailable ?? false;
  const { chosen } = choice;
  const begin = async () => {
    const target = await bridge().files.saveTarget('batch-folder', text(batchTexts.folderName, release));
    if (target === null) return;
    onTarget(target);
    run.begin({ releaseId: release.id, agencyIds: chosen.map(({ id }) => id), target: target.token, contact, letters });
  };
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  const footer = (
    <>
      <Button onPress={onClose}>{text(batchTexts.cancel)}</Button>
      <Button kind="primary" isDisabled={chosen.length === 0} onPress={() => void begin().catch(onError)}>
        {chosen.length === 0
          ? text(batchTexts.beginNothing)
          : text(batchTexts.begin, { count: format.number(chosen.length) })}
      </Button>
    </>
  );
  return (
    <Dialog title={text(batchTexts.title, release)} isOpen onClose={onClose} footer={footer}>
      {run.error === null ? null : <Banner tone="error">{text(run.error.message)}</Banner>}
      <p>{text(batchTexts.lead)}</p>
      {choice.agencies?.length === 0 ? (
        <Banner
          tone="info"
          action={
            <Button size="small" onPress={onOpenAgencies}>
              {text(batchTexts.openAgencies)}
            </Button>
          }
        >
          {text(batchTexts.noAgencies)}
        </Banner>
      ) : (
        <>
          <AgencyChoice choice={choice} />
          <TextField
            label={text(batchTexts.contact)}
            description={text(batchTexts.contactHint)}
            value={contact}
            maxLength={200}
            onChange={setContact}
          />
          {canPrint ? (
            <Select
              label={text(batchTexts.letters)}
              value={letters}
              options={[
                { id: 'html', text: text(batchTexts.lettersHtml) },
                { id: 'pdf', text: text(batchTexts.lettersPdf) },
              ]}
              onChange={setLetters}
            />
          ) : null}
          <p className="batch-soft">
            {text(bridge().edition === 'desktop' ? batchTexts.folderDesktop : batchTexts.folderBrowser)}
          </p>
        </>
      )}
    </Dialog>
  );
}

interface Choice {
  /** Null while it is read. */
  readonly agencies: readonly Agency[] | null;
  readonly chosen: readonly Agency[];
  readonly scope: string;
  readonly scopes: readonly SelectOption<string>[];
  readonly setScope: (scope: string) => void;
  readonly toggle: (agencyId: string) => void;
}

/** A scope chooses many at once; single agencies can be taken out or put in. */
function useAgencyChoice(release: BatchDialogProps['release']): Choice {
  const text = useText();
  const agencies = useContractQuery('agency.list', { search: '', groupId: null }).data ?? null;
  const groups = useContractQuery('group.list', {}).data ?? [];
  const ledger = useContractQuery('ledger.list', {
    courseId: release.courseId,
    releaseId: release.id,
    agencyId: null,
    groupId: null,
    state: null,
    search: null,
  });
  const [scope, setScope] = useState('all');
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const have = new Set((ledger.data ?? []).map(({ agencyId }) => agencyId));
  const members = new Set(groups.find(({ id }) => `group:${id}` === scope)?.agencyIds);
  const isInScope = ({ id }: Agency): boolean => {
    if (scope === 'all') return true;
    return scope === 'without' ? !have.has(id) : members.has(id);
  };
  const scopes = [
    { id: 'all', text: text(batchTexts.everybody) },
    { id: 'without', text: text(batchTexts.without) },
    ...groups.map(({ id, name }) => ({ id: `group:${id}`, text: text(batchTexts.group, { name }) })),
  ];
  return {
    agencies,
    chosen: (agencies ?? []).filter((agency) => isInScope(agency) !== toggled.has(agency.id)),
    scope,
    scopes,
    setScope: (next) => {
      setScope(next);
      setToggled(new Set());
    },
    toggle: (id) => {
      const next = new Set(toggled);
      if (!next.delete(id)) next.add(id);
      setToggled(next);
    },
  };
}

function AgencyChoice({ choice }: { readonly choice: Choice }) {
  const text = useText();
  const format = useFormat();
  const { agencies, chosen, scope, scopes, setScope, toggle } = choice;
  if (agencies === null) return <Spinner />;
  const isChosen = new Set(chosen.map(({ id }) => id));
  return (
    <div className="batch-choice">
      <Select label={text(batchTexts.who)} value={scope} options={scopes} onChange={setScope} />
      {scope === 'without' && chosen.length === 0 ? <p className="batch-soft">{text(batchTexts.nobodyLeft)}</p> : null}
      <ul className="batch-agencies">
        {agencies.map((agency) => (
          <li key={agency.id}>
            <Checkbox label={agency.name} isSelected={isChosen.has(agency.id)} onChange={() => toggle(agency.id)} />
            <small>{text(packageFormats.find((info) => info.format === agency.format)?.label ?? batchTexts.who)}</small>
          </li>
        ))}
      </ul>
      <p className="batch-soft">
        {text(batchTexts.chosen, { count: format.number(chosen.length), total: format.number(agencies.length) })}
      </p>
    </div>
  );
}
