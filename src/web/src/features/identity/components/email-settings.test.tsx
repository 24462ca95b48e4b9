import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

it('asks for another address, shows what is waited for, and gives it up', { timeout: 60_000 }, async () => {
  const user = userEvent.setup();
  await renderRoute('/settings', 'Settings');

  const field = await screen.findByLabelText('New address', {}, SLOW);
  await user.type(field, 'no address');
  await user.click(screen.getByRole('button', { name: 'Send the link' }));
  expect(field).toHaveAccessibleDescription('Type your email address, such as ana@yourspa.com.');

  await user.clear(field);
  await user.type(field, 'new@lumen.example');
  await user.click(screen.getByRole('button', { name: 'Send the link' }));
  expect(await screen.findByText('new@lumen.example', {}, SLOW)).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Give up' }));
  expect(await screen.findByText('Your address stays as it is.', {}, SLOW)).toBeVisible();
});

it('says why an address cannot be had', { timeout: 60_000 }, async () => {
  server.use(
    http.post('*/api/v1/session/email', () => HttpResponse.json({ status: 400, code: 'identity.same-email' }, { status: 400, headers: { 'Content-Type': 'application/problem+json' } })),
  );
  const user = userEvent.setup();
  await renderRoute('/settings', 'Settings');

  await user.type(await screen.findByLabelText('New address', {}, SLOW), 'mine@lumen.example');
  await user.click(screen.getByRole('button', { name: 'Send the link' }));

  expect(await screen.findByText('That is the address you have.', {}, SLOW)).toBeVisible();
});

it('confirms only when asked to, and says when the link is not good', { timeout: 60_000 }, async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/session/email/confirm', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ status: 400, code: 'identity.token-refused' }, { status: 400, headers: { 'Content-Type': 'application/problem+json' } });
    }),
  );
  const user = userEvent.setup();
  const router = await renderRoute('/confirm-email#secret', 'Confirm your new address');
  expect(sent).toEqual([]);
  expect(router.state.location.hash).toBe('');

  await user.click(await screen.findByRole('button', { name: 'Confirm the address' }, SLOW));

  expect(await screen.findByText(/This link has been used/, {}, SLOW)).toBeVisible();
  expect(sent).toEqual([{ token: 'secret' }]);
});
