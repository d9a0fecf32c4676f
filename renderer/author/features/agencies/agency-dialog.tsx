import { useEffect, useRef, useState } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { Agency } from '#shared/release/agency.ts';
import { IdentityFields, LookFields, PackageFields } from './agency-fields.tsx';
import { draftOf, errorsOf, fieldsOf, newDraft, type AgencyDraft } from './draft.ts';
import { agencyTexts } from './texts.ts';

const formId = 'agency-form';

/** `keep`: whatever logo there is; null takes it away. */
export type LogoChange = 'keep' | FileToken | null;

export interface AgencyDialogProps {
  /** Null: a new one. */
  readonly agency: Agency | null;
  readonly onClose: () => void;
}

/** One agency as a form. The logo goes with it when it is saved. */
export function AgencyDialog({ agency, onClose }: AgencyDialogProps) {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const { draft, set, errors, tries, logo, setLogo, save, isPending, failure } = useAgencyForm(agency, onClose);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const footer = (
    <>
      <Button onPress={onClose}>{text(agencyTexts.cancel)}</Button>
      <Button kind="primary" type="submit" form={formId} isPending={isPending}>
        {text(agencyTexts.save)}
      </Button>
    </>
  );
  const title = text(agency === null ? agencyTexts.newTitle : agencyTexts.editTitle);
  return (
    <Dialog title={title} isOpen size="large" onClose={onClose} footer={footer}>
      {failure === null ? null : <Banner tone="error">{failure}</Banner>}
      <form
        id={formId}
        ref={form}
        className="agency-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <IdentityFields draft={draft} errors={errors} set={set} />
        <PackageFields draft={draft} errors={errors} set={set} />
        <LookFields draft={draft} errors={errors} set={set} agency={agency} logo={logo} onLogo={setLogo} />
      </form>
    </Dialog>
  );
}

function useAgencyForm(agency: Agency | null, onClose: () => void) {
  const text = useText();
  const toast = useToast();
  const [draft, setDraft] = useState<AgencyDraft>(() => (agency === null ? newDraft : draftOf(agency)));
  const [id, setId] = useState(agency?.id ?? null);
  const [logo, setLogo] = useState<LogoChange>('keep');
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const saving = useContractCommand('agency.save');
  const settingLogo = useContractCommand('agency.logo');
  const errors = errorsOf(draft);
  async function save(): Promise<void> {
    setTries((count) => count + 1);
    if (Object.keys(errors).length > 0) return;
    setFailure(null);
    let savedId = id;
    try {
      savedId = (await saving.mutateAsync({ id, fields: fieldsOf(draft) })).id;
      // A second press after a logo that was refused must not make a second agency.
      setId(savedId);
    } catch (thrown) {
      setFailure(text(errorOf(thrown).message));
      return;
    }
    try {
      if (logo !== 'keep') await settingLogo.mutateAsync({ id: savedId, file: logo?.token ?? null });
    } catch (thrown) {
      setFailure(`${text(agencyTexts.logoFailed)} ${text(errorOf(thrown).message)}`);
      return;
    }
    toast.show({ text: text(agencyTexts.saved, { name: draft.name.trim() }) });
    onClose();
  }
  return {
    draft,
    set: (patch: Partial<AgencyDraft>) => setDraft((known) => ({ ...known, ...patch })),
    errors: tries > 0 ? errors : {},
    tries,
    logo,
    setLogo,
    save,
    isPending: saving.isPending || settingLogo.isPending,
    failure,
  };
}
