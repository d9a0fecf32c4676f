import { addEnhancement } from '../registry.ts';
import '../ui/content/tabs.css';
import { enhanceTabs } from '../ui/content/tabs.ts';

addEnhancement(enhanceTabs);
