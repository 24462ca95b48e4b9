import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

it('says why a provider cannot be left for', { timeout: 60_000 }, async () => {
  server.use(
    http.post('*/api/v1/auth/providers/journey', () =>
      HttpResponse.json({ status: 502, code: 'identity.provider-unavailable' }, { status: 502, headers: { 'Content-Type': 'application/problem+json' } }),
    ),
  );
  const user = userEvent.setup();
  await renderRoute('/settings', 'Settings');

  await user.click(await screen.findByRole('button', { name: 'Connect Google' }, SLOW));

  expect(await screen.findByText(/cannot be reached at the moment/, {}, SLOW)).toBeVisible();
});

it('comes back once, and connects only when asked to', { timeout: 60_000 }, async () => {
  const returned: unknown[] = [];
  let connected = 0;
  server.use(
    http.post('*/api/v1/auth/providers/return', async ({ request }) => {
      returned.push(await request.json());
      return HttpResponse.json({ next: 'CONNECT', expiresAt: '2026-11-22T08:12:00Z' }, { status: 202 });
    }),
    http.get('*/api/v1/session/identities', () => HttpResponse.json({ data: [], waiting: { provider: 'Google', label: 'ana@elsewhere.example' } })),
    http.post('*/api/v1/session/identities', () => {
      connected += 1;
      return HttpResponse.json({ id: 'identity_1' });
    }),
  );
  const user = userEvent.setup();
  const router = await renderRoute('/sign-in/return?code=c&state=s&iss=https%3A%2F%2Fid.example', 'Connect this account?');

  expect(await screen.findByText('Google: ana@elsewhere.example', {}, SLOW)).toBeVisible();
  expect(router.state.location.search).toBe('');
  expect(connected).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Connect it' }));

  expect(await screen.findByRole('heading', { name: 'Settings' }, SLOW)).toBeVisible();
  expect(connected).toBe(1);
  expect(returned).toEqual([{ state: 's', code: 'c', issuer: 'https://id.example' }]);
});
