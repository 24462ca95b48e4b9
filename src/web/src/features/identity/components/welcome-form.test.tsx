import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

it('sends what the link carries with a password that is long enough, and says when the link has ended', { timeout: 60_000 }, async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/auth/bootstrap', async ({ request }) => {
      sent.push(await request.json());
      if (sent.length === 1) return HttpResponse.json({ code: 'identity.token-refused' }, { status: 400, headers: { 'Content-Type': 'application/problem+json' } });
      return HttpResponse.json(aSession());
    }),
  );
  const user = userEvent.setup();
  await renderRoute('/welcome#secret-of-the-link', 'Welcome');

  await user.type(await screen.findByLabelText('New password', {}, SLOW), 'too short');
  await user.click(screen.getByRole('button', { name: 'Choose and sign in' }));
  expect(screen.getByLabelText('New password')).toHaveAccessibleDescription('Use at least 12 characters.');
  expect(sent).toEqual([]);

  await user.type(screen.getByLabelText('New password'), ' but longer');
  await user.click(screen.getByRole('button', { name: 'Choose and sign in' }));
  expect(await screen.findByRole('alert', {}, SLOW)).toHaveTextContent('This link has been used');
  expect(sent).toEqual([{ token: 'secret-of-the-link', password: 'too short but longer' }]);
});

it('asks for the whole link when only a part of it arrived', { timeout: 60_000 }, async () => {
  await renderRoute('/welcome', 'Welcome');

  expect(await screen.findByText(/only a part of your link/, {}, SLOW)).toBeVisible();
  expect(screen.queryByLabelText('New password')).not.toBeInTheDocument();
});
