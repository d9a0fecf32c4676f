import type { ReactElement } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { Checkbox } from '#author/ui/checkbox.tsx';
import type { TextMatch } from './search-texts.ts';
import { replaceTexts as texts } from './texts.ts';
import type { CourseText } from './use-course-texts.ts';

export interface FileMatches {
  readonly source: CourseText;
  readonly matches: readonly TextMatch[];
}

/** Names one match in the whole list. */
export function keyOf(source: CourseText, match: TextMatch): string {
  return `${source.id}:${match.start}`;
}

export interface MatchListProps {
  readonly files: readonly FileMatches[];
  /** Keys of matches that are not to be replaced. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
  readonly onOpen: (source: CourseText, match: TextMatch) => void;
}

function toggled(left: ReadonlySet<string>, keys: readonly string[], isChosen: boolean): ReadonlySet<string> {
  const next = new Set(left);
  for (const key of keys) {
    if (isChosen) next.delete(key);
    else next.add(key);
  }
  return next;
}

/** Every match in its sentence, with what it would become. */
export function MatchList({ files, left, onLeave, onOpen }: MatchListProps): ReactElement {
  const text = useText();
  return (
    <ul className="replace-files">
      {files.map(({ source, matches }) => {
        const keys = matches.map((match) => keyOf(source, match));
        const chosen = keys.filter((key) => !left.has(key)).length;
        return (
          <li key={source.id}>
            <div className="replace-file">
              <Checkbox
                label={text(texts.chooseFile, { file: source.title })}
                hideLabel
                isSelected={chosen === keys.length}
                isPartial={chosen > 0 && chosen < keys.length}
                onChange={(isChosen) => onLeave(toggled(left, keys, isChosen))}
              />
              <strong>{source.title}</strong>
              <span className="replace-file-name">{source.file}</span>
            </div>
            <ul className="replace-matches">
              {matches.map((match, index) => (
                <li key={match.start}>
                  <Checkbox
                    label={text(texts.chooseMatch, { line: match.line })}
                    hideLabel
                    isSelected={!left.has(keys[index] ?? '')}
                    onChange={(isChosen) => onLeave(toggled(left, [keys[index] ?? ''], isChosen))}
                  />
                  <span className="replace-context">
                    {match.before}
                    <del>{match.found}</del>
                    {match.replacement === '' ? null : <ins>{match.replacement}</ins>}
                    {match.after}
                  </span>
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={text(texts.openHelp, { line: match.line, file: source.title })}
                    onPress={() => onOpen(source, match)}
                  >
                    {text(texts.open, { line: match.line })}
                  </Button>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
