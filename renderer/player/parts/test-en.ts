import { addTests } from '../registry.ts';
import { englishTest } from '../text/test-en.ts';
import { watchDeadlines } from '../ui/pages/hand-in.ts';
import { TestBody } from '../ui/pages/test-body.ts';
import '../ui/pages/test.css';

addTests({
  body: (...place) => new TestBody(englishTest, ...place),
  start: (app) => watchDeadlines(app, englishTest.test.timeUp),
});
