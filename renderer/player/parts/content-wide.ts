import { addEnhancement } from '../registry.ts';
import '../ui/content/wide.css';
import { enhanceWide } from '../ui/content/wide.ts';

addEnhancement(enhanceWide);
