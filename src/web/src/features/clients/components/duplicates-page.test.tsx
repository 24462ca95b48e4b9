import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { store } from '@/testing/server/store';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

async function openPage() {
  await renderRoute('/clients', 'Same person?');
  const cards = await screen.findAllByRole('article', {}, SLOW);
  return { user: userEvent.setup(), cards };
}

const first = () => {
  const [pair] = store.duplicates;
  if (!pair) throw new Error('the store holds pairs');
  return pair;
};

describe('pairs of clients', { timeout: 60_000 }, () => {
  it('are said to be one person, make room for the next, and come back with undo', async () => {
    const { user, cards } = await openPage();
    expect(cards).toHaveLength(5);

    await user.click(within(cards[0] as HTMLElement).getByRole('button', { name: 'Same person' }));

    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(4), SLOW);
    expect(first().status).toBe('SAME');
    expect(screen.getAllByRole('article')[0]).toHaveFocus();

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(5), SLOW);
    expect(first().status).toBe('OPEN');
  });

  it('say why they are proposed, in points', async () => {
    const { user, cards } = await openPage();

    await user.click(within(cards[0] as HTMLElement).getByText(/Why\?/));

    expect(within(cards[0] as HTMLElement).getByText('First name')).toBeVisible();
    expect(within(cards[0] as HTMLElement).getByText('+9.0')).toBeVisible();
  });

  it('show the answer of the server when decisions about others say otherwise', async () => {
    const { user, cards } = await openPage();
    server.use(
      http.post('*/api/v1/clients/duplicates/:id/decisions', () =>
        HttpResponse.json({ status: 409, code: 'clients.contradicts', detail: 'Decisions about other entries say otherwise.' }, { status: 409 }),
      ),
    );

    await user.click(within(cards[0] as HTMLElement).getByRole('button', { name: 'Not the same' }));

    await screen.findByText(/Decisions about other entries say otherwise/, {}, SLOW);
    expect(screen.getAllByRole('article')).toHaveLength(5);
  });

  it('offer nothing to decide to those who may only look', async () => {
    const { permissions } = aSession();
    server.use(http.get('*/api/v1/session', () => HttpResponse.json(aSession({ permissions: permissions.filter((name) => name !== 'clients:write') }))));

    await openPage();

    expect(screen.queryByRole('button', { name: 'Same person' })).toBeNull();
  });
});
