import { foldsOf } from './folding.ts';
import { languageId } from './language.ts';
import { monaco } from './monaco.ts';

monaco.languages.registerFoldingRangeProvider(languageId, {
  provideFoldingRanges: (model) => [...foldsOf(model.getValue())],
});
