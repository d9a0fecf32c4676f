import {
  Building2,
  NotebookPen,
  FilePlus2,
  FileUp,
  Folder,
  LayoutGrid,
  LibraryBig,
  List,
  Trash2,
  FileArchive,
} from 'lucide-react';
import { useSettings, useUpdateSettings, type AppSettings } from '#author/bridge/settings.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#author/ui/menu.tsx';
import { SearchField } from '#author/ui/search-field.tsx';
import { Select } from '#author/ui/select.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import { ToolbarGroup } from '#author/ui/toolbar.tsx';
import { libraryTexts } from './texts.ts';
import { useSamples } from './use-samples.ts';

export interface LibraryToolbarProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onNew: () => void;
  readonly onImport: (kind: 'course' | 'course-folder') => void;
  readonly onTrash: () => void;
  readonly onAgencies: () => void;
  readonly onLedger: () => void;
  readonly onError: (thrown: unknown) => void;
}

/** An empty library says itself how to begin; only the trash may still hold something. */
export function EmptyLibraryToolbar(props: Pick<LibraryToolbarProps, 'onTrash' | 'onAgencies' | 'onLedger'>) {
  return (
    <span className="library-places">
      <PlaceButtons {...props} />
    </span>
  );
}

function PlaceButtons({
  onTrash,
  onAgencies,
  onLedger,
}: Pick<LibraryToolbarProps, 'onTrash' | 'onAgencies' | 'onLedger'>) {
  const text = useText();
  return (
    <>
      <IconButton label={text(libraryTexts.agencies)} icon={<Building2 aria-hidden />} onPress={onAgencies} />
      <IconButton label={text(libraryTexts.ledger)} icon={<NotebookPen aria-hidden />} onPress={onLedger} />
      <IconButton label={text(libraryTexts.trash)} icon={<Trash2 aria-hidden />} onPress={onTrash} />
    </>
  );
}

export function LibraryToolbar(props: LibraryToolbarProps) {
  const { search, onSearch, onNew, onImport, onTrash, onAgencies, onLedger, onError } = props;
  const text = useText();
  const { librarySort, libraryView } = useSettings();
  const update = useUpdateSettings();
  const showAs = (view: AppSettings['libraryView']) => void update({ libraryView: view }).catch(onError);
  return (
    <div className="library-toolbar">
      <SearchField label={text(libraryTexts.search)} value={search} onChange={onSearch} />
      <Select
        label={text(libraryTexts.sort)}
        hideLabel
        value={librarySort}
        options={[
          { id: 'updated', text: text(libraryTexts.sortUpdated) },
          { id: 'title', text: text(libraryTexts.sortTitle) },
        ]}
        onChange={(sort) => void update({ librarySort: sort }).catch(onError)}
      />
      <ToolbarGroup label={text(libraryTexts.view)}>
        <ToggleButton
          label={text(libraryTexts.viewCards)}
          icon={<LayoutGrid aria-hidden />}
          isSelected={libraryView === 'cards'}
          onChange={() => showAs('cards')}
        />
        <ToggleButton
          label={text(libraryTexts.viewList)}
          icon={<List aria-hidden />}
          isSelected={libraryView === 'list'}
          onChange={() => showAs('list')}
        />
      </ToolbarGroup>
      <span className="library-toolbar-gap" />
      <PlaceButtons onTrash={onTrash} onAgencies={onAgencies} onLedger={onLedger} />
      <ImportMenu onImport={onImport} />
      <Button kind="primary" icon={<FilePlus2 aria-hidden />} onPress={onNew}>
        {text(libraryTexts.newCourse)}
      </Button>
    </div>
  );
}

function ImportMenu({ onImport }: Pick<LibraryToolbarProps, 'onImport'>) {
  const text = useText();
  const samples = useSamples();
  return (
    <Menu
      label={text(libraryTexts.import)}
      placement="bottom end"
      button={<Button icon={<FileUp aria-hidden />}>{text(libraryTexts.import)}</Button>}
    >
      <MenuItem text={text(libraryTexts.importFile)} icon={<FileArchive />} onAction={() => onImport('course')} />
      <MenuItem text={text(libraryTexts.importFolder)} icon={<Folder />} onAction={() => onImport('course-folder')} />
      <MenuSeparator />
      <MenuItem text={text(libraryTexts.addSamples)} icon={<LibraryBig />} onAction={samples.add} />
    </Menu>
  );
}
