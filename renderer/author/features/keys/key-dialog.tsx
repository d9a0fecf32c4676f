import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { fingerprintText } from '#shared/course/package-list.ts';
import { CopyKeyDialog } from './copy-key-dialog.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { ImportKeyDialog } from './import-key-dialog.tsx';
import { keyTexts } from './texts.ts';
import './keys.css';

type Key = OutputOf<'key.list'>[number];

type Step =
  | { readonly kind: 'list' }
  | { readonly kind: 'create' }
  | { readonly kind: 'copy'; readonly key: Key }
  | { readonly kind: 'import'; readonly file: FileToken };

/** Who signs, and copies of the keys. */
export function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const [step, setStep] = useState<Step>({ kind: 'list' });
  const keys = useContractQuery('key.list', {});
  const back = () => setStep({ kind: 'list' });
  const pick = async () => {
    try {
      const [file] = await bridge().files.pick('key');
      if (file) setStep({ kind: 'import', file });
    } catch (thrown) {
      toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
    }
  };
  if (step.kind === 'create') return <CreateKeyDialog onClose={back} />;
  if (step.kind === 'copy') return <CopyKeyDialog keyHead={step.key} onClose={back} />;
  if (step.kind === 'import') return <ImportKeyDialog file={step.file} onClose={back} />;
  const footer = (
    <>
      <Button onPress={() => void pick()}>{text(keyTexts.import)}</Button>
      <Button onPress={() => setStep({ kind: 'create' })}>{text(keyTexts.create)}</Button>
      <span className="ui-page-gap" />
      <Button kind="primary" onPress={onClose}>
        {text(keyTexts.close)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(keyTexts.title)} isOpen onClose={onClose} footer={footer}>
      <p>{text(keyTexts.lead)}</p>
      {keys.isPending ? <Skeleton lines={3} /> : null}
      {keys.error ? (
        <Banner tone="error">
          {text(keyTexts.failed)} {text(keys.error.error.message)}
        </Banner>
      ) : null}
      {keys.data?.length === 0 ? (
        <EmptyState icon={<KeyRound aria-hidden />} title={text(keyTexts.emptyTitle)}>
          {text(keyTexts.emptyText)}
        </EmptyState>
      ) : null}
      {keys.data && keys.data.length > 0 ? (
        <KeyList keys={keys.data} onCopy={(key) => setStep({ kind: 'copy', key })} />
      ) : null}
    </Dialog>
  );
}

interface KeyListProps {
  readonly keys: readonly Key[];
  readonly onCopy: (key: Key) => void;
}

function KeyList({ keys, onCopy }: KeyListProps) {
  const text = useText();
  const toast = useToast();
  const format = useFormat();
  const choose = useContractCommand('key.choose');
  const onChoose = ({ id, name }: Key) => {
    choose.mutate({ id }, { onSuccess: () => toast.show({ text: text(keyTexts.chosen, { name }) }) });
  };
  return (
    <>
      {choose.error ? <Banner tone="error">{text(errorOf(choose.error).message)}</Banner> : null}
      <ul className="key-list" aria-label={text(keyTexts.list)}>
        {keys.map((key) => (
          <li key={key.id} data-default={key.isDefault || undefined}>
            <div>
              <strong>{key.name}</strong>
              {key.isDefault ? <span className="key-signs">{text(keyTexts.signs)}</span> : null}
              <p>
                <span className="key-fingerprint">
                  {text(keyTexts.fingerprint, { value: fingerprintText(key.id) })}
                </span>
                {' · '}
                {text(keyTexts.created, { date: format.date(key.createdAt) })}
              </p>
            </div>
            <div className="key-actions">
              {key.isDefault ? null : (
                <Button size="small" isPending={choose.isPending} onPress={() => onChoose(key)}>
                  {text(keyTexts.choose)}
                </Button>
              )}
              <Button size="small" onPress={() => onCopy(key)}>
                {text(keyTexts.copy)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
