import { LayoutTemplate, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { ConfirmDialog } from '#author/ui/confirm-dialog.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { templateTexts as texts } from './texts.ts';
import './templates.css';

type Template = OutputOf<'template.list'>[number];

export interface TemplatesDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The templates that the trainer has made: renamed and removed here, used where courses and modules begin. */
export function TemplatesDialog({ isOpen, onClose }: TemplatesDialogProps): ReactElement {
  const text = useText();
  const { data, error } = useContractQuery('template.list', {}, { enabled: isOpen });
  const footer = <Button onPress={onClose}>{text(texts.close)}</Button>;
  return (
    <Dialog title={text(texts.title)} isOpen={isOpen} onClose={onClose} footer={footer}>
      {error ? <Banner tone="error">{text(error.error.message)}</Banner> : null}
      {data?.length === 0 ? (
        <EmptyState icon={<LayoutTemplate />} title={text(texts.emptyTitle)}>
          {text(texts.empty)}
        </EmptyState>
      ) : null}
      <ul className="templates">
        {data?.map((template) => (
          <TemplateRow key={template.id} template={template} />
        ))}
      </ul>
    </Dialog>
  );
}

function TemplateRow({ template }: { readonly template: Template }): ReactElement {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const [title, setTitle] = useState(template.title);
  const [isAsking, setAsking] = useState(false);
  const rename = useContractCommand('template.rename');
  const remove = useContractCommand('template.remove');
  const onError = ({ error }: NonNullable<typeof rename.error>) =>
    toast.show({ text: text(error.message), tone: 'error' });
  const keep = () => {
    const name = title.trim();
    if (name === '') setTitle(template.title);
    else if (name !== template.title) rename.mutate({ id: template.id, title: name }, { onError });
  };
  const kind =
    template.kind === 'course' ? text(texts.course, { modules: format.number(template.modules) }) : text(texts.module);
  return (
    <li>
      <TextField
        label={text(texts.name)}
        description={kind}
        value={title}
        maxLength={300}
        onChange={setTitle}
        onBlur={keep}
      />
      <IconButton
        label={text(texts.remove, { title: template.title })}
        icon={<Trash2 aria-hidden />}
        onPress={() => setAsking(true)}
      />
      <ConfirmDialog
        title={text(texts.removeAsk, { title: template.title })}
        confirmLabel={text(texts.removeNow)}
        kind="danger"
        isOpen={isAsking}
        isPending={remove.isPending}
        onConfirm={() => remove.mutate({ id: template.id }, { onError })}
        onCancel={() => setAsking(false)}
      >
        {text(texts.removeText)}
      </ConfirmDialog>
    </li>
  );
}
