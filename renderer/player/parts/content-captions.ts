import { addEnhancement } from '../registry.ts';
import { enhanceCaptions } from '../ui/content/captions.ts';

addEnhancement(enhanceCaptions);
