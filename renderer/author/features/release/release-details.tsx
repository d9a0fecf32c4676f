import { useState } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { readinessCodes, type ReleaseHead } from '#shared/release/model.ts';
import { pageTexts, readinessNames } from './page-texts.ts';

/** What a release holds, who signed it, and why it was released although something was open; read when it is opened. */
export function ReleaseDetails({ release }: { readonly release: ReleaseHead }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="release-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text(pageTexts.details)}</summary>
      {isOpen ? <Details release={release} /> : null}
    </details>
  );
}

function Details({ release }: { readonly release: ReleaseHead }) {
  const text = useText();
  const format = useFormat();
  const { data, error } = useContractQuery('release.get', { id: release.id });
  if (error) return <Banner tone="error">{text(error.error.message)}</Banner>;
  if (!data) return <Skeleton lines={3} />;
  const open = readinessCodes.filter((code) => data.reasons[code] !== undefined);
  return (
    <dl>
      <dt>{text(pageTexts.modules)}</dt>
      {data.outline.map(({ slug, title, questions }) => (
        <dd key={slug}>{text(pageTexts.moduleFacts, { title, questions: format.number(questions) })}</dd>
      ))}
      {open.length > 0 ? <dt>{text(pageTexts.releasedThough)}</dt> : null}
      {open.map((code) => (
        <dd key={code}>
          {text(pageTexts.reasonOf, { name: text(readinessNames[code]), reason: data.reasons[code] ?? '' })}
        </dd>
      ))}
      <dt>{text(pageTexts.contentHash)}</dt>
      <dd className="release-hash">{release.contentSha256}</dd>
      <dt>{text(pageTexts.signingKey)}</dt>
      <dd className="release-hash">{release.keyId}</dd>
    </dl>
  );
}
