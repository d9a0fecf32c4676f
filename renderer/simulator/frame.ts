/** Entry of frame.js, the first script of the package's page: lets the LMS's page prepare the window before the player runs. */
import './simulated-lms.ts';

window.parent.ajarSimulator?.prepare(window);
