import { Image, MousePointerClick, SearchX } from 'lucide-react';
import { useState } from 'react';
import { bridge } from '#author/bridge/client.ts';
import { useContractQuery } from '#author/bridge/queries.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { PickList } from '#author/ui/pick-list.tsx';
import { Spinner } from '#author/ui/spinner.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { MediaDetails } from './media-details.tsx';
import {
  canShrink,
  isUnused,
  isWorthShrinking,
  nameOf,
  shownItems,
  type MediaItem,
  type MediaPlace,
  type MediaWish,
} from './media-items.ts';
import { MediaFooter } from './media-footer.tsx';
import { MediaOverlays, shrinkOf, type MediaOverlay } from './media-overlays.tsx';
import { MediaTile } from './media-tile.tsx';
import { MediaToolbar, type MediaLayout } from './media-toolbar.tsx';
import { mediaTexts } from './texts.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useMediaAddress } from './use-media-address.ts';
import { useMediaCommands } from './use-media-commands.ts';
import './media.css';

export interface MediaDialogProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
  readonly onJump: (place: MediaPlace) => void;
  readonly onClose: () => void;
}

/** All media of a course. */
export function MediaDialog(props: MediaDialogProps) {
  const text = useText();
  const { data, error, refetch } = useContractQuery('media.list', { courseId: props.courseId });
  return (
    <Dialog title={text(mediaTexts.title)} isOpen size="wide" onClose={props.onClose}>
      <div className="media" data-testid="media">
        {data ? <MediaLibrary {...props} items={data} /> : null}
        {error ? (
          <Banner tone="error" action={<Button onPress={() => void refetch()}>{text(mediaTexts.tryAgain)}</Button>}>
            {text(error.error.message)}
          </Banner>
        ) : null}
        {data || error ? null : <Spinner />}
      </div>
    </Dialog>
  );
}

const firstWish: MediaWish = { search: '', filter: 'all', sort: 'name' };

function MediaLibrary(props: MediaDialogProps & { readonly items: readonly MediaItem[] }) {
  const { courseId, controller, items, onJump, onClose } = props;
  const text = useText();
  const toast = useToast();
  const commands = useMediaCommands(courseId, controller);
  const addressOf = useMediaAddress(courseId);
  const [wish, setWish] = useState(firstWish);
  const [layout, setLayout] = useState<MediaLayout>('grid');
  const [chosen, setChosen] = useState<string | null>(null);
  const [overlay, setOverlay] = useState<MediaOverlay | null>(null);
  const shown = shownItems(items, wish);
  const item = items.find(({ path }) => path === chosen) ?? null;
  const add = async (tokens: Parameters<typeof commands.add>[0]) => {
    const added = await commands.add(tokens);
    const last = added.at(-1);
    if (last) setChosen(last.path);
    const heavy = added.filter(isWorthShrinking);
    if (heavy.length > 0) setOverlay(shrinkOf(heavy));
  };
  const pick = () => void add(bridge().files.pick('media'));
  useDroppedFiles((files) => void add(Promise.all(files.map((file) => bridge().files.offer(file)))));
  const insert = ({ path, places }: MediaItem) => {
    if (controller.getSnapshot().active === null) {
      toast.show({ text: text(mediaTexts.noEditor), tone: 'error' });
      return;
    }
    onClose();
    // The dialog gives the focus back first; then the text takes it.
    setTimeout(() => controller.insertMedia(path, places.find(({ alt }) => alt !== '')?.alt ?? ''), 50);
  };
  const remove = (unused: readonly MediaItem[]) =>
    void commands.remove(
      unused.map(({ path }) => path),
      'refuse',
    );
  const overlays = (
    <MediaOverlays
      courseId={courseId}
      controller={controller}
      commands={commands}
      shown={overlay}
      onMoved={setChosen}
      onClose={() => setOverlay(null)}
    />
  );
  if (items.length === 0) {
    return (
      <>
        <EmptyLibrary isBusy={commands.isBusy} onAdd={pick} onKept={() => setOverlay({ kind: 'kept' })} />
        {overlays}
      </>
    );
  }
  const pictures = shown.filter(({ path }) => canShrink(path));
  return (
    <>
      <MediaToolbar
        items={items}
        wish={wish}
        layout={layout}
        isBusy={commands.isBusy}
        onWish={setWish}
        onLayout={setLayout}
        onAdd={pick}
      />
      <div className="media-body">
        <MediaShelf
          items={shown}
          chosen={chosen}
          layout={layout}
          addressOf={addressOf}
          onChoose={setChosen}
          onShowAll={() => setWish(firstWish)}
        />
        {item ? (
          <MediaDetails
            item={item}
            address={addressOf(item)}
            commands={commands}
            onMoved={setChosen}
            onInsert={() => insert(item)}
            onShrink={() => setOverlay(shrinkOf([item]))}
            onJump={onJump}
            onRemove={() =>
              isUnused(item) && item.trashedPlaces === 0 ? remove([item]) : setOverlay({ kind: 'remove', item })
            }
          />
        ) : (
          <NothingChosen />
        )}
      </div>
      <MediaFooter
        items={items}
        onKept={() => setOverlay({ kind: 'kept' })}
        onShrink={wish.filter === 'large' && pictures.length > 0 ? () => setOverlay(shrinkOf(pictures)) : null}
        onRemoveUnused={wish.filter === 'unused' && shown.length > 0 ? () => remove(shown) : null}
      />
      {overlays}
    </>
  );
}

interface EmptyLibraryProps {
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onKept: () => void;
}

function EmptyLibrary({ isBusy, onAdd, onKept }: EmptyLibraryProps) {
  const text = useText();
  const buttons = (
    <>
      <Button kind="primary" takesFocus isPending={isBusy} onPress={onAdd}>
        {text(mediaTexts.add)}
      </Button>
      <Button onPress={onKept}>{text(mediaTexts.kept)}</Button>
    </>
  );
  return (
    <EmptyState icon={<Image />} level={3} title={text(mediaTexts.emptyTitle)} actions={buttons}>
      {text(mediaTexts.empty)}
    </EmptyState>
  );
}

function NothingChosen() {
  const text = useText();
  return (
    <div className="media-details">
      <EmptyState icon={<MousePointerClick />} level={3} title={text(mediaTexts.chooseTitle)}>
        {text(mediaTexts.choose)}
      </EmptyState>
    </div>
  );
}

interface MediaShelfProps {
  readonly items: readonly MediaItem[];
  readonly chosen: string | null;
  readonly layout: MediaLayout;
  readonly addressOf: (item: MediaItem) => string | null;
  readonly onChoose: (path: string) => void;
  readonly onShowAll: () => void;
}

function MediaShelf({ items, chosen, layout, addressOf, onChoose, onShowAll }: MediaShelfProps) {
  const text = useText();
  return (
    <div className="media-list">
      {items.length === 0 ? (
        <EmptyState
          icon={<SearchX />}
          level={3}
          title={text(mediaTexts.nothingTitle)}
          actions={<Button onPress={onShowAll}>{text(mediaTexts.showAll)}</Button>}
        >
          {text(mediaTexts.nothing)}
        </EmptyState>
      ) : (
        <PickList
          label={text(mediaTexts.files)}
          items={items.map((item) => ({ ...item, id: item.path, name: nameOf(item.path) }))}
          selectedId={chosen}
          layout={layout}
          onSelect={onChoose}
          renderItem={(item) => <MediaTile item={item} address={addressOf(item)} />}
        />
      )}
    </div>
  );
}
