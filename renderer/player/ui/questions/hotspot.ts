/**
 * A picture with regions, and below it the same regions as a list of native inputs. Picture and list are two views of one
 * answer: the list is what the keyboard and a screen reader use, a touch or a click in the picture goes to its input.
 */
import type { HotspotQuestion, RegionShape } from '#shared/course/compiled.ts';
import { el } from '../dom.ts';
import type { AnswerInputs, InputsRequest, Reveal } from './answer-inputs.ts';
import { optionGroup, type OptionGroup } from './option-group.ts';

type Region = HotspotQuestion['regions'][number];

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}

/** The last picture of the stem gets a box of its own, which takes over the width that the author gave. */
function pictureBox(stem: HTMLElement): HTMLElement {
  const box = el('span', { class: 'hotspot' });
  const pictures = stem.querySelectorAll('img');
  const picture = pictures[pictures.length - 1];
  if (picture === undefined) return box;
  const width = picture.getAttribute('width');
  if (width !== null) box.style.width = /^\d+$/.test(width) ? `${width}px` : width;
  picture.loading = 'eager';
  picture.replaceWith(box);
  box.append(picture);
  return box;
}

function areaOf(shape: RegionShape): number {
  return shape.kind === 'rect' ? shape.width * shape.height : 3 * shape.radius ** 2;
}

function spotOf({ shape }: Region, at: number): HTMLElement {
  const spot = el('span', { class: `spot is-${shape.kind}`, 'aria-hidden': 'true' }, el('b', {}, letter(at)));
  const rect = shape.kind === 'rect';
  // By its middle: a region that is too small for a finger grows to all sides.
  spot.style.left = `${rect ? shape.x + shape.width / 2 : shape.x}%`;
  spot.style.top = `${rect ? shape.y + shape.height / 2 : shape.y}%`;
  spot.style.width = `${rect ? shape.width : 2 * shape.radius}%`;
  if (rect) spot.style.height = `${shape.height}%`;
  // A small region inside of a large one stays within reach.
  spot.style.zIndex = String(10_000 - Math.round(areaOf(shape)));
  return spot;
}

/** Ties each spot to the input of the same region. */
function connect(spots: readonly HTMLElement[], group: OptionGroup): { readonly show: () => void } {
  const inputs = [...group.element.querySelectorAll('input')];
  const show = () => {
    for (const [at, spot] of spots.entries()) {
      spot.classList.toggle('is-chosen', inputs[at]?.checked === true);
      spot.classList.toggle('is-focused', inputs[at] === document.activeElement);
    }
  };
  for (const [at, spot] of spots.entries()) {
    spot.addEventListener('click', () => {
      inputs[at]?.click();
      inputs[at]?.focus({ preventScroll: true });
    });
  }
  for (const event of ['change', 'focusin']) group.element.addEventListener(event, show);
  group.element.addEventListener('focusout', () => setTimeout(show));
  show();
  return { show };
}

function markSpots(spots: readonly HTMLElement[], regions: readonly Region[], reveal: Reveal | 'none'): void {
  for (const [at, spot] of spots.entries()) {
    const right = regions[at]?.right === true;
    const chosen = spot.classList.contains('is-chosen');
    spot.classList.toggle('is-right', reveal !== 'none' && chosen && right);
    spot.classList.toggle('is-wrong', reveal !== 'none' && chosen && !right);
    spot.classList.toggle('is-missed', reveal === 'all' && !chosen && right);
  }
}

export function hotspotInputs({ question, answer, stem, text, onInput }: InputsRequest<HotspotQuestion>): AnswerInputs {
  const { regions } = question;
  const several = regions.filter((region) => region.right).length > 1;
  const given = answer.type === 'hotspot' ? answer.regions : [];
  const options = regions.map((region, value) => ({
    ...region,
    value,
    html: `<b>${letter(value)}</b> ${region.html}`,
  }));
  const group = optionGroup(options, several ? 'checkbox' : 'radio', `q-${question.id}`, given, text);
  const spots = regions.map(spotOf);
  pictureBox(stem).append(...spots);
  const { show } = connect(spots, group);
  group.element.addEventListener('change', () => onInput('done'));
  return {
    instruction: several ? text.question.pointMany : text.question.pointOne,
    body: group.element,
    read: () => ({ type: 'hotspot', regions: group.chosen() }),
    mark: (_score, reveal) => {
      show();
      group.mark(reveal);
      markSpots(spots, regions, reveal);
    },
    clearMarks: () => {
      group.clearMarks();
      markSpots(spots, regions, 'none');
    },
    lock: () => {
      group.lock();
      for (const spot of spots) spot.classList.add('is-locked');
    },
  };
}
