import { useRef, useState } from 'react';
import { call, errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { ModuleKind } from '#shared/course/model.ts';
import type { ModuleTemplateName } from '#shared/course/module-templates.ts';
import { useModuleOrder } from './use-module-order.ts';
import { moduleTemplateTexts, newTitles, outlineTexts } from './texts.ts';

export type Course = OutputOf<'course.get'>;
export type Module = Course['modules'][number];

export interface Outline {
  /** In the order that the person sees: a new order counts before the library has it. */
  readonly modules: readonly Module[];
  /** The module whose title is being typed. */
  readonly renaming: string | null;
  readonly startRename: (id: string | null) => void;
  readonly add: (kind: ModuleKind) => void;
  /** A lesson with the texts of a template. */
  readonly addFrom: (template: ModuleTemplateName) => void;
  /** A module from one of the trainer's own templates. */
  readonly addOwn: (templateId: string) => void;
  readonly saveAsTemplate: (id: string) => void;
  readonly rename: (module: Module, title: string) => void;
  readonly order: (ids: readonly string[]) => void;
  readonly duplicate: (id: string) => void;
  readonly trash: (module: Module) => void;
  /** Out of the trash, and opened. */
  readonly restore: (module: Module) => void;
}

interface OutlineInput {
  readonly course: Course;
  readonly controller: WorkspaceController;
  readonly activeModuleId: string | null;
  readonly onOpen: (moduleId: string) => void;
}

/** The module that takes the place of one that goes away. */
export function neighbourOf(modules: readonly { readonly id: string }[], id: string): string | null {
  const at = modules.findIndex((module) => module.id === id);
  return (modules[at + 1] ?? modules[at - 1])?.id ?? null;
}

/** What a person does with the modules of a course. Failures are said in a message; nothing is left half done. */
export function useOutline({ course, controller, activeModuleId, onOpen }: OutlineInput): Outline {
  const text = useText();
  const toast = useToast();
  const [renaming, startRename] = useState<string | null>(null);
  const { modules, order: orderModules } = useModuleOrder(course);
  /** Modules that are getting their first title: nobody wants the placeholder back. */
  const fresh = useRef(new Set<string>());
  const create = useContractCommand('module.create');
  const createOwn = useContractCommand('template.create-module');
  const saveTemplate = useContractCommand('template.save');
  const copy = useContractCommand('module.duplicate');
  const remove = useContractCommand('module.trash');
  const restore = useContractCommand('module.restore');
  const attempt = (work: Promise<unknown>) => {
    work.catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
  };
  const afterActive = () => activeModuleId ?? modules.at(-1)?.id ?? null;
  const addModule = async (kind: ModuleKind, template: ModuleTemplateName | null) => {
    const titles = template === null ? newTitles[kind] : moduleTemplateTexts[template];
    const title = titles[/^id\b/i.test(course.settings.language) ? 'id' : 'en'];
    const after = afterActive();
    const { id } = await create.mutateAsync({ courseId: course.id, title, kind, after, template });
    onOpen(id);
    fresh.current.add(id);
    startRename(id);
  };
  const addOwnModule = async (templateId: string) => {
    const after = afterActive();
    onOpen((await createOwn.mutateAsync({ id: templateId, courseId: course.id, after })).id);
  };
  const saveModule = async (id: string) => {
    await controller.flush();
    const { title } = await saveTemplate.mutateAsync({ kind: 'module', source: id });
    toast.show({ text: text(outlineTexts.templateSaved, { title }) });
  };
  const offerUndo = (message: string, about: string, undo: () => Promise<unknown>) => {
    toast.show({ text: message, about, action: { label: text(outlineTexts.undo), run: () => attempt(undo()) } });
  };
  const duplicateModule = async (id: string) => {
    await controller.flush();
    const made = await copy.mutateAsync({ id });
    onOpen(made.id);
    offerUndo(text(outlineTexts.duplicated), made.id, async () => {
      await controller.close(made.id);
      await remove.mutateAsync({ id: made.id });
      onOpen(id);
    });
  };
  const restoreModule = async ({ id }: Module) => {
    await restore.mutateAsync({ id });
    onOpen(id);
  };
  const trashModule = async (module: Module) => {
    const next = neighbourOf(modules, module.id);
    await controller.close(module.id);
    await remove.mutateAsync({ id: module.id });
    if (module.id === activeModuleId && next !== null) onOpen(next);
    offerUndo(text(outlineTexts.trashed, { title: module.title }), module.id, () => restoreModule(module));
  };
  /** Undone is what stood there when the message came: an order that was made step by step goes back step by step. */
  const orderAndOffer = async (ids: readonly string[]) => {
    const before = modules.map(({ id }) => id);
    await orderModules(ids);
    offerUndo(text(outlineTexts.ordered), 'module-order', () => orderModules(before));
  };
  const renameModule = async (module: Module, title: string) => {
    const trimmed = title.trim();
    if (trimmed === '' || trimmed === module.title) return;
    await controller.rename(module.id, trimmed, module.revision);
    if (fresh.current.delete(module.id)) return;
    offerUndo(text(outlineTexts.renamed, { title: trimmed }), module.id, async () => {
      const { revision } = await call('module.get', { id: module.id, version: 'saved' });
      await controller.rename(module.id, module.title, revision);
    });
  };
  return {
    modules,
    renaming,
    startRename,
    add: (kind) => attempt(addModule(kind, null)),
    addFrom: (template) => attempt(addModule('lesson', template)),
    addOwn: (templateId) => attempt(addOwnModule(templateId)),
    saveAsTemplate: (id) => attempt(saveModule(id)),
    rename: (module, title) => attempt(renameModule(module, title)),
    order: (ids) => attempt(orderAndOffer(ids)),
    duplicate: (id) => attempt(duplicateModule(id)),
    trash: (module) => attempt(trashModule(module)),
    restore: (module) => attempt(restoreModule(module)),
  };
}
