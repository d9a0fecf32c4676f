import { Download, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useJobRun } from '#author/bridge/use-job-run.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { JobProgressBar } from '#author/ui/job-progress.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { DocumentResult } from '#shared/contract/events.ts';
import { slugOf } from '#shared/course/names.ts';
import { DocumentForm, modulesWithQuestions, type DocumentModule } from './document-form.tsx';
import { documentTexts } from './texts.ts';
import {
  documentName,
  isPaper,
  requestOf,
  type DocumentExtension,
  type DocumentKind,
  type DocumentWish,
} from './wish.ts';
import './documents.css';

export interface DocumentsDialogProps {
  readonly course: { readonly id: string; readonly title: string; readonly modules: readonly DocumentModule[] };
  /** What is chosen at first. */
  readonly kind?: DocumentKind;
  readonly onClose: () => void;
}

/** The module that a paper is most likely made of. */
function usualModule(modules: readonly DocumentModule[]): string {
  const possible = modulesWithQuestions(modules);
  const module = possible.find(({ kind }) => kind === 'post-test') ?? possible[0];
  return module === undefined ? '' : slugOf(module.file);
}

/** From the choice of a document to the finished file. */
export function DocumentsDialog({ course, kind = 'handout', onClose }: DocumentsDialogProps) {
  const text = useText();
  const toast = useToast();
  const [wish, setWish] = useState<DocumentWish>(() => ({
    kind,
    answers: 'without',
    slug: usualModule(course.modules),
    variants: 2,
  }));
  const [target, setTarget] = useState<FileToken | null>(null);
  const run = useJobRun('document.start');
  const { job, isRunning, error } = run;
  const save = (extension: DocumentExtension) => {
    const start = async () => {
      const chosen = await bridge().files.saveTarget('document', documentName(course.title, wish, extension));
      if (!chosen) return;
      setTarget(chosen);
      run.start({ courseId: course.id, request: requestOf(wish), target: chosen.token });
    };
    start().catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
  };
  if (isRunning) {
    const footer = <Button onPress={run.cancel}>{text(documentTexts.cancel)}</Button>;
    return (
      <Dialog title={text(documentTexts.running)} isOpen isLocked size="small" onClose={run.cancel} footer={footer}>
        <JobProgressBar progress={job?.progress ?? null} />
      </Dialog>
    );
  }
  if (job?.result?.kind === 'document' && target) {
    return <DocumentDone result={job.result} target={target} onClose={onClose} onAnother={run.reset} />;
  }
  return (
    <Dialog
      title={text(documentTexts.title, { title: course.title })}
      isOpen
      onClose={onClose}
      footer={<SaveButtons wish={wish} onClose={onClose} onSave={save} />}
    >
      {error ? <Banner tone="error">{text(error.message)}</Banner> : null}
      {job?.status === 'cancelled' ? <Banner tone="info">{text(documentTexts.cancelled)}</Banner> : null}
      <DocumentForm wish={wish} modules={course.modules} onChange={setWish} />
    </Dialog>
  );
}

interface SaveButtonsProps {
  readonly wish: DocumentWish;
  readonly onClose: () => void;
  readonly onSave: (extension: DocumentExtension) => void;
}

/** A page is always possible; the main button makes what this computer can make. */
function SaveButtons({ wish, onClose, onSave }: SaveButtonsProps) {
  const text = useText();
  const printer = useContractQuery('document.printer', {});
  const isBook = wish.kind === 'epub';
  const canPrint = printer.data?.isAvailable === true;
  const isMissing = isPaper(wish.kind) && wish.slug === '';
  return (
    <>
      <Button onPress={onClose}>{text(documentTexts.cancel)}</Button>
      {isBook ? null : (
        <Button kind={canPrint ? 'plain' : 'primary'} isDisabled={isMissing} onPress={() => onSave('html')}>
          {text(documentTexts.asPage)}
        </Button>
      )}
      {isBook || canPrint ? (
        <Button kind="primary" isDisabled={isMissing} onPress={() => onSave(isBook ? 'epub' : 'pdf')}>
          {text(documentTexts.save)}
        </Button>
      ) : null}
    </>
  );
}

interface DocumentDoneProps {
  readonly result: DocumentResult;
  readonly target: FileToken;
  readonly onClose: () => void;
  readonly onAnother: () => void;
}

function DocumentDone({ result, target, onClose, onAnother }: DocumentDoneProps) {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const isDesktop = bridge().edition === 'desktop';
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  const footer = (
    <>
      <Button onPress={onClose}>{text(documentTexts.close)}</Button>
      <Button onPress={onAnother}>{text(documentTexts.another)}</Button>
      <Button
        kind="primary"
        takesFocus
        icon={isDesktop ? <FolderOpen aria-hidden /> : <Download aria-hidden />}
        onPress={() => void bridge().files.reveal(target.token).catch(onError)}
      >
        {text(isDesktop ? documentTexts.showInFolder : documentTexts.download)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(documentTexts.done)} isOpen size="small" onClose={onClose} footer={footer}>
      <p>{text(documentTexts.doneText, { name: result.name, bytes: format.bytes(result.bytes) })}</p>
    </Dialog>
  );
}
