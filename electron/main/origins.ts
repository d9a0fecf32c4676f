import { randomBytes } from 'node:crypto';
import type { Origins } from './url-policy.ts';

export const appScheme = 'app';
export const previewScheme = 'app-preview';
const appHost = 'ajar';

/** This run's origins. The preview's host is new each time, so that no page can know it beforehand. */
export function newOrigins(): Origins {
  const app = `${appScheme}://${appHost}`;
  return { app, appPage: `${app}/index.html`, preview: `${previewScheme}://${randomBytes(16).toString('hex')}` };
}
