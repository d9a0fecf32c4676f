/** The LMS's page in the browser: a strict run-time, and the package in the place that the test asks for. Served with its types stripped. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { afterCommit, type Standard, type Stored } from '#shared/lms/stored.ts';
import { Strict12, type Api12 } from '#shared/lms/strict12.ts';
import { Strict2004, type Api2004 } from '#shared/lms/strict2004.ts';
import type { Place } from './start-lms.ts';

interface Setting {
  readonly standard: Standard;
  readonly place: Place;
  /** What the LMS has kept, in the run-time's own words. */
  readonly stored: Stored;
}

interface Runtime {
  renderCMIToJSONObject(): unknown;
}

const setting: Setting = JSON.parse(document.getElementById('setting')?.textContent ?? '{}');
let current: Runtime | null = null;
let stored = setting.stored;

function open12(): Api12 {
  const api = new Scorm12API({ logLevel: 5, mastery_override: false });
  api.loadFromJSON(stored);
  current = api;
  return api;
}

function open2004(): Api2004 {
  const api = new Scorm2004API({ logLevel: 5 });
  api.loadFromJSON(stored);
  current = api;
  return api;
}

function report(kind: 'commit' | 'finish'): void {
  const { cmi } = (current?.renderCMIToJSONObject() ?? {}) as { cmi?: Stored };
  if (cmi === undefined) return;
  stored = afterCommit(stored, cmi);
  const body = { kind, stored, set: [...strict.values], violations: strict.violations };
  navigator.sendBeacon('/lms/state', JSON.stringify(body));
}

const strict = setting.standard === '2004' ? new Strict2004(open2004, report) : new Strict12(open12, report);
strict.commitsWhile(() => navigator.onLine);

/** An adapter whose window is gone: every call of it throws. */
const throwing = new Proxy(strict, {
  get: (target, name) =>
    /^(LMS)?[A-Z]/.test(String(name))
      ? () => {
          throw new Error('the window is gone');
        }
      : Reflect.get(target, name),
});

const shown = window as unknown as Record<string, unknown>;
shown['lms'] = strict;
if (setting.place !== 'nowhere') {
  shown[setting.standard === '2004' ? 'API_1484_11' : 'API'] = setting.place === 'throwing' ? throwing : strict;
}
if (setting.place !== 'opener') {
  const frame = document.createElement('iframe');
  frame.id = 'sco';
  frame.title = 'SCO';
  if (setting.place === 'sandboxed') frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = '/package/index.html';
  document.body.append(frame);
}
