import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { store } from '@/testing/server/store';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

describe('a session that ends by itself', { timeout: 60_000 }, () => {
  // jsdom says there that it loads no pages.
  beforeEach(() => vi.spyOn(console, 'error').mockReturnValue(undefined));
  afterEach(() => vi.restoreAllMocks());

  it('leaves nothing in the document and begins anew, knowing why', async () => {
    const router = await renderRoute('/matches', 'Matches');
    const [line] = await screen.findAllByRole('option', {}, SLOW);
    expect(line).toBeInTheDocument();

    store.signedIn = false;
    server.use(http.get('*/api/v1/*', () => HttpResponse.json({ status: 401, code: 'identity.signed-out' }, { status: 401 })));
    await router.navigate('/exceptions');

    await waitFor(() => expect(document.body).toBeEmptyDOMElement(), SLOW);
    await waitFor(() => expect(window.history.state).toMatchObject({ usr: { ended: true } }), SLOW);
  });
});
