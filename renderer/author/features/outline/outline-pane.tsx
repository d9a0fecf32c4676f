import { FilePlus2, LayoutTemplate, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useOutlineCommands } from '#author/bridge/outline-commands.tsx';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#author/ui/menu.tsx';
import { SortableList } from '#author/ui/sortable-list.tsx';
import { moduleTemplateNames } from '#shared/course/module-templates.ts';
import type { Problem } from '#shared/course/problem.ts';
import { BankSection } from './bank-section.tsx';
import { HeadingSection } from './heading-section.tsx';
import { KindIcon } from './kind-icon.tsx';
import { ModuleRow, type ProblemCounts } from './module-row.tsx';
import { kindTexts, moduleKinds, moduleTemplateTexts, outlineTexts as texts } from './texts.ts';
import { TrashMenu } from './trash-menu.tsx';
import { useOutline, type Course, type Outline } from './use-outline.ts';
import './outline.css';

export interface OutlinePaneProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
  readonly activeModuleId: string | null;
  readonly onOpen: (moduleId: string) => void;
}

type Severities = readonly Pick<Problem, 'severity' | 'file'>[];

function countsOf(problems: Severities): ProblemCounts {
  return {
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
}

/** As a text, so that the outline is drawn anew only when a number changes, not with every keystroke. */
function liveCounts({ analysis }: WorkspaceSnapshot): string {
  return analysis ? JSON.stringify([analysis.moduleId, countsOf(analysis.compiled.problems)]) : 'null';
}

/** What is known of the problems of each module and bank: live for the active one, from the last check for the others. */
function useProblemCounts(
  courseId: string,
  controller: WorkspaceController,
): (id: string, path: string) => ProblemCounts | null {
  // Written by `liveCounts` just now.
  const live = JSON.parse(useWorkspace(controller, liveCounts)) as [string, ProblemCounts] | null;
  // Shows what the problems pane has found; the outline alone is no reason to check the whole course after each save.
  const { data: check } = useContractQuery('course.check', { id: courseId }, { enabled: false });
  return (id, path) => {
    if (live?.[0] === id) return live[1];
    return check ? countsOf(check.problems.filter((problem) => problem.file === path)) : null;
  };
}

function CourseFacts({ course }: { readonly course: Course }): ReactElement {
  const text = useText();
  const format = useFormat();
  const minutes = course.modules.reduce((sum, module) => sum + module.minutes, 0);
  const questions = course.modules.reduce((sum, module) => sum + module.questions, 0);
  const hours = Math.round((minutes / course.settings.minutesPerHour) * 10) / 10;
  return (
    <header className="outline-course">
      <h2>{course.settings.title}</h2>
      <p>
        {text(texts.courseFacts, {
          modules: format.number(course.modules.length),
          questions: format.number(questions),
          minutes: format.number(minutes),
          hours: format.number(hours),
        })}
      </p>
      {course.settings.trainingHours > 0 ? (
        <p>{text(texts.declared, { hours: format.number(course.settings.trainingHours) })}</p>
      ) : null}
    </header>
  );
}

function AddMenu({ outline }: { readonly outline: Outline }): ReactElement {
  const text = useText();
  const { data } = useContractQuery('template.list', {});
  const own = data?.filter(({ kind }) => kind === 'module') ?? [];
  const button = <IconButton size="small" label={text(texts.add)} icon={<Plus aria-hidden />} />;
  return (
    <Menu label={text(texts.add)} button={button} placement="bottom end">
      {moduleKinds.map((kind) => (
        <MenuItem
          key={kind}
          text={text(kindTexts[kind])}
          icon={<KindIcon kind={kind} />}
          onAction={() => outline.add(kind)}
        />
      ))}
      <MenuSeparator />
      {moduleTemplateNames.map((template) => (
        <MenuItem
          key={template}
          text={text(moduleTemplateTexts[template])}
          icon={<LayoutTemplate aria-hidden />}
          onAction={() => outline.addFrom(template)}
        />
      ))}
      {own.map(({ id, title }) => (
        <MenuItem key={id} text={title} icon={<LayoutTemplate aria-hidden />} onAction={() => outline.addOwn(id)} />
      ))}
    </Menu>
  );
}

/** The button's own menu. It takes the focus only from a button that has it, and the right click moves the focus first. */
function openRowMenu(row: HTMLElement): void {
  const button = row.querySelector<HTMLElement>('.outline-row-menu button');
  setTimeout(() => {
    button?.focus();
    button?.click();
  }, 0);
}

/** The modules of the course and its question banks: open, add, rename, order, duplicate, delete. */
export function OutlinePane(props: OutlinePaneProps): ReactElement {
  const text = useText();
  const { data: course } = useContractQuery('course.get', { id: props.courseId });
  return (
    <nav className="outline" data-testid="outline" aria-label={text(texts.outline)}>
      {course ? <CourseOutline {...props} course={course} /> : null}
    </nav>
  );
}

function CourseOutline({ course, ...props }: OutlinePaneProps & { readonly course: Course }): ReactElement {
  const text = useText();
  const { courseId, controller, activeModuleId, onOpen } = props;
  const outline = useOutline({ course, controller, activeModuleId, onOpen });
  const countsFor = useProblemCounts(courseId, controller);
  const moduleOf = (id: string | null) => course.modules.find((module) => module.id === id);
  useOutlineCommands((command) => {
    const active = moduleOf(activeModuleId);
    if (command === 'new') outline.add('lesson');
    else if (active && command === 'duplicate') outline.duplicate(active.id);
    else if (active && command === 'trash') outline.trash(active);
  });
  const onKey = (key: 'F2' | 'Delete', id: string) => {
    const module = moduleOf(id);
    if (key === 'F2') outline.startRename(id);
    else if (module) outline.trash(module);
  };
  return (
    <>
      <CourseFacts course={course} />
      <div className="outline-head">
        <h3>{text(texts.modules)}</h3>
        <AddMenu outline={outline} />
      </div>
      <div className="outline-list">
        {course.modules.length === 0 ? (
          <EmptyState
            level={3}
            icon={<FilePlus2 />}
            title={text(texts.emptyTitle)}
            actions={
              <Button kind="primary" onPress={() => outline.add('lesson')}>
                {text(texts.addLesson)}
              </Button>
            }
          >
            {text(texts.empty)}
          </EmptyState>
        ) : (
          <SortableList
            label={text(texts.modules)}
            dragLabel={text(texts.drag)}
            items={outline.modules.map((module) => ({ ...module, name: module.title || text(texts.untitled) }))}
            selectedId={activeModuleId}
            onSelect={onOpen}
            onOrder={outline.order}
            onKey={onKey}
            onContextMenu={openRowMenu}
            renderRow={(module) => (
              <ModuleRow
                module={module}
                outline={outline}
                counts={countsFor(module.id, `modules/${module.file}`)}
                onOpen={onOpen}
              />
            )}
          />
        )}
        <HeadingSection controller={controller} />
        <BankSection
          course={course}
          controller={controller}
          activeId={activeModuleId}
          countsFor={countsFor}
          onOpen={onOpen}
        />
        {course.trashedModules.length > 0 ? (
          <TrashMenu modules={course.trashedModules} onRestore={outline.restore} />
        ) : null}
      </div>
    </>
  );
}
