import { useMemo, useState } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import type { ModuleOutline } from '#shared/course/compiled.ts';
import { drawCoverage } from '#shared/release/rehearse.ts';
import { attemptQuestions } from '#shared/results/attempt.ts';
import { questionTexts as texts } from './texts.ts';

/** Learners in whose first attempts the draws are counted. */
const learners = 100;

/** Which questions one learner gets, and whether every question is asked at some time. */
export function DrawView({ module }: { readonly module: ModuleOutline }) {
  const text = useText();
  const [seed, setSeed] = useState(1);
  const coverage = useMemo(() => drawCoverage(module, learners), [module]);
  const numberOf = (id: string) => module.questions.findIndex((question) => question.id === id) + 1;
  const counts = [...coverage.values()];
  return (
    <section className="rehearsal-draw" data-testid="draw">
      <header>
        <h4>{text(texts.draw)}</h4>
        <Button size="small" kind="quiet" onPress={() => setSeed((known) => known + 1)}>
          {text(texts.nextDraw)}
        </Button>
      </header>
      <p>{text(texts.drawnFor, { seed, numbers: attemptQuestions(module, seed, 1).map(numberOf).join(', ') })}</p>
      <p>
        {text(texts.coverage, {
          learners,
          asked: counts.filter((count) => count > 0).length,
          total: counts.length,
          least: Math.min(...counts),
          most: Math.max(...counts),
        })}
      </p>
    </section>
  );
}
