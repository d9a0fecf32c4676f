import { addTests } from '../registry.ts';
import { indonesianTest } from '../text/test-id.ts';
import { watchDeadlines } from '../ui/pages/hand-in.ts';
import { TestBody } from '../ui/pages/test-body.ts';
import '../ui/pages/test.css';

addTests({
  body: (...place) => new TestBody(indonesianTest, ...place),
  start: (app) => watchDeadlines(app, indonesianTest.test.timeUp),
});
