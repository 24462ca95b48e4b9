import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { startI18n } from '@/lib/i18n';
import { applyTheme } from '@/lib/preferences';
import '@/styles/index.css';

applyTheme();
await startI18n();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
