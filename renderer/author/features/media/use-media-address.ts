import { useCallback, useEffect } from 'react';
import { useContractCommand } from '#author/bridge/queries.ts';
import type { MediaItem } from './media-items.ts';

/** The address of a file on the preview's origin; null until the host has opened the preview. */
export function useMediaAddress(courseId: string): (item: MediaItem) => string | null {
  const { data, mutate: open } = useContractCommand('preview.open');
  useEffect(() => open({ courseId }), [open, courseId]);
  const base = data?.url ?? null;
  return useCallback(
    ({ path, sha256 }) => {
      if (base === null) return null;
      const address = new URL(path.split('/').map(encodeURIComponent).join('/'), base);
      // Other content under the same name is another picture.
      address.searchParams.set('v', sha256.slice(0, 12));
      return address.href;
    },
    [base],
  );
}
