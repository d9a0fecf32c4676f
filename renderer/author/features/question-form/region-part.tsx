import { useEffect, useState, type ReactElement } from 'react';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { NumberField } from '#author/ui/number-field.tsx';
import { ReorderList } from '#author/ui/reorder-list.tsx';
import type { RegionShape } from '#shared/course/compiled.ts';
import type { LocalText } from '#shared/course/problem.ts';
import type { FormAnswer, FormRegion } from '#shared/question-form/form.ts';
import { DraftField } from './draft-field.tsx';
import { AddFeedback, FeedbackField } from './option-part.tsx';
import { rowSelector, type PartProps } from './part-props.ts';
import { PictureField, useCoursePictures } from './picture-field.tsx';
import { RegionBoard } from './region-board.tsx';
import { AddButton, RemoveButton } from './row-tools.tsx';
import { formTexts as texts } from './texts.ts';

type Regions = Extract<FormAnswer, { readonly kind: 'regions' }>;

/** The preview serves the course's media; null until it is open, or without a picture. */
function useMediaAddress(courseId: string, path: string | null): string | null {
  const { data, mutate } = useContractCommand('preview.open');
  useEffect(() => mutate({ courseId }), [mutate, courseId]);
  return data === undefined || path === null ? null : new URL(path, data.url).href;
}

interface ShapeFieldsProps {
  readonly shape: RegionShape;
  readonly onShape: (shape: RegionShape) => void;
}

function Percent({
  label,
  value,
  max,
  min = 0,
  onChange,
}: {
  readonly label: LocalText;
  readonly value: number;
  readonly max: number;
  readonly min?: number;
  readonly onChange: (value: number) => void;
}): ReactElement {
  const text = useText();
  return <NumberField label={text(label)} value={value} minValue={min} maxValue={max} digits={1} onChange={onChange} />;
}

/** Place and size of the chosen region as numbers. */
function ShapeFields({ shape, onShape }: ShapeFieldsProps): ReactElement {
  if (shape.kind === 'circle') {
    return (
      <div className="question-form-numbers">
        <Percent label={texts.centreAcross} value={shape.x} max={100} onChange={(x) => onShape({ ...shape, x })} />
        <Percent label={texts.centreDown} value={shape.y} max={100} onChange={(y) => onShape({ ...shape, y })} />
        <Percent
          label={texts.radius}
          value={shape.radius}
          min={1}
          max={100}
          onChange={(radius) => onShape({ ...shape, radius })}
        />
      </div>
    );
  }
  const { x, y, width, height } = shape;
  return (
    <div className="question-form-numbers">
      <Percent label={texts.across} value={x} max={100 - width} onChange={(next) => onShape({ ...shape, x: next })} />
      <Percent label={texts.down} value={y} max={100 - height} onChange={(next) => onShape({ ...shape, y: next })} />
      <Percent
        label={texts.width}
        value={width}
        min={1}
        max={100 - x}
        onChange={(next) => onShape({ ...shape, width: next })}
      />
      <Percent
        label={texts.height}
        value={height}
        min={1}
        max={100 - y}
        onChange={(next) => onShape({ ...shape, height: next })}
      />
    </div>
  );
}

function RegionRow({
  region,
  index,
  write,
  focusNext,
}: PartProps & { readonly region: FormRegion; readonly index: number }): ReactElement {
  const text = useText();
  const number = index + 1;
  return (
    <>
      <div className="question-form-row" data-part={String(index)}>
        <input
          type="checkbox"
          className="question-form-right"
          aria-label={text(texts.rightRegion, { number })}
          checked={region.right}
          onChange={(event) => void write({ kind: 'right', index, right: event.target.checked })}
        />
        <DraftField
          label={text(texts.regionText, { number })}
          hideLabel
          lines="one"
          value={region.text}
          onWrite={(typed) => write({ kind: 'part-text', at: [index], text: typed }, `region-${String(index)}`)}
        />
        <AddFeedback index={index} feedback={region.feedback} write={write} focusNext={focusNext} />
        <RemoveButton
          name={text(texts.region, { number })}
          onPress={() => void write({ kind: 'remove-part', at: [index] })}
        />
      </div>
      <FeedbackField index={index} feedback={region.feedback} write={write} />
    </>
  );
}

/** The picture of a `hotspot` with its regions, and the list of them. */
export function RegionPart(props: PartProps & { readonly courseId: string; readonly answer: Regions }): ReactElement {
  const text = useText();
  const { courseId, answer, write, focusNext } = props;
  const { image, regions } = answer;
  const known = useCoursePictures(courseId);
  const src = useMediaAddress(courseId, image !== null && known?.includes(image) ? image : null);
  const [chosen, setChosen] = useState(0);
  const selected = Math.min(chosen, regions.length - 1);
  const region = regions[selected];
  const add = (shape: RegionShape) => {
    write({ kind: 'add-region', text: text(texts.newRegion, { number: regions.length + 1 }), shape });
    setChosen(regions.length);
    focusNext(rowSelector(String(regions.length)));
  };
  const setShape = (index: number, shape: RegionShape, how: 'once' | 'goes-on') =>
    void write({ kind: 'shape', index, shape }, how === 'once' ? undefined : `shape-${String(index)}`);
  return (
    <section className="question-form-part">
      <h3>{text(texts.regions)}</h3>
      {known === null ? null : <PictureField values={props.values} write={write} image={image} known={known} />}
      {src === null ? null : (
        <>
          <RegionBoard
            src={src}
            regions={regions}
            selected={selected}
            onSelect={setChosen}
            onDraw={add}
            onShape={setShape}
          />
          <p className="question-form-help">{text(texts.boardHelp)}</p>
        </>
      )}
      {region === undefined ? null : (
        <fieldset className="question-form-chosen">
          <legend>{text(texts.region, { number: selected + 1 })}</legend>
          <ShapeFields shape={region.shape} onShape={(shape) => setShape(selected, shape, 'goes-on')} />
        </fieldset>
      )}
      <ReorderList
        label={text(texts.regions)}
        moveLabel={text(texts.move)}
        names={regions.map((_, index) => text(texts.region, { number: index + 1 }))}
        onMove={(from, to) => void write({ kind: 'move-part', at: [from], to })}
        renderRow={(index) => {
          const here = regions[index];
          return here === undefined ? null : <RegionRow {...props} region={here} index={index} />;
        }}
      />
      <AddButton onPress={() => add({ kind: 'rect', x: 40, y: 40, width: 20, height: 20 })}>
        {text(texts.addRegion)}
      </AddButton>
    </section>
  );
}
