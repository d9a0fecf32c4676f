/** Handing in a test, from its own page or, when its time is over, from any other. */
import type { ModuleContent, ModuleOutline } from '#shared/course/compiled.ts';
import { moduleScore } from '#shared/quiz/grade.ts';
import { expiredTests, finishAttempt } from '#shared/results/test-progress.ts';
import { play } from '../../registry.ts';
import type { App } from '../../app.ts';
import type { Session } from '../../session.ts';
import { say } from '../announce.ts';
import { attemptContent } from './attempt-content.ts';

/** Milliseconds between two looks at the clock. */
const lookEvery = 10_000;

/** `whole`: with every question that may be drawn. `latency`: milliseconds by question. A test is handed in once. */
export function handIn(
  session: Session,
  module: ModuleOutline,
  whole: ModuleContent,
  latency: (questionId: string) => number,
): void {
  if (session.state.modules.get(module.slug)?.attempt?.phase !== 'running') return;
  const { questions } = attemptContent(whole, module, session.state);
  const kind = module.kind === 'survey' ? 'survey' : 'scored';
  const scores = questions.map((question) => {
    const known = session.state.answers.get(question.id);
    const answer = known?.answer ?? play.initialAnswer(question);
    // What was checked during the test was told to the LMS then.
    if (known?.checked !== true) session.record(question, answer, latency(question.id), kind);
    return play.scoreAnswer(question, answer);
  });
  const percent = kind === 'survey' ? null : moduleScore(questions, scores).percent;
  session.change(finishAttempt(session.state, module.slug, percent, session.now() / 1000));
}

/** Hands in what nobody looks at when its time is over: now, and for as long as the page lives. */
export function watchDeadlines(app: App, timeUp: string): void {
  const { session } = app;
  const look = async () => {
    if (session.saveState === 'elsewhere' || session.start.keeping === 'read-only') return;
    for (const module of expiredTests(session.outline, session.state, session.now() / 1000)) {
      const content = await app.loader.load(module.slug);
      // A test on the screen has its own clock.
      if (content === null || app.modulePage?.slug === module.slug) continue;
      handIn(session, module, content, () => 0);
      app.refresh();
      say(`${module.title}: ${timeUp}`);
    }
  };
  setInterval(() => void look(), lookEvery);
  void look();
}
