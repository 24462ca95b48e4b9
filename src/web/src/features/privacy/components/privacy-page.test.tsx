import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aPrivacyRequest, someFoundClients } from '@/testing/data/privacy';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

function aManager() {
  server.use(http.get('*/api/v1/session', () => HttpResponse.json({ ...aSession(), permissions: ['privacy:handle'] })));
}

async function search(words: string) {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Name, phone number or e-mail address', {}, SLOW), words);
  await user.click(screen.getByRole('button', { name: 'Find' }));
  return user;
}

describe('a client who asks what is held about her', { timeout: 60_000 }, () => {
  it('gets a copy of the entries that were chosen and of no others', async () => {
    aManager();
    const asked: unknown[] = [];
    const looked: unknown[] = [];
    server.use(
      http.post('*/api/v1/privacy-requests/search', async ({ request }) => {
        looked.push(await request.json(), new URL(request.url).search);
        return HttpResponse.json(someFoundClients());
      }),
      http.post('*/api/v1/privacy-requests/copies', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(aPrivacyRequest({ status: 'OPEN', doneAt: undefined }));
      }),
    );
    const saved = vi.fn(() => 'blob:copy');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined }));
    await renderRoute('/privacy-requests', 'Privacy requests');
    const user = await search('lopez');
    await screen.findByText('4 entries found', {}, SLOW);
    expect(looked).toEqual([{ words: 'lopez' }, '']);
    screen.getByText('Matched with Marie Lopez, (704) 555-0142');

    await user.click(screen.getByRole('checkbox', { name: /maria@mail\.example/ }));
    await user.click(screen.getByRole('checkbox', { name: /AL000042/ }));
    await user.click(within(screen.getByRole('group', { name: 'Lines with a name only' })).getByRole('checkbox'));
    await user.type(screen.getByLabelText('How did you make sure who is asking?'), 'Driver’s license');
    await user.click(screen.getByRole('button', { name: 'Make the copy' }));

    await screen.findByText('The copy is in your downloads', {}, SLOW);
    expect(asked).toEqual([{ clients: ['client_pos', 'client_alle'], lines: ['line_only'], identifiedBy: 'Driver’s license' }]);
    expect(saved).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByText('4 entries found')).toBeNull());
  });

  it('is chosen by a person, and how she was known is said', async () => {
    aManager();
    await renderRoute('/privacy-requests', 'Privacy requests');
    const user = await search('lopez');
    await user.click(await screen.findByRole('button', { name: 'Make the copy' }, SLOW));

    expect(screen.getByRole('alert').textContent).toBe('Choose at least one entry.');
    screen.getByText('Say how you know that it is her.');
    for (const box of screen.getAllByRole('checkbox')) expect(box).toHaveProperty('checked', false);
  });

  it('is not looked for with every letter', async () => {
    aManager();
    await renderRoute('/privacy-requests', 'Privacy requests');
    await search('lo');

    screen.getByText('Type at least three characters.');
    await screen.findByText('Without their names. A copy that you download again is made anew from what is held now.', {}, SLOW);
  });
});
