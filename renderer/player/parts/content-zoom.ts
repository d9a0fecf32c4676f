import { addEnhancement } from '../registry.ts';
import '../ui/content/zoom.css';
import { enhanceZoom } from '../ui/content/zoom.ts';

addEnhancement(enhanceZoom);
