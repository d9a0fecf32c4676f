import '../about/about.css';
import { openAboutPage } from '../about/page.ts';

openAboutPage();
