/** Response headers that fence in a page. The hosts send them; `<meta>` cannot carry all of them. */

export type PageHeaders = Readonly<Record<string, string>>;

/**
 * The trainer's app. Inline styles because the editor writes them; nothing else is inline, nothing comes from the
 * network. `previewOrigin` is the only thing that may be framed; pictures, video and audio may come from it.
 * `devServer` (an origin, development only) adds what hot reload needs: its socket and the inline preamble.
 */
export function appPageHeaders(previewOrigin: string, devServer: string | null = null): PageHeaders {
  const socket = devServer?.replace(/^http/, 'ws');
  const policy = [
    `default-src 'none'`,
    devServer === null ? `script-src 'self'` : `script-src 'self' 'unsafe-inline' ${devServer}`,
    `worker-src 'self' blob:`,
    devServer === null ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'unsafe-inline' ${devServer}`,
    // The media of a course are shown from where the preview has them.
    `img-src 'self' data: blob: ${previewOrigin}`,
    `media-src 'self' blob: ${previewOrigin}`,
    `font-src 'self' data:`,
    devServer === null ? `connect-src 'self'` : `connect-src 'self' ${devServer} ${socket}`,
    `frame-src ${previewOrigin}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ];
  return {
    ...commonHeaders,
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
  };
}

/**
 * A course in the preview frame: its own files and nothing more, framed by the app and by itself. Stricter rules that the
 * package itself carries in `<meta>` apply on top of these.
 */
export function previewPageHeaders(appOrigins: readonly string[]): PageHeaders {
  const policy = [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `media-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    // The simulator's page frames the package.
    `frame-src 'self'`,
    `frame-ancestors 'self' ${appOrigins.join(' ')}`,
  ];
  // What an LMS that is up to date sends: a package that relies on `unload` loses its end.
  return { ...commonHeaders, 'content-security-policy': policy.join('; '), 'permissions-policy': 'unload=()' };
}

const commonHeaders: PageHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
