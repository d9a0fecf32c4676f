import { FilePlus2, FileUp } from 'lucide-react';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { libraryTexts } from './texts.ts';
import { useSamples } from './use-samples.ts';

export interface FirstStartProps {
  /** False once the person has been here before. */
  readonly greets: boolean;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

/** What an empty library says: how to begin. */
export function FirstStart({ greets, onNew, onImport }: FirstStartProps) {
  const text = useText();
  const samples = useSamples();
  return (
    <section className="library-first">
      <h2>{text(greets ? libraryTexts.welcome : libraryTexts.empty)}</h2>
      <p>{text(greets ? libraryTexts.welcomeText : libraryTexts.emptyText)}</p>
      <div className="library-first-actions">
        {samples.list.length > 0 ? (
          <Button kind="primary" isPending={samples.isAdding} onPress={samples.add}>
            {text(libraryTexts.startFromSamples)}
          </Button>
        ) : null}
        <Button icon={<FilePlus2 aria-hidden />} onPress={onNew}>
          {text(libraryTexts.newCourse)}
        </Button>
        <Button icon={<FileUp aria-hidden />} onPress={onImport}>
          {text(libraryTexts.import)}
        </Button>
      </div>
      {samples.list.length > 0 ? (
        <>
          <h3>{text(libraryTexts.samples)}</h3>
          <ul className="library-samples">
            {samples.list.map((sample) => (
              <li key={sample.name}>
                <strong>{sample.title}</strong>
                <p>{sample.summary}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
