import { describe, expect, it } from 'vitest';
import { appPageHeaders, previewPageHeaders } from './page-headers.ts';

function directives(headers: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const policy = headers['content-security-policy'] ?? '';
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

describe('the fence of the trainer’s app', () => {
  const policy = directives(appPageHeaders('app-preview://abc'));

  it('allows nothing that is not named', () => {
    expect(policy.get('default-src')).toEqual([`'none'`]);
    expect(policy.get('frame-ancestors')).toEqual([`'none'`]);
    expect(policy.get('form-action')).toEqual([`'none'`]);
    expect(policy.get('base-uri')).toEqual([`'none'`]);
  });

  it('runs only its own scripts and talks only to its own origin', () => {
    expect(policy.get('script-src')).toEqual([`'self'`]);
    expect(policy.get('connect-src')).toEqual([`'self'`]);
  });

  it('frames this run’s preview and nothing else', () => {
    expect(policy.get('frame-src')).toEqual(['app-preview://abc']);
  });

  it('shows pictures, video and sound of its own and of the preview, and nothing from elsewhere', () => {
    expect(policy.get('img-src')).toEqual([`'self'`, 'data:', 'blob:', 'app-preview://abc']);
    expect(policy.get('media-src')).toEqual([`'self'`, 'blob:', 'app-preview://abc']);
  });

  it('opens for hot reload in development only', () => {
    const dev = directives(appPageHeaders('app-preview://abc', 'http://localhost:5173'));
    expect(dev.get('connect-src')).toEqual([`'self'`, 'http://localhost:5173', 'ws://localhost:5173']);
    expect(dev.get('frame-ancestors')).toEqual([`'none'`]);
  });
});

describe('the fence of the preview', () => {
  const policy = directives(previewPageHeaders(['http://127.0.0.1:4000', 'http://localhost:4000']));

  it('is framed by the app and by itself alone', () => {
    expect(policy.get('frame-src')).toEqual([`'self'`]);
    expect(policy.get('frame-ancestors')).toEqual([`'self'`, 'http://127.0.0.1:4000', 'http://localhost:4000']);
  });

  it('runs no inline script and loads nothing from elsewhere', () => {
    expect(policy.get('script-src')).toEqual([`'self'`]);
    const sources = [...policy.values()].flat().filter((source) => source.includes('://'));
    expect(sources).toEqual(['http://127.0.0.1:4000', 'http://localhost:4000']);
  });
});
