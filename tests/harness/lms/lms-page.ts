/** The LMS's page in the browser: a run-time in `window.API`, the package in a frame. Served with its types stripped. */
import { Scorm12API } from 'scorm-again';
import { Strict12, type Api12 } from './strict12.ts';

interface Stored {
  readonly [section: string]: unknown;
  readonly core: Record<string, unknown>;
  readonly suspend_data: string;
}

declare global {
  interface Window {
    API?: Strict12;
  }
}

const stored: Stored = JSON.parse(document.getElementById('stored')?.textContent ?? '{}');
let current: { renderCMIToJSONObject(): unknown } | null = null;
let latest = stored;

function open(): Api12 {
  const api = new Scorm12API({ logLevel: 5, mastery_override: false });
  api.loadFromJSON(latest);
  current = api;
  return api;
}

const strict = new Strict12(open, (kind) => {
  const cmi = (current?.renderCMIToJSONObject() as { cmi?: Stored } | undefined)?.cmi;
  const body = JSON.stringify({ kind, cmi, set: [...strict.values], violations: strict.violations });
  if (cmi !== undefined) {
    const { lesson_status, lesson_location, score } = cmi.core;
    latest = {
      core: { ...latest.core, lesson_status, lesson_location, score },
      suspend_data: cmi.suspend_data,
    };
  }
  navigator.sendBeacon('/lms/state', body);
});
window.API = strict;

const frame = document.createElement('iframe');
frame.id = 'sco';
frame.title = 'SCO';
frame.src = '/package/index.html';
document.body.append(frame);
