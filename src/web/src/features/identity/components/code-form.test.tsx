import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };
const refusal = (status: number, code: string) => HttpResponse.json({ status, code }, { status, headers: { 'Content-Type': 'application/problem+json' } });

it('asks for a code after the password, and for the password again when the time for it is over', { timeout: 60_000 }, async () => {
  const given: string[] = [];
  const answers = [() => refusal(400, 'identity.wrong-code'), () => refusal(401, 'identity.challenge-ended'), () => HttpResponse.json(aSession())];
  server.use(
    http.post('*/api/v1/auth/sign-in', () => HttpResponse.json({ next: 'SECOND_FACTOR', expiresAt: '2026-11-22T12:05:00Z' }, { status: 202 })),
    http.post('*/api/v1/auth/second-factor', async ({ request }) => {
      given.push(((await request.json()) as { code: string }).code);
      return (answers[given.length - 1] ?? (() => refusal(500, 'unexpected')))();
    }),
  );
  const user = userEvent.setup();
  await renderRoute('/sign-in', 'Sign in');
  const enterPassword = async () => {
    await user.type(await screen.findByLabelText('Password', {}, SLOW), 'four quiet lamps');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
  };
  await user.type(await screen.findByLabelText('Email', {}, SLOW), 'ana@lumen.example');
  await enterPassword();

  const code = await screen.findByLabelText('Code', {}, SLOW);
  expect(code).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(code).toHaveAccessibleDescription('Type the code.');
  await user.type(code, ' 123456 ');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText(/^This code is not right/, {}, SLOW)).toBeVisible();

  await user.type(code, '7');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText(/^That took too long/, {}, SLOW)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Back to the password' }));
  expect(await screen.findByLabelText('Email', {}, SLOW)).toHaveValue('ana@lumen.example');

  await enterPassword();
  await user.type(await screen.findByLabelText('Code', {}, SLOW), 'abcd-efgh');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Overview' }, SLOW)).toBeVisible();
  expect(given).toEqual(['123456', '123456 7', 'abcd-efgh']);
});
