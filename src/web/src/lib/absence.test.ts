import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenNobodyIsThere } from './absence';

const MINUTE = 60_000;
const LIMIT = 30 * MINUTE;
/** Until a page has looked at the clock and asked the others. */
const LOOK = 20_000;

/** As the browser's, but heard at once. */
class Channel {
  static open = new Set<Channel>();
  onmessage: ((message: { data: unknown }) => void) | undefined;

  constructor(readonly name: string) {
    Channel.open.add(this);
  }

  postMessage(data: unknown) {
    [...Channel.open].filter((other) => other !== this && other.name === this.name).forEach((other) => other.onmessage?.({ data }));
  }

  close() {
    Channel.open.delete(this);
  }
}

describe('whenNobodyIsThere', () => {
  const leave = vi.fn();
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('BroadcastChannel', Channel);
    stop = whenNobodyIsThere('staff', LIMIT, leave);
  });

  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    leave.mockClear();
    Channel.open.clear();
  });

  it('leaves once, when the time is over', () => {
    vi.advanceTimersByTime(LIMIT - MINUTE);
    expect(leave).not.toHaveBeenCalled();

    vi.advanceTimersByTime(MINUTE + LOOK);
    expect(leave).toHaveBeenCalledTimes(1);

    vi.advanceTimersByTime(3 * LIMIT);
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it.each(['pointermove', 'keydown', 'wheel'])('counts anew from a %s', (sign) => {
    vi.advanceTimersByTime(LIMIT - MINUTE);
    window.dispatchEvent(new Event(sign));

    vi.advanceTimersByTime(LIMIT - MINUTE);
    expect(leave).not.toHaveBeenCalled();

    vi.advanceTimersByTime(MINUTE + LOOK);
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('stays while another page of this browser is in use', () => {
    const other = new Channel('staff');
    other.onmessage = ({ data }) => {
      if (data === 'anybody?') other.postMessage(Date.now() - MINUTE);
    };

    vi.advanceTimersByTime(4 * LIMIT);
    expect(leave).not.toHaveBeenCalled();

    other.close();
    vi.advanceTimersByTime(LIMIT + LOOK);
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('says of itself when it was touched', () => {
    const heard: unknown[] = [];
    const other = new Channel('staff');
    other.onmessage = ({ data }) => heard.push(data);
    vi.advanceTimersByTime(MINUTE);
    const touched = Date.now();
    window.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(MINUTE);

    other.postMessage('anybody?');

    expect(heard).toEqual([touched]);
  });

  it('takes no touch that comes too late, after a machine was asleep', () => {
    vi.setSystemTime(Date.now() + LIMIT);
    window.dispatchEvent(new Event('pointermove'));

    vi.advanceTimersByTime(1_000);

    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('is over when it is stopped', () => {
    stop();

    vi.advanceTimersByTime(3 * LIMIT);

    expect(leave).not.toHaveBeenCalled();
  });
});
