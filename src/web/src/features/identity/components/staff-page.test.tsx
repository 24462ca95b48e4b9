import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { aSession } from '@/testing/data/spa';
import { someStaff } from '@/testing/data/staff';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

function signedInWith(permissions: string[]): void {
  server.use(http.get('*/api/v1/session', () => HttpResponse.json({ ...aSession(), permissions: [...aSession().permissions, ...permissions] })));
}

it('shows an owner the link where no letters are sent', { timeout: 60_000 }, async () => {
  signedInWith(['staff:read', 'staff:write']);
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/v1/staff', () => HttpResponse.json({ ...someStaff(), mail: false })),
    http.post('*/api/v1/staff/invitations', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 'invitation_ed', link: 'https://sync.example.com/app/invitation#secret' });
    }),
  );
  const user = userEvent.setup();
  await renderRoute('/staff', 'Staff');

  await user.click(await screen.findByRole('button', { name: 'Invite somebody' }, SLOW));
  const dialog = await screen.findByRole('dialog', {}, SLOW);
  await user.click(within(dialog).getByRole('button', { name: 'Invite' }));
  expect(within(dialog).getByLabelText('Name')).toHaveAccessibleDescription('Type a name.');
  expect(sent).toEqual([]);
  await user.type(within(dialog).getByLabelText('Name'), 'Ed Lee');
  await user.type(within(dialog).getByLabelText('Email'), 'ed@lumen.example');
  await user.selectOptions(within(dialog).getByLabelText('Role'), 'Bookkeeper');
  await user.click(within(dialog).getByRole('radio', { name: 'Only some' }));
  await user.click(within(dialog).getByRole('button', { name: 'Invite' }));
  expect(within(dialog).getByText('Choose a location, or all of them.')).toBeVisible();
  expect(sent).toEqual([]);
  await user.click(within(dialog).getByRole('checkbox', { name: 'Lumen Aesthetics Lakeside' }));
  await user.click(within(dialog).getByRole('button', { name: 'Invite' }));

  expect(await screen.findByDisplayValue('https://sync.example.com/app/invitation#secret', {}, SLOW)).toBeVisible();
  expect(sent).toEqual([{ name: 'Ed Lee', email: 'ed@lumen.example', role: 'BOOKKEEPER', locations: ['loc_lake'] }]);
});

it('lets a manager read and offers her nothing to change', { timeout: 60_000 }, async () => {
  signedInWith(['staff:read']);
  await renderRoute('/staff', 'Staff');

  expect(await screen.findByText('Bo Fletcher', {}, SLOW)).toBeVisible();
  expect(screen.getByText('Link too old')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Invite|Disable|Change role|Withdraw/ })).not.toBeInTheDocument();
});

it('shows whose role is for some locations, and gives her all of them', { timeout: 60_000 }, async () => {
  signedInWith(['staff:read', 'staff:write']);
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/staff/person_bo/role', async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const user = userEvent.setup();
  await renderRoute('/staff', 'Staff');

  expect(await screen.findByText(/Bookkeeper, Lumen Aesthetics Lakeside/, {}, SLOW)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Change role: Bo Fletcher' }));
  const dialog = await screen.findByRole('dialog', {}, SLOW);
  expect(within(dialog).getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.click(within(dialog).getByRole('radio', { name: 'All locations' }));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Bo Fletcher is now: Bookkeeper.', {}, SLOW)).toBeVisible();
  expect(sent).toEqual([{ role: 'BOOKKEEPER', allLocations: true }]);
});
