import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { getResponse, type RequestHandler } from 'msw';
import { runnerImport, type Connect, type Plugin, type ResolvedConfig } from 'vite';

/** Answers `/api` from the test handlers in `--mode mock`; no part of it reaches the built app. */
export function mockApi(): Plugin {
  return {
    name: 'medspasync-mock-api',
    configureServer: (server) => void server.middlewares.use(answerFromHandlers(server.config)),
    configurePreviewServer: (server) => void server.middlewares.use(answerFromHandlers(server.config)),
  };
}

function answerFromHandlers({ resolve }: ResolvedConfig): Connect.NextHandleFunction {
  const loading = runnerImport<{ handlers: RequestHandler[] }>('/src/testing/server/handlers.ts', {
    configFile: false,
    resolve: { alias: resolve.alias },
  });
  return (incoming, outgoing, next) => {
    if (!incoming.url?.startsWith('/api/')) return next();
    loading
      .then(async ({ module }) => {
        const response = await getResponse(module.handlers, toRequest(incoming));
        if (response) await send(response, outgoing);
        else next();
      })
      .catch(next);
  };
}

function toRequest(incoming: IncomingMessage): Request {
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const init: RequestInit & { duplex?: 'half' } = {
    method: incoming.method,
    headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
  };
  if (hasBody) {
    init.body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
    init.duplex = 'half';
  }
  return new Request(new URL(incoming.url ?? '/', 'http://localhost'), init);
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.setHeader(name, value));
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('Set-Cookie', cookies);
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
