import { Maximize2, RotateCw, Smartphone, Tablet } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import { Toolbar, ToolbarGroup } from '#author/ui/toolbar.tsx';
import { previewTexts as texts } from './texts.ts';
import { usePreview } from './use-preview.ts';
import './preview.css';

export interface PreviewPaneProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
}

const devices = [
  { id: 'phone', icon: Smartphone, label: texts.phone },
  { id: 'tablet', icon: Tablet, label: texts.tablet },
  { id: 'full', icon: Maximize2, label: texts.full },
] as const;
type Device = (typeof devices)[number]['id'];

/** The learner's player on the active module, live. */
export function PreviewPane({ courseId, controller }: PreviewPaneProps): ReactElement {
  const text = useText();
  const [device, setDevice] = useState<Device>('full');
  const { setFrame, src, error, generation, reload } = usePreview(courseId, controller);
  const retry = (
    <Button size="small" onPress={reload}>
      {text(texts.retry)}
    </Button>
  );
  return (
    <section className="preview" data-testid="preview" aria-label={text(texts.preview)}>
      <header className="preview-head">
        <h2>{text(texts.preview)}</h2>
        <Toolbar label={text(texts.preview)}>
          <ToolbarGroup label={text(texts.width)}>
            {devices.map(({ id, icon: Icon, label }) => (
              <ToggleButton
                key={id}
                size="small"
                label={text(label)}
                icon={<Icon aria-hidden />}
                isSelected={device === id}
                onChange={() => setDevice(id)}
              />
            ))}
          </ToolbarGroup>
          <IconButton size="small" label={text(texts.reload)} icon={<RotateCw aria-hidden />} onPress={reload} />
        </Toolbar>
      </header>
      {error ? (
        <Banner tone="error" action={retry}>
          {text(texts.failed, { reason: text(error) })}
        </Banner>
      ) : null}
      <div className="preview-stage" data-device={device}>
        {src === null ? null : (
          <iframe
            key={generation}
            ref={setFrame}
            src={src}
            title={text(texts.frame)}
            // Scripts could leave the sandbox only on our own origin; the preview has another one, without a bridge, and must
            // keep it to load its own files.
            // oxlint-disable-next-line react/iframe-missing-sandbox
            sandbox="allow-scripts allow-same-origin"
          />
        )}
      </div>
    </section>
  );
}
