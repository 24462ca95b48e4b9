import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { server } from '@/testing/setup';
import type { ConsoleOverview } from '@/types/generated/types.gen';
import { startConsoleWords } from '../console-words';
import { OverviewPage } from './overview-page';

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();

const calm: ConsoleOverview = {
  practices: { all: 412, suspended: 3, behind: 0, erasuresDue: 0, oldestFigures: ago(1) },
  work: { jobsWaiting: 1, jobsRunning: 1, jobsFailed: 0, oldestWaitingAt: ago(1), alertsOpen: 2, alertsUnseen: 0, lettersWaiting: 4, lettersStuck: 0, lettersGivenUp: 0 },
  health: { version: '0.1.0', startedAt: ago(900), databaseMs: 0.6, heapUsedBytes: 1, heapMostBytes: 2, threads: 80 },
};

beforeAll(startConsoleWords);

async function needs(overview: ConsoleOverview, serviceAlerts: { id: string }[] = []) {
  server.use(
    http.get('*/api/v1/operator/overview', () => HttpResponse.json(overview)),
    http.get('*/api/v1/operator/service-alerts', () => HttpResponse.json({ data: serviceAlerts, hasMore: false, url: '' })),
  );
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <OverviewPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return within(await screen.findByRole('region', { name: 'What needs you' }));
}

it('says so when nothing needs anybody', async () => {
  const card = await needs(calm);

  expect(card.getByText(/^Nothing\./)).toBeVisible();
  expect(card.queryAllByRole('listitem')).toEqual([]);
});

it('names what is broken, the worst first, and leads there', async () => {
  const card = await needs(
    {
      practices: { ...calm.practices, behind: 1, erasuresDue: 2, oldestFigures: ago(45) },
      work: { ...calm.work, jobsFailed: 2, oldestWaitingAt: ago(42), alertsUnseen: 1, lettersStuck: 7, lettersGivenUp: 1 },
      health: { ...calm.health, databaseMs: undefined, logHeldUpSince: ago(12) },
    },
    [{ id: 'salert_1' }, { id: 'salert_2' }],
  );

  await card.findByText('2 alerts of the service that nobody has acknowledged');
  expect(card.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '!The database does not answer',
    '!2 jobs have failed',
    '!1 practice without the newest schema',
    '!1 alert that no operator has seen',
    '!2 alerts of the service that nobody has acknowledged',
    '!2 practices are to be erased: the waiting time is over',
    '!7 letters do not leave',
    '!1 letter was given up',
    '!A job that was asked for 42 minutes ago still waits',
    '!The log of this node stopped reaching its sink 12 minutes ago',
    '!Practices were last counted 45 minutes ago: the chore that counts them may be stuck',
  ]);
  expect(card.getByRole('link', { name: /jobs have failed/ })).toHaveAttribute('href', '/jobs?status=FAILED');
});
