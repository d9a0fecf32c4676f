/**
 * Entry of core.js. What it exports is what the parts share with it: the build gives it to them as one global, so that a
 * module listed in `vite.config.ts` is in a package once.
 */
import './preview-port.ts';
import { previewPlayer, startPlayer } from './start-player.ts';
import './styles/player.css';

export * from '#shared/quiz/pack.ts';
export * from '#shared/quiz/score.ts';
export * from '#shared/quiz/stored.ts';
export * from '#shared/results/attempt.ts';
export * from '#shared/results/outcome.ts';
export * from '#shared/results/progress.ts';
export * from '#shared/results/short-hash.ts';
export * from '#shared/results/state.ts';
export * from './drivers/local-copy.ts';
export * from './learner.ts';
export * from './registry.ts';
export * from './text/choose.ts';
export * from './ui/announce.ts';
export * from './ui/dom.ts';
export * from './ui/pages/attempt-content.ts';
export * from './ui/pages/question-list.ts';
export * from './ui/questions/marks.ts';
export * from './ui/questions/option-group.ts';

// All deferred scripts have run by then: the parts are added, and a preview has announced itself wherever its script stands.
document.addEventListener('DOMContentLoaded', () => {
  const root = document.getElementById('ajar-player');
  if (root === null) return;
  const preview = window.ajarPreview;
  void startPlayer(root, preview === undefined ? 'learn' : 'preview').then((app) => preview?.(previewPlayer(app)));
});
