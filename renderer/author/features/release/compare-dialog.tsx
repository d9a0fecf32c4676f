import { useState } from 'react';
import { keepPrevious, useContractQuery } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { Select } from '#author/ui/select.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import type { ReleaseHead } from '#shared/release/model.ts';
import { ComparisonView } from './comparison-view.tsx';
import { pageTexts } from './page-texts.ts';

export interface Compared {
  readonly before: string;
  /** Null: the course as it stands. */
  readonly after: string | null;
}

export interface CompareDialogProps {
  readonly courseId: string;
  /** Newest first, at least one. */
  readonly releases: readonly ReleaseHead[];
  readonly first: Compared;
  readonly onClose: () => void;
}

const draft = 'draft';

/** Two releases, or a release and the course as it stands, side by side. */
export function CompareDialog({ courseId, releases, first, onClose }: CompareDialogProps) {
  const text = useText();
  const [pair, setPair] = useState(first);
  const comparison = useContractQuery(
    'release.compare',
    { courseId, ...pair },
    { placeholderData: keepPrevious, staleTime: 0 },
  );
  const options = releases.map(({ id, version }) => ({ id, text: version }));
  return (
    <Dialog
      title={text(pageTexts.compareTitle)}
      isOpen
      size="large"
      onClose={onClose}
      footer={<Button onPress={onClose}>{text(pageTexts.close)}</Button>}
    >
      <div className="comparison-pair">
        <Select
          label={text(pageTexts.before)}
          value={pair.before}
          options={options}
          onChange={(before) => setPair((known) => ({ ...known, before }))}
        />
        <Select
          label={text(pageTexts.after)}
          value={pair.after ?? draft}
          options={[{ id: draft, text: text(pageTexts.draft) }, ...options]}
          onChange={(after) => setPair((known) => ({ ...known, after: after === draft ? null : after }))}
        />
      </div>
      {comparison.error ? <Banner tone="error">{text(comparison.error.error.message)}</Banner> : null}
      {comparison.isPending ? <Skeleton lines={4} /> : null}
      {comparison.data ? <ComparisonView comparison={comparison.data} /> : null}
    </Dialog>
  );
}
