import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { Spinner } from '#author/ui/spinner.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { fingerprintText } from '#shared/course/package-list.ts';
import { packageFormats } from '#shared/packaging/formats.ts';
import { keyTexts } from './texts.ts';
import './keys.css';

type Verified = OutputOf<'package.verify'>;

const verdictTexts = {
  valid: keyTexts.signedValid,
  broken: keyTexts.signedBroken,
  'other-key': keyTexts.signedOther,
  'unknown-key': keyTexts.signedUnknown,
} as const;

export interface VerifyDialogProps {
  readonly file: FileToken;
  readonly onClose: () => void;
}

/** What a finished package is worth: who released it, for whom, and what was changed since. */
export function VerifyDialog({ file: first, onClose }: VerifyDialogProps) {
  const text = useText();
  const toast = useToast();
  const [file, setFile] = useState(first);
  // The file may have been changed since it was looked at.
  const verified = useContractQuery('package.verify', { file: file.token }, { staleTime: 0 });
  const onAnother = async () => {
    try {
      const [other] = await bridge().files.pick('package');
      if (other) setFile(other);
    } catch (thrown) {
      toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
    }
  };
  const footer = (
    <>
      <Button onPress={() => void onAnother()}>{text(keyTexts.another)}</Button>
      <Button kind="primary" takesFocus onPress={onClose}>
        {text(keyTexts.close)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(keyTexts.verifyTitle)} isOpen onClose={onClose} footer={footer}>
      {verified.isFetching ? (
        <p className="verify-running">
          <Spinner /> {text(keyTexts.verifying, { name: file.name })}
        </p>
      ) : (
        <>
          {verified.error ? <Banner tone="error">{text(verified.error.error.message)}</Banner> : null}
          {verified.data ? <Outcome name={file.name} verified={verified.data} /> : null}
        </>
      )}
    </Dialog>
  );
}

function Outcome({ name, verified }: { readonly name: string; readonly verified: Verified }) {
  const text = useText();
  const { problems } = verified;
  const isWhole = problems.every(({ severity }) => severity !== 'error');
  return (
    <>
      {isWhole ? (
        <output className="verify-whole">
          <BadgeCheck aria-hidden />
          {text(keyTexts.whole)}
        </output>
      ) : (
        <Banner tone="error">{text(keyTexts.problems)}</Banner>
      )}
      {problems.length === 0 ? null : (
        <ul className="verify-problems">
          {problems.map(({ code, file, line, message }) => (
            <li key={`${code} ${file} ${line}`}>
              <code>{file}</code> {text(message)}
            </li>
          ))}
        </ul>
      )}
      <Facts name={name} verified={verified} />
    </>
  );
}

function Facts({ name, verified }: { readonly name: string; readonly verified: Verified }) {
  const text = useText();
  const format = useFormat();
  const { course, release, agency, signature, bytes, entries, sha256 } = verified;
  const label = packageFormats.find((info) => info.format === verified.format)?.label;
  const rows: readonly (readonly [string, string])[] = [
    ...(course === null ? [] : [[text(keyTexts.course), `${course.title} ${course.version}`] as const]),
    ...(label === undefined ? [] : [[text(keyTexts.format), text(label)] as const]),
    ...(release === null
      ? []
      : [
          [
            text(keyTexts.released),
            text(keyTexts.releasedBy, { by: release.by, at: format.dateTime(release.at) }),
          ] as const,
        ]),
    ...(agency === null ? [] : [[text(keyTexts.agency), agency.name] as const]),
    [
      text(keyTexts.signature),
      signature === null
        ? text(keyTexts.unsigned)
        : text(verdictTexts[signature.verdict], { name: `${signature.name} (${fingerprintText(signature.keyId)})` }),
    ],
    [text(keyTexts.size), text(keyTexts.sizeText, { bytes: format.bytes(bytes), entries: format.number(entries) })],
    ['SHA-256', sha256],
  ];
  return (
    <dl className="verify-facts" aria-label={name}>
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
