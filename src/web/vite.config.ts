import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, loadEnv } from 'vite';
import { mockApi } from './src/testing/server/vite-mock-api.ts';

/** The policy the server sends; preview sends it too, so that a breach shows before it is shipped. */
const contentSecurityPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export default defineConfig(({ mode }) => {
  const server = loadEnv(mode, process.cwd(), 'MEDSPASYNC_').MEDSPASYNC_URL ?? 'http://localhost:8080';
  const proxy = mode === 'mock' ? undefined : { '/api': { target: server } };
  return {
    base: '/app/',
    plugins: [optimizeLocales.vite({ locales: ['en-US', 'es-ES'] }), react(), tailwindcss(), ...(mode === 'mock' ? [mockApi()] : [])],
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    server: { port: 5173, proxy },
    preview: { port: 4173, proxy, headers: { 'Content-Security-Policy': contentSecurityPolicy } },
    build: {
      target: 'es2023',
      manifest: true,
      // An inlined asset would be a data: address, which the policy allows for images only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The console is a page of its own: who works in a practice never loads it, and the other way round.
      rollupOptions: { input: ['index.html', 'operator.html'] },
    },
  };
});
