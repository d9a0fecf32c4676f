import { BadgeCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useJobRun } from '#author/bridge/use-job-run.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { JobProgressBar } from '#author/ui/job-progress.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import { fingerprintText } from '#shared/course/package-list.ts';
import { packageFormats } from '#shared/packaging/formats.ts';
import type { VerifiedPackage } from '#shared/packaging/verified-package.ts';
import { keyTexts } from './texts.ts';
import './keys.css';

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
  const { job, isRunning, error, start, cancel } = useJobRun('package.verify');
  useEffect(() => start({ file: file.token }), [start, file]);
  const onAnother = async () => {
    try {
      const [other] = await bridge().files.pick('package');
      if (other) setFile(other);
    } catch (thrown) {
      toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
    }
  };
  if (isRunning) {
    const stop = () => {
      cancel();
      onClose();
    };
    const footer = <Button onPress={stop}>{text(keyTexts.cancel)}</Button>;
    return (
      <Dialog title={text(keyTexts.verifyTitle)} isOpen onClose={stop} footer={footer}>
        <p>{text(keyTexts.verifying, { name: file.name })}</p>
        <JobProgressBar progress={job?.progress ?? null} />
      </Dialog>
    );
  }
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
      {error ? <Banner tone="error">{text(error.message)}</Banner> : null}
      {job?.result?.kind === 'verify' ? <Outcome name={file.name} verified={job.result.verified} /> : null}
    </Dialog>
  );
}

function Outcome({ name, verified }: { readonly name: string; readonly verified: VerifiedPackage }) {
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

function Facts({ name, verified }: { readonly name: string; readonly verified: VerifiedPackage }) {
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
