import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { server } from '@/testing/setup';
import type { DownloadImportIssuesData, ListReviewsData } from '@/types/generated/types.gen';
import { ApiProblem, Unreachable, address, csrfToken, onSessionLost, query, request } from './api-client';

const unauthorized = () => HttpResponse.json({ status: 401, code: 'identity.not-signed-in' }, { status: 401 });

describe('request', () => {
  it('renews a session once and repeats the request', async () => {
    let calls = 0;
    server.use(http.get('*/api/v1/things', () => (++calls === 1 ? unauthorized() : HttpResponse.json({ ok: true }))));

    await expect(request('/api/v1/things')).resolves.toEqual({ ok: true });

    expect(calls).toBe(2);
  });

  it('renews once for requests that fail at the same time', async () => {
    let refreshes = 0;
    let renewed = false;
    server.use(
      http.get('*/api/v1/things', () => (renewed ? HttpResponse.json({ ok: true }) : unauthorized())),
      http.post('*/api/v1/auth/refresh', () => {
        refreshes += 1;
        renewed = true;
        return HttpResponse.json({});
      }),
    );

    await Promise.all([request('/api/v1/things'), request('/api/v1/things'), request('/api/v1/things')]);

    expect(refreshes).toBe(1);
  });

  it('reports a session that cannot be renewed', async () => {
    let lost = 0;
    const stop = onSessionLost(() => lost++);
    server.use(http.get('*/api/v1/things', unauthorized), http.post('*/api/v1/auth/refresh', unauthorized));

    await expect(request('/api/v1/things')).rejects.toMatchObject({ status: 401 });

    stop();
    expect(lost).toBe(1);
  });

  it('does not take a busy server for the end of a session', async () => {
    let lost = 0;
    const stop = onSessionLost(() => lost++);
    server.use(http.get('*/api/v1/things', unauthorized), http.post('*/api/v1/auth/refresh', () => new HttpResponse(null, { status: 503 })));

    await expect(request('/api/v1/things')).rejects.toMatchObject({ status: 503 });

    stop();
    expect(lost).toBe(0);
  });

  it('sends the CSRF token with state changes only', async () => {
    document.cookie = 'msp_csrf=abc%3D1; path=/';
    const seen: (string | null)[] = [];
    server.use(http.all('*/api/v1/things', ({ request: sent }) => {
      seen.push(sent.headers.get('X-CSRF-Token'));
      return HttpResponse.json({});
    }));

    await request('/api/v1/things');
    await request('/api/v1/things', { method: 'POST', body: {} });

    expect(seen).toEqual([null, 'abc=1']);
  });

  it('carries the code and words of a refusal', async () => {
    server.use(http.get('*/api/v1/things', () =>
      HttpResponse.json({ code: 'reviews.stale', detail: 'Changed meanwhile.' }, { status: 409, headers: { 'Content-Type': 'application/problem+json' } })));

    const refusal = request('/api/v1/things');

    await expect(refusal).rejects.toBeInstanceOf(ApiProblem);
    await expect(refusal).rejects.toMatchObject({ code: 'reviews.stale', message: 'Changed meanwhile.', status: 409 });
  });

  it('tells an unreachable server from a refusal', async () => {
    server.use(http.get('*/api/v1/things', () => HttpResponse.error()));

    await expect(request('/api/v1/things')).rejects.toBeInstanceOf(Unreachable);
  });
});

describe('csrfToken', () => {
  it('is empty without the cookie', () => {
    expect(csrfToken('theme=dark; other_msp_csrf=no')).toBe('');
  });
});

describe('query', () => {
  it('leaves out what is empty', () => {
    expect(query({ side: 'REWARDS', q: '', program: undefined, limit: 50 })).toBe('?side=REWARDS&limit=50');
  });
});

describe('address', () => {
  it('puts every part of the path into its place', () => {
    expect(address<DownloadImportIssuesData>('/api/v1/imports/{id}/files/{fileId}/issues.csv', { path: { id: 'imp_1', fileId: 'a/b' } })).toBe(
      '/api/v1/imports/imp_1/files/a%2Fb/issues.csv',
    );
  });

  it('appends what is asked for', () => {
    expect(address<ListReviewsData>('/api/v1/reviews', { query: { q: 'Ana María', limit: 5 } })).toBe('/api/v1/reviews?q=Ana+Mar%C3%ADa&limit=5');
  });
});
