import { Library, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { singleChange } from '#author/bridge/text-change.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { NumberField } from '#author/ui/number-field.tsx';
import { Select } from '#author/ui/select.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { bankName, patchDrawRules } from '#shared/course/draw-rules.ts';
import { readFrontMatter } from '#shared/course/front-matter.ts';
import type { DrawRule } from '#shared/course/model.ts';
import { drawnInAll, drawRows, type DrawRow } from './draw-rows.ts';
import { bankTexts as texts } from './texts.ts';
import './banks.css';

type Bank = OutputOf<'course.get'>['banks'][number];

export interface DrawDialogProps {
  readonly courseId: string;
  readonly module: { readonly id: string; readonly file: string; readonly title: string };
  readonly banks: readonly Bank[];
  readonly controller: WorkspaceController;
  readonly onNewBank: () => void;
  readonly onClose: () => void;
}

/** Which questions a test draws from the banks. Every change is written into the module's front matter at once. */
export function DrawDialog(props: DrawDialogProps): ReactElement {
  const { courseId, module, banks, onNewBank, onClose } = props;
  const text = useText();
  const files = useContractQuery('course.questions', { id: courseId });
  const footer = (
    <Button kind="primary" onPress={onClose}>
      {text(texts.close)}
    </Button>
  );
  return (
    <Dialog
      title={text(texts.drawTitle, { title: module.title })}
      isOpen
      size="large"
      onClose={onClose}
      footer={footer}
    >
      {banks.length === 0 ? (
        <EmptyState
          icon={<Library />}
          title={text(texts.noBanksTitle)}
          actions={
            <Button kind="primary" onPress={onNewBank}>
              {text(texts.makeBank)}
            </Button>
          }
        >
          {text(texts.noBanks)}
        </EmptyState>
      ) : null}
      {files.error ? <Banner tone="error">{text(files.error.error.message)}</Banner> : null}
      {banks.length > 0 && !files.data && !files.error ? <Skeleton lines={4} /> : null}
      {banks.length > 0 && files.data ? <Draws {...props} files={files.data} /> : null}
    </Dialog>
  );
}

type DrawsProps = DrawDialogProps & { readonly files: OutputOf<'course.questions'> };

function Draws({ module, banks, controller, files }: DrawsProps): ReactElement {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const [rules, setRules] = useState(() => readFrontMatter(controller.textOf(module.id)).settings.draw);
  const rows = drawRows(rules, files);
  const own = files.find(({ path }) => path === `modules/${module.file}`)?.questions.length ?? 0;
  const change = (next: readonly DrawRule[]) => {
    const before = controller.textOf(module.id);
    const edit = singleChange(before, patchDrawRules(before, next));
    if (controller.editText([edit], 'own')) setRules(next);
    else toast.show({ text: text(texts.stale), tone: 'error' });
  };
  const first = banks[0];
  return (
    <div className="draws">
      <p>{text(texts.drawIntro)}</p>
      {rows.length === 0 ? <p className="draws-none">{text(texts.noDraws)}</p> : null}
      {rows.map((row, index) => (
        <DrawFields
          // A draw has nothing but its place to be known by.
          key={index}
          row={row}
          number={index + 1}
          banks={banks}
          onChange={(rule) => change(rules.with(index, rule))}
          onRemove={() => change(rules.toSpliced(index, 1))}
        />
      ))}
      {first ? (
        <Button
          icon={<Plus aria-hidden />}
          onPress={() => change([...rules, { bank: rules.at(-1)?.bank ?? bankName(first.file), tags: [], count: 1 }])}
        >
          {text(texts.addDraw)}
        </Button>
      ) : null}
      <output className="draws-sum" data-testid="draw-sum">
        {text(texts.sum, { own: format.number(own), drawn: format.number(drawnInAll(rows)) })}
      </output>
    </div>
  );
}

interface DrawFieldsProps {
  readonly row: DrawRow;
  readonly number: number;
  readonly banks: readonly Bank[];
  readonly onChange: (rule: DrawRule) => void;
  readonly onRemove: () => void;
}

function DrawFields({ row, number, banks, onChange, onRemove }: DrawFieldsProps): ReactElement {
  const text = useText();
  const { rule, tags } = row;
  const name = bankName(rule.bank);
  const known = banks.map((bank) => ({ id: bankName(bank.file), text: bank.title }));
  const isKnown = known.some(({ id }) => id === name);
  const options = isKnown ? known : [...known, { id: name, text: text(texts.bankGone, { bank: name }) }];
  const toggle = (tag: string, isSelected: boolean) =>
    onChange({ ...rule, tags: isSelected ? [...rule.tags, tag] : rule.tags.filter((other) => other !== tag) });
  return (
    <fieldset className="draw" data-testid="draw" aria-label={text(texts.draw, { number })}>
      <Select
        label={text(texts.bank)}
        value={name}
        options={options}
        onChange={(bank) => onChange({ ...rule, bank, tags: [] })}
      />
      <NumberField
        label={text(texts.count)}
        value={rule.count}
        minValue={1}
        maxValue={1_000}
        onChange={(count) => onChange({ ...rule, count })}
      />
      <IconButton label={text(texts.removeDraw, { number })} icon={<Trash2 aria-hidden />} onPress={onRemove} />
      <div className="draw-tags">
        <span className="ui-label">{text(texts.tags)}</span>
        {tags.length === 0 ? <span className="draw-hint">{text(texts.noTags)}</span> : null}
        {tags.map((tag) => (
          <ToggleButton
            key={tag}
            size="small"
            showLabel
            label={tag}
            icon={null}
            isSelected={rule.tags.includes(tag)}
            onChange={(isSelected) => toggle(tag, isSelected)}
          />
        ))}
      </div>
      <DrawState row={row} />
    </fieldset>
  );
}

function DrawState({ row: { rule, fits, available } }: { readonly row: DrawRow }): ReactElement {
  const text = useText();
  const format = useFormat();
  if (fits === null) return <Banner tone="error">{text(texts.gone)}</Banner>;
  const numbers = {
    fits: format.number(fits),
    count: format.number(rule.count),
    available: format.number(available),
  };
  if (available < rule.count) return <Banner tone="warning">{text(texts.tooMany, numbers)}</Banner>;
  return <p className="draw-state">{text(available < fits ? texts.left : texts.fits, numbers)}</p>;
}
