import type { Problem as Refusal, RefreshData } from '@/types/generated/types.gen';

/** What is known of a refusal; a proxy in between may answer with less than the server does. */
export type Problem = Partial<Refusal> & Pick<Refusal, 'status'>;

/** What the document of the HTTP interface says about an operation. */
export interface Operation {
  url: string;
  path?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
}

/** What a call of that operation has to bring. */
export type Given<O extends Operation> = Omit<O, 'url' | 'headers'> & Pick<RequestOptions, 'signal' | 'idempotencyKey' | 'retryUnauthorized'>;

/** A refusal the server explained (RFC 9457). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${problem.status}`);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
  }
}

/** The server could not be reached: offline, restarting, or the connection dropped. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached', { cause });
    this.name = 'Unreachable';
  }
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
  /** Set on a POST that creates, so that a repeated attempt creates once. */
  idempotencyKey?: string;
  /** Sign-in and refresh answer 401 themselves. */
  retryUnauthorized?: boolean;
}

const sessionLostListeners = new Set<() => void>();

/** Called when the session is over: a request is unauthorized, and the session cannot be renewed. */
export function onSessionLost(listener: () => void): () => void {
  sessionLostListeners.add(listener);
  return () => sessionLostListeners.delete(listener);
}

export function reportSessionLost(): void {
  sessionLostListeners.forEach((listener) => listener());
}

const suspendedListeners = new Set<() => void>();

/** Called when a request is refused because the practice is suspended. */
export function onSuspended(listener: () => void): () => void {
  suspendedListeners.add(listener);
  return () => suspendedListeners.delete(listener);
}

export function get<O extends Operation, A>(url: O['url'], given: Given<O>): Promise<A> {
  const { path, query: search, ...options } = given as Given<Operation>;
  return request<A>(addressOf(url, path, search), options);
}

export function post<O extends Operation, A>(url: O['url'], given: Given<O>): Promise<A> {
  const { path, query: search, ...options } = given as Given<Operation>;
  return request<A>(addressOf(url, path, search), { ...options, method: 'POST' });
}

export function put<O extends Operation, A>(url: O['url'], given: Given<O>): Promise<A> {
  const { path, query: search, ...options } = given as Given<Operation>;
  return request<A>(addressOf(url, path, search), { ...options, method: 'PUT' });
}

export function remove<O extends Operation, A>(url: O['url'], given: Given<O>): Promise<A> {
  const { path, query: search, ...options } = given as Given<Operation>;
  return request<A>(addressOf(url, path, search), { ...options, method: 'DELETE' });
}

/** Where an operation is found, for links and uploads. */
export function address<O extends Operation>(url: O['url'], given: Omit<O, 'url' | 'headers' | 'body'>): string {
  const { path, query: search } = given as Given<Operation>;
  return addressOf(url, path, search);
}

function addressOf(url: string, path: Operation['path'] = {}, search: Operation['query'] = {}): string {
  return url.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? '')) + query(search);
}

export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await accepted(path, options);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** An answer that is a file, which the browser keeps where it does not weigh on the page. */
export async function postForFile<O extends Operation>(url: O['url'], given: Given<O>): Promise<Blob> {
  const { path, query: search, ...options } = given as Given<Operation>;
  return (await accepted(addressOf(url, path, search), { ...options, method: 'POST' })).blob();
}

/** The answer to a request that was not refused. */
async function accepted(path: string, options: RequestOptions): Promise<Response> {
  const { retryUnauthorized = true } = options;
  let response = await send(path, options);
  let over = false;
  if (response.status === 401 && retryUnauthorized) {
    over = !(await refreshSession());
    if (!over) response = await send(path, options);
  }
  if (!response.ok) {
    const problem = await readProblem(response);
    if (over) reportSessionLost();
    if (problem.code === 'tenants.suspended') suspendedListeners.forEach((listener) => listener());
    throw new ApiProblem(problem);
  }
  return response;
}

/** What operators ask for has a session of its own. */
const CONSOLE = '/api/v1/operator/';

async function send(path: string, options: RequestOptions): Promise<Response> {
  const method = options.method ?? 'GET';
  // What the server writes to people is in the language that they chose here.
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang || 'en' });
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  if (method !== 'GET') headers.set('X-CSRF-Token', csrfToken(document.cookie, path.startsWith(CONSOLE) ? 'msp_operator_csrf' : 'msp_csrf'));
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.signal) init.signal = options.signal;
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Unreachable(cause);
  }
}

let refreshing: Promise<boolean> | undefined;

/** Renews the session once for all requests that wait for it; false when it is over, and not when the server is only busy. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= send('/api/v1/auth/refresh' satisfies RefreshData['url'], { method: 'POST' })
    .then(async (response) => {
      if (response.ok || response.status === 401) return response.ok;
      throw new ApiProblem(await readProblem(response));
    })
    .finally(() => {
      refreshing = undefined;
    });
  return refreshing;
}

/** The readable cookie that proves a state change comes from our own page. */
export function csrfToken(cookies: string = document.cookie, name: 'msp_csrf' | 'msp_operator_csrf' = 'msp_csrf'): string {
  const match = new RegExp(`(?:^|;\\s*)(?:__Host-)?${name}=([^;]*)`).exec(cookies);
  return match ? decodeURIComponent(match[1] ?? '') : '';
}

async function readProblem(response: Response): Promise<Problem> {
  const text = await response.text();
  return parseProblem(response.status, response.headers.get('Content-Type'), text);
}

export function parseProblem(status: number, contentType: string | null, text: string): Problem {
  if (contentType?.includes('json')) {
    try {
      return { ...(JSON.parse(text) as Partial<Problem>), status };
    } catch {
      return { status };
    }
  }
  return { status };
}

/** Builds `?a=1&b=2`, leaving out what is empty. */
export function query(parameters: Record<string, string | number | boolean | undefined | null>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
