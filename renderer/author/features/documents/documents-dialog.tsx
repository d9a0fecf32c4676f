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
import type { ReleaseHead } from '#shared/release/model.ts';
import { DocumentForm, modulesWithQuestions, type DocumentModule } from './document-form.tsx';
import { documentTexts } from './texts.ts';
import {
  documentName,
  isPaper,
  requestOf,
  type DocumentExtension,
  type DocumentKind,
  type DocumentWish,
  type NamedText,
} from './wish.ts';
import './documents.css';

export interface DocumentsDialogProps {
  /** As it is being written. */
  readonly course: { readonly id: string; readonly title: string; readonly modules: readonly DocumentModule[] };
  /** What to print from at first; null: the draft. */
  readonly releaseId: string | null;
  /** What is chosen at first. */
  readonly kind?: DocumentKind | undefined;
  readonly onClose: () => void;
}

/** The module that a paper is most likely made of. */
function usualModule(modules: readonly DocumentModule[]): string {
  const possible = modulesWithQuestions(modules);
  const module = possible.find(({ kind }) => kind === 'post-test') ?? possible[0];
  return module?.slug ?? '';
}

interface Wished {
  /** Its module exists in what is printed from; '' while that is read or where nothing has questions. */
  readonly wish: DocumentWish;
  readonly modules: readonly DocumentModule[];
  readonly releases: readonly ReleaseHead[];
  /** Title and version of what is printed from; null while the releases are read. */
  readonly printed: NamedText | null;
  readonly setWish: (wish: DocumentWish) => void;
}

function useWish({ course, releaseId, kind = 'handout' }: Omit<DocumentsDialogProps, 'onClose'>): Wished {
  const [wish, setWish] = useState<DocumentWish>({
    releaseId,
    kind,
    answers: 'without',
    slug: usualModule(course.modules),
    variants: 2,
  });
  const releases = useContractQuery('release.list', { courseId: course.id }).data ?? [];
  const chosen = useContractQuery(
    'release.get',
    { id: wish.releaseId ?? '' },
    { enabled: wish.releaseId !== null },
  ).data;
  const modules = wish.releaseId === null ? course.modules : (chosen?.outline ?? []);
  const isKnown = modulesWithQuestions(modules).some(({ slug }) => slug === wish.slug);
  const draft = { title: course.title, version: null };
  return {
    wish: isKnown ? wish : { ...wish, slug: usualModule(modules) },
    modules,
    releases,
    printed: wish.releaseId === null ? draft : (releases.find(({ id }) => id === wish.releaseId) ?? null),
    setWish,
  };
}

/** From the choice of a document to the finished file. */
export function DocumentsDialog({ course, releaseId, kind, onClose }: DocumentsDialogProps) {
  const text = useText();
  const toast = useToast();
  const { wish, modules, releases, printed, setWish } = useWish({ course, releaseId, kind });
  const [target, setTarget] = useState<FileToken | null>(null);
  const run = useJobRun('document.start');
  const { job, isRunning, error } = run;
  const save = (extension: DocumentExtension) => {
    const start = async () => {
      if (printed === null) return;
      const chosen = await bridge().files.saveTarget('document', documentName(printed, wish, extension));
      if (!chosen) return;
      setTarget(chosen);
      const request = requestOf(wish);
      run.start({ courseId: course.id, releaseId: wish.releaseId, request, target: chosen.token });
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
      <DocumentForm wish={wish} modules={modules} releases={releases} onChange={setWish} />
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
