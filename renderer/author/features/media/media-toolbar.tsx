import { LayoutGrid, List, Plus } from 'lucide-react';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { SearchField } from '#author/ui/search-field.tsx';
import { Select } from '#author/ui/select.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import { countOf, type MediaFilter, type MediaItem, type MediaSort, type MediaWish } from './media-items.ts';
import { mediaTexts } from './texts.ts';

const filters = ['all', 'unused', 'large', 'undescribed'] as const satisfies readonly MediaFilter[];
const sorts = [
  { id: 'name', label: mediaTexts.byName },
  { id: 'size', label: mediaTexts.bySize },
  { id: 'use', label: mediaTexts.byUse },
] as const satisfies readonly { readonly id: MediaSort; readonly [more: string]: unknown }[];

export type MediaLayout = 'grid' | 'rows';

export interface MediaToolbarProps {
  readonly items: readonly MediaItem[];
  readonly wish: MediaWish;
  readonly layout: MediaLayout;
  readonly isBusy: boolean;
  readonly onWish: (wish: MediaWish) => void;
  readonly onLayout: (layout: MediaLayout) => void;
  readonly onAdd: () => void;
}

export function MediaToolbar({ items, wish, layout, isBusy, onWish, onLayout, onAdd }: MediaToolbarProps) {
  const text = useText();
  const format = useFormat();
  return (
    <div className="media-toolbar">
      <SearchField
        label={text(mediaTexts.search)}
        value={wish.search}
        onChange={(search) => onWish({ ...wish, search })}
      />
      <Select
        label={text(mediaTexts.show)}
        hideLabel
        value={wish.filter}
        options={filters.map((id) => ({
          id,
          text: text(mediaTexts[id], { count: format.number(countOf(items, id)) }),
        }))}
        onChange={(filter) => onWish({ ...wish, filter })}
      />
      <Select
        label={text(mediaTexts.sort)}
        hideLabel
        value={wish.sort}
        options={sorts.map(({ id, label }) => ({ id, text: text(label) }))}
        onChange={(sort) => onWish({ ...wish, sort })}
      />
      <ToggleButton
        label={text(mediaTexts.asGrid)}
        icon={<LayoutGrid aria-hidden />}
        isSelected={layout === 'grid'}
        onChange={() => onLayout('grid')}
      />
      <ToggleButton
        label={text(mediaTexts.asList)}
        icon={<List aria-hidden />}
        isSelected={layout === 'rows'}
        onChange={() => onLayout('rows')}
      />
      <Button kind="primary" icon={<Plus aria-hidden />} isPending={isBusy} onPress={onAdd}>
        {text(mediaTexts.add)}
      </Button>
    </div>
  );
}
