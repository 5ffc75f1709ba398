// A real browser without a window, driven by playwright-core, where both are there.
import { loadTool, missing, tool } from '../package/installed.ts';
import { hasProgram } from '../support/peer.ts';

/** What of playwright-core's types the tests use: the package is not everywhere. */
export interface Page {
  goto(url: string): Promise<unknown>;
  close(): Promise<void>;
  evaluate<R>(code: string): Promise<R>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  focus(selector: string): Promise<void>;
  press(selector: string, key: string): Promise<void>;
  textContent(selector: string): Promise<string | null>;
  emulateMedia(options: {
    media?: 'print' | 'screen';
    colorScheme?: 'light' | 'dark';
  }): Promise<void>;
  pdf(): Promise<Uint8Array>;
  on(event: 'console', listener: (message: { text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  readonly keyboard: {
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    wheel(x: number, y: number): Promise<void>;
  };
  context(): {
    newCDPSession(page: Page): Promise<{ send(method: string, options: object): Promise<unknown> }>;
  };
}

export interface Browser {
  newPage(options: {
    viewport: { width: number; height: number };
    hasTouch?: boolean;
  }): Promise<Page>;
  close(): Promise<void>;
}

interface Playwright {
  readonly chromium: {
    launch(options: { executablePath: string; args: readonly string[] }): Promise<Browser>;
  };
}

const program = ['chromium', 'chromium-browser', 'google-chrome'].find(hasProgram);

/** Why there is no browser here; empty where there is one. */
export const noBrowser: string =
  tool('playwright-core') === undefined
    ? missing('playwright-core')
    : program === undefined
      ? ' (needs chromium)'
      : '';

/** Starts it. */
export async function browse(): Promise<Browser> {
  const { chromium } = loadTool('playwright-core') as Playwright;
  // Its own sandbox is not for root, and the pages are our own.
  return chromium.launch({ executablePath: `/usr/bin/${program}`, args: ['--no-sandbox'] });
}

/** A page that is open, and all that went wrong in it. */
export interface Opened {
  readonly page: Page;
  /** What its console said, errors that it threw, and what it asked for besides itself. */
  readonly complaints: readonly string[];
}

/** Opens a file. */
export async function opened(
  browser: Browser,
  path: string,
  viewport: { readonly width: number; readonly height: number } = { width: 1300, height: 900 },
): Promise<Opened> {
  const page = await browser.newPage({ viewport, hasTouch: true });
  const complaints: string[] = [];
  const url = `file://${path}`;
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== url) complaints.push(request.url());
  });
  await page.goto(url);
  return { page, complaints };
}
