import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { moved, nextObjectiveId, type CourseDraft } from './draft.ts';
import { courseTexts } from './texts.ts';

type Objectives = CourseDraft['objectives'];

export interface ObjectivesFieldProps {
  readonly objectives: Objectives;
  /** Ids of objectives to complain about. */
  readonly emptyIds: readonly string[];
  readonly onChange: (objectives: Objectives) => void;
}

export function ObjectivesField({ objectives, emptyIds, onChange }: ObjectivesFieldProps) {
  const text = useText();
  const add = () => onChange([...objectives, { id: nextObjectiveId(objectives.map(({ id }) => id)), text: '' }]);
  return (
    <div className="course-objectives">
      <p className="course-note">{text(courseTexts.objectivesHint)}</p>
      <ol>
        {objectives.map((objective, index) => (
          <li key={objective.id}>
            <code>{objective.id}</code>
            <TextField
              label={text(courseTexts.objectiveLabel, { code: objective.id })}
              hideLabel
              value={objective.text}
              error={emptyIds.includes(objective.id) ? text(courseTexts.objectiveEmpty) : null}
              onChange={(value) => onChange(objectives.with(index, { ...objective, text: value }))}
            />
            <IconButton
              label={text(courseTexts.objectiveUp, { code: objective.id })}
              icon={<ArrowUp aria-hidden />}
              isDisabled={index === 0}
              onPress={() => onChange([...moved(objectives, index, 'up')])}
            />
            <IconButton
              label={text(courseTexts.objectiveDown, { code: objective.id })}
              icon={<ArrowDown aria-hidden />}
              isDisabled={index === objectives.length - 1}
              onPress={() => onChange([...moved(objectives, index, 'down')])}
            />
            <IconButton
              label={text(courseTexts.objectiveRemove, { code: objective.id })}
              icon={<X aria-hidden />}
              onPress={() => onChange(objectives.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button size="small" icon={<Plus aria-hidden />} onPress={add}>
          {text(courseTexts.objectiveAdd)}
        </Button>
      </div>
    </div>
  );
}
