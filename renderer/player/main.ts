/** Entry of player.js. */
import './preview-port.ts';
import { previewPlayer, startPlayer } from './start-player.ts';
import './styles/player.css';

// All deferred scripts have run by then, so that a preview has announced itself wherever its script stands.
document.addEventListener('DOMContentLoaded', () => {
  const root = document.getElementById('ajar-player');
  if (root === null) return;
  const preview = window.ajarPreview;
  const app = startPlayer(root, preview === undefined ? 'learn' : 'preview');
  preview?.(previewPlayer(app));
});
