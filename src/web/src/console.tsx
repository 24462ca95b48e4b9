import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ConsoleApp } from '@/app/console/console-app';
import { startConsoleWords } from '@/features/console/console-words';
import { startI18n } from '@/lib/i18n';
import { applyTheme } from '@/lib/preferences';
import '@/styles/index.css';

applyTheme();
await startI18n();
await startConsoleWords();

const root = document.getElementById('root');
if (!root) throw new Error('operator.html has no element with id root');
createRoot(root).render(
  <StrictMode>
    <ConsoleApp />
  </StrictMode>,
);
