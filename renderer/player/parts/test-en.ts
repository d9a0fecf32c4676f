import { addTests } from '../registry.ts';
import { englishTest } from '../text/test-en.ts';
import { TestBody } from '../ui/pages/test-body.ts';
import '../ui/pages/test.css';

addTests((...place) => new TestBody(englishTest, ...place));
