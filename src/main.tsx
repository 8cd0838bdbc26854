import './kit/fonts.css';
import './kit/tokens.css';
import './kit/reset.css';
import { createRoot } from 'react-dom/client';

import { App } from './app/App.tsx';
import { keepOffline } from './app/updates.ts';

// In the frame of another page, such as a course's.
if (window.top !== window) document.documentElement.dataset['framed'] = '';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
// After the first view, which needs the network more.
window.addEventListener('load', () => {
  void keepOffline();
  void import('./app/keepFocus.ts').then(({ keepFocus }) => keepFocus());
});
