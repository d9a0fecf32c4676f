import { Copy, Ellipsis, FileArchive, Folder, FolderOpen, LayoutTemplate, Trash2 } from 'lucide-react';
import { bridge } from '#author/bridge/client.ts';
import { useText } from '#author/i18n/text.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#author/ui/menu.tsx';
import type { CourseActions, CourseCard } from './course-actions.ts';
import { libraryTexts } from './texts.ts';

export interface CourseMenuProps {
  readonly course: CourseCard;
  readonly actions: CourseActions;
}

export function CourseMenu({ course, actions }: CourseMenuProps) {
  const text = useText();
  const label = text(libraryTexts.actionsOf, { title: course.title });
  return (
    <Menu
      label={label}
      placement="bottom end"
      button={<IconButton label={label} icon={<Ellipsis aria-hidden />} size="small" />}
    >
      <MenuItem text={text(libraryTexts.open)} icon={<FolderOpen />} onAction={() => actions.open(course)} />
      <MenuItem text={text(libraryTexts.duplicate)} icon={<Copy />} onAction={() => actions.duplicate(course)} />
      <MenuItem
        text={text(libraryTexts.packFile)}
        icon={<FileArchive />}
        onAction={() => actions.pack(course, 'course')}
      />
      {bridge().edition === 'desktop' ? (
        <MenuItem
          text={text(libraryTexts.packFolder)}
          icon={<Folder />}
          onAction={() => actions.pack(course, 'course-folder')}
        />
      ) : null}
      <MenuItem
        text={text(libraryTexts.saveAsTemplate)}
        icon={<LayoutTemplate />}
        onAction={() => actions.saveAsTemplate(course)}
      />
      <MenuSeparator />
      <MenuItem
        text={text(libraryTexts.trashCourse)}
        icon={<Trash2 />}
        kind="danger"
        onAction={() => actions.trash(course)}
      />
    </Menu>
  );
}
