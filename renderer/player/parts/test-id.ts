import { addTests } from '../registry.ts';
import { indonesianTest } from '../text/test-id.ts';
import { TestBody } from '../ui/pages/test-body.ts';
import '../ui/pages/test.css';

addTests((...place) => new TestBody(indonesianTest, ...place));
