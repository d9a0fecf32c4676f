import { useState } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { Select } from '#author/ui/select.tsx';
import { slugOf } from '#shared/course/names.ts';
import type { CursorSpot } from './cursor-spot.ts';
import { rehearsalTexts as texts } from './texts.ts';
import type { Rehearsal } from './use-rehearsal.ts';

export interface StartChoiceProps {
  readonly rehearsal: Rehearsal;
  /** The module that was being written; null for none. */
  readonly module: { readonly file: string; readonly title: string } | null;
  /** Where its cursor stood; null where that is not known. */
  readonly spot: CursorSpot | null;
  readonly first: 'course' | 'cursor';
}

type Start = 'course' | 'cursor' | 'module';

/** Whole course, from the module that was being written, or from the very line. */
export function StartChoice({ rehearsal, module, spot, first }: StartChoiceProps) {
  const text = useText();
  const [start, setStart] = useState<Start>(first);
  if (module === null) return null;
  const run = (chosen: Start) => {
    setStart(chosen);
    if (chosen === 'course') rehearsal.startAt(null);
    else if (chosen === 'cursor' && spot !== null) rehearsal.startAtSpot(spot);
    else rehearsal.startAt(slugOf(module.file));
  };
  const options: { readonly id: Start; readonly text: string }[] = [
    { id: 'course', text: text(texts.startCourse) },
    { id: 'module', text: text(texts.startModule, { title: module.title }) },
    ...(spot === null ? [] : [{ id: 'cursor' as const, text: text(texts.startCursor, { line: spot.line }) }]),
  ];
  return <Select label={text(texts.start)} hideLabel size="small" value={start} options={options} onChange={run} />;
}
