import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, Link, RouterProvider, useSearchParams } from 'react-router';
import { beforeAll, expect, it, vi } from 'vitest';
import { startI18n } from '@/lib/i18n';
import { FilterSearch } from './filter-search';

const LONGER_THAN_THE_PAUSE_MS = 400;

beforeAll(startI18n);

function List() {
  const [search, setSearch] = useSearchParams();
  return (
    <>
      <FilterSearch value={search.get('q') ?? ''} onChange={(q) => setSearch({ q }, { replace: true })} />
      <Link to="/there">There</Link>
    </>
  );
}

function open() {
  let arrive: (page: { Component: () => React.ReactNode }) => void = () => undefined;
  const page = new Promise<{ Component: () => React.ReactNode }>((resolve) => (arrive = resolve));
  const router = createMemoryRouter([
    { path: '/', Component: List },
    { path: '/there', lazy: () => page },
  ]);
  render(<RouterProvider router={router} useTransitions={false} />);
  return { router, arrive: () => arrive({ Component: () => <h1>Arrived</h1> }) };
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, LONGER_THAN_THE_PAUSE_MS));

it('asks once typing pauses', async () => {
  const { router } = open();
  await userEvent.type(screen.getByRole('searchbox'), 'unpaid');

  await vi.waitFor(() => expect(router.state.location.search).toBe('?q=unpaid'));
});

it('does not call back who goes on before it has asked', async () => {
  const { router, arrive } = open();
  await userEvent.type(screen.getByRole('searchbox'), 'unpaid');
  await userEvent.click(screen.getByRole('link', { name: 'There' }));
  await aWhile();
  arrive();

  expect(await screen.findByRole('heading', { name: 'Arrived' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/there');
});
