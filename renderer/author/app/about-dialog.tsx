import { useContractQuery } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import type { InfoDialogProps } from './shortcuts-dialog.tsx';
import { appTexts } from './texts.ts';

export function AboutDialog({ isOpen, onClose }: InfoDialogProps) {
  const text = useText();
  const { data } = useContractQuery('app.info', {});
  const edition = data?.edition === 'desktop' ? appTexts.editionDesktop : appTexts.editionBrowser;
  return (
    <Dialog title={text(appTexts.aboutTitle)} isOpen={isOpen} size="small" onClose={onClose}>
      <p>{text(appTexts.aboutText)}</p>
      <p>
        {text(appTexts.version, { version: data?.version ?? '' })} ({text(edition)})
      </p>
      <p>{text(appTexts.license)}</p>
    </Dialog>
  );
}
