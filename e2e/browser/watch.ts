import type { BrowserContext, Request } from '@playwright/test';

/** Everything that went wrong in a browser without anybody looking: a test fails on it unless it provoked it. */
export class Watch {
  readonly #complaints: string[] = [];
  readonly #provoked: RegExp[] = [];

  private constructor(readonly origin: string) {}

  static async over(context: BrowserContext, origin: string): Promise<Watch> {
    const watch = new Watch(origin);
    context.on('console', (message) => {
      // Playwright says that it blocks workers wherever a page wants one.
      if (message.text().startsWith('Service Worker registration blocked')) return;
      if (message.type() === 'error' || message.type() === 'warning')
        watch.#complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => watch.#complaints.push(`uncaught: ${error.error().stack}`));
    context.on('request', (request) => watch.#complainOfStranger(request));
    context.on('requestfailed', (request) => watch.#complainOfFailure(request));
    context.on('response', (response) => {
      if (response.status() >= 400) watch.#complaints.push(`answer ${response.status()}: ${response.url()}`);
    });
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        console.error(`policy violated: ${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    return watch;
  }

  /** A test says what it is about to break; it must then really happen. */
  provokes(...complaints: RegExp[]): void {
    this.#provoked.push(...complaints);
  }

  /** What nobody provoked, and what was provoked and did not happen. */
  report(): string[] {
    const unexpected = this.#complaints.filter((text) => !this.#provoked.some((each) => each.test(text)));
    const missing = this.#provoked.filter((each) => !this.#complaints.some((text) => each.test(text)));
    return [...unexpected, ...missing.map((each) => `did not happen: ${each}`)];
  }

  #complainOfStranger(request: Request): void {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== this.origin)
      this.#complaints.push(`request to a stranger: ${request.url()}`);
  }

  #complainOfFailure(request: Request): void {
    const reason = request.failure()?.errorText ?? '';
    // Whoever leaves a page or saves a download stops what is under way.
    if (reason !== 'net::ERR_ABORTED') this.#complaints.push(`request failed: ${request.url()} ${reason}`);
  }
}
