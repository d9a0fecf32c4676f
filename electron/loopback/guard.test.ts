import { describe, expect, it } from 'vitest';
import { isForeign, isOwnHost, mediaType, originsOf, tokenMatches } from './guard.ts';

const self = { port: 4000 };

describe('the host name of a request', () => {
  it('is this machine’s own, with the port', () => {
    expect(isOwnHost('127.0.0.1:4000', self)).toBe(true);
    expect(isOwnHost('localhost:4000', self)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:4000',
    '127.0.0.1',
    '127.0.0.1:4001',
    '127.0.0.1.evil.example:4000',
    'localhost.evil.example:4000',
    '127.0.0.1:4000@evil.example',
    '[::1]:4000',
    '0.0.0.0:4000',
    '127.1:4000',
  ])('is refused otherwise, as in DNS rebinding: %j', (host) => {
    expect(isOwnHost(host, self)).toBe(false);
  });
});

describe('the page that a request comes from', () => {
  it('is the app itself, or no page at all', () => {
    expect(isForeign({ origin: originsOf(self)[0], 'sec-fetch-site': 'same-origin' }, self)).toBe(false);
    expect(isForeign({}, self)).toBe(false);
    expect(isForeign({ 'sec-fetch-site': 'none' }, self)).toBe(false);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:4001' },
    { origin: 'https://127.0.0.1:4000' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'cross-site' },
  ])('is refused otherwise: %j', (headers) => {
    expect(isForeign(headers, self)).toBe(true);
  });
});

describe('the run’s token', () => {
  it('must be the same text', () => {
    expect(tokenMatches('rahasia', 'rahasia')).toBe(true);
  });

  it.each([undefined, '', 'rahasi', 'rahasia ', 'RAHASIA', ['rahasia'], ['rahasia', 'rahasia']])(
    'is refused otherwise: %j',
    (given) => {
      expect(tokenMatches(given, 'rahasia')).toBe(false);
    },
  );
});

it('reads a media type without its parameters', () => {
  expect(mediaType('Application/JSON; charset=utf-8')).toBe('application/json');
  expect(mediaType(undefined)).toBe('');
});
