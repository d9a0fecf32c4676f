import { Copy, Download, FolderOpen } from 'lucide-react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { ExportResult } from '#shared/contract/events.ts';
import { releaseTexts } from './texts.ts';

/** The finished package in figures. */
export function ExportDone({ result }: { readonly result: ExportResult }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <p>{text(releaseTexts.doneText)}</p>
      <dl className="release-facts">
        <dt>{text(releaseTexts.name)}</dt>
        <dd>{result.name}</dd>
        <dt>{text(releaseTexts.size)}</dt>
        <dd>{format.bytes(result.bytes)}</dd>
        <dt>{text(releaseTexts.entries)}</dt>
        <dd>{text(releaseTexts.entriesCount, { count: format.number(result.entries) })}</dd>
        <dt>{text(releaseTexts.checksum)}</dt>
        <dd>
          <div className="release-checksum">
            <code>{result.sha256}</code>
            <CopyButton value={result.sha256} />
          </div>
          <small>{text(releaseTexts.checksumText)}</small>
        </dd>
      </dl>
    </>
  );
}

function CopyButton({ value }: { readonly value: string }) {
  const text = useText();
  const toast = useToast();
  const copy = () =>
    void navigator.clipboard.writeText(value).then(
      () => toast.show({ text: text(releaseTexts.copied) }),
      () => toast.show({ text: text(releaseTexts.copyFailed), tone: 'error' }),
    );
  return (
    <Button size="small" icon={<Copy aria-hidden />} onPress={copy}>
      {text(releaseTexts.copy)}
    </Button>
  );
}

/** Desktop: shows the package in its folder. Browser edition: downloads it. */
export function RevealButton({ token }: { readonly token: string }) {
  const text = useText();
  const toast = useToast();
  const isDesktop = bridge().edition === 'desktop';
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  return (
    <Button
      kind="primary"
      takesFocus
      icon={isDesktop ? <FolderOpen aria-hidden /> : <Download aria-hidden />}
      onPress={() => void bridge().files.reveal(token).catch(onError)}
    >
      {text(isDesktop ? releaseTexts.showInFolder : releaseTexts.download)}
    </Button>
  );
}
