import { addEnhancement } from '../registry.ts';
import '../ui/content/cards.css';
import { enhanceCards } from '../ui/content/cards.ts';

addEnhancement(enhanceCards);
