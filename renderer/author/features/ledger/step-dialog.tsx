import { useState, type ReactNode } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { useNow } from '#author/i18n/use-now.ts';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { DateField } from '#author/ui/date-field.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import type { LocalText } from '#shared/course/problem.ts';
import { dayOf, timeOfDay } from './day.ts';
import type { Entry } from './filter.ts';
import { ledgerTexts } from './texts.ts';

/** What both dialogs of a step are given. */
export interface StepProps {
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export interface StepDialogProps extends StepProps {
  readonly title: LocalText;
  /** Said when the step is about several packages; with `{count}`. */
  readonly about: LocalText;
  readonly failure: unknown;
  readonly isPending: boolean;
  /** Fields besides the date. */
  readonly children: ReactNode;
  /** Gets the ISO time of the day that was chosen. */
  readonly onSave: (at: string) => void;
}

/** A step of packages on their way, with its day. */
export function StepDialog(props: StepDialogProps) {
  const { title, about, entries, failure, isPending, children, onSave, onClose } = props;
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const offset = new Date(now).getTimezoneOffset();
  const today = dayOf(now, offset);
  const [day, setDay] = useState(today);
  const [first] = entries;
  const footer = (
    <>
      <Button onPress={onClose}>{text(ledgerTexts.cancel)}</Button>
      <Button
        kind="primary"
        isPending={isPending}
        onPress={() => {
          if (day !== '') onSave(timeOfDay(day, now, offset));
        }}
      >
        {text(ledgerTexts.save)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(title)} isOpen onClose={onClose} footer={footer}>
      {failure ? <Banner tone="error">{text(errorOf(failure).message)}</Banner> : null}
      <p>
        {entries.length === 1
          ? `${first?.agencyName} · ${first?.courseTitle} ${first?.version}`
          : text(about, { count: format.number(entries.length) })}
      </p>
      <DateField
        label={text(ledgerTexts.date)}
        value={day}
        max={today}
        isRequired
        error={day === '' ? text(ledgerTexts.dateMissing) : null}
        onChange={setDay}
      />
      {children}
    </Dialog>
  );
}
