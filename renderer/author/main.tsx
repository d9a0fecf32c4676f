import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { showRememberedAppearance } from './app/appearance.ts';

showRememberedAppearance();
const container = document.querySelector('#app');
if (!container) throw new Error('index.html has no #app');
createRoot(container).render(<App />);
