import { addEnhancement } from '../registry.ts';
import '../ui/content/boxes.css';
import { labelObjectives } from '../ui/content/objectives.ts';

addEnhancement(labelObjectives);
