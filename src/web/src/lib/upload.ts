import { ApiProblem, Unreachable, csrfToken, parseProblem, refreshSession, reportSessionLost } from './api-client';

export interface UploadOptions {
  /** Bytes of the whole request body that have left this machine, and its size. */
  onProgress: (sent: number, total: number) => void;
  signal: AbortSignal;
  idempotencyKey: string;
}

/** Posts a form and reports upload progress, which fetch cannot do. Files are streamed by the browser, never read here. */
export async function upload<T>(path: string, form: FormData, options: UploadOptions): Promise<T> {
  let answer = await post(path, form, options);
  if (answer.status === 401) {
    if (await refreshSession()) answer = await post(path, form, options);
    else reportSessionLost();
  }
  if (answer.status < 200 || answer.status >= 300) {
    throw new ApiProblem(parseProblem(answer.status, answer.contentType, answer.text));
  }
  return JSON.parse(answer.text) as T;
}

interface Answer {
  status: number;
  contentType: string | null;
  text: string;
}

function post(path: string, form: FormData, options: UploadOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const abort = () => xhr.abort();
    xhr.open('POST', path);
    xhr.setRequestHeader('Accept', 'application/json');
    xhr.setRequestHeader('X-CSRF-Token', csrfToken());
    xhr.setRequestHeader('Idempotency-Key', options.idempotencyKey);
    xhr.upload.addEventListener('progress', (event) => options.onProgress(event.loaded, event.total));
    xhr.addEventListener('load', () =>
      resolve({
        status: xhr.status,
        contentType: xhr.getResponseHeader('Content-Type'),
        text: xhr.responseText,
      }),
    );
    xhr.addEventListener('error', () => reject(new Unreachable('upload')));
    xhr.addEventListener('abort', () => reject(new DOMException('Upload cancelled', 'AbortError')));
    xhr.addEventListener('loadend', () => options.signal.removeEventListener('abort', abort));
    options.signal.addEventListener('abort', abort);
    xhr.send(form);
  });
}
