/** Entry of lms.js: the simulator's page. It is an LMS that plays a package and tells the rehearsal page everything. */
import type { CourseOutline } from '#shared/course/compiled.ts';
import type {
  FromSimulator,
  LmsCondition,
  SimulatedFormat,
  SimulatedLaunch,
  SimulatedLearner,
  SimulatedTheme,
  SimulatorEvent,
  ToSimulator,
} from '#shared/contract/simulator.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { packageFolder } from '#shared/lms/line.ts';
import { Cmi5Lms } from './cmi5-lms.ts';
import { goOn, watchSeen } from './learner-view.ts';
import { NoManifest, readManifest } from './manifest.ts';
import { ScormLms } from './scorm-lms.ts';
import type { CourseWindow, SimulatedLms } from './simulated-lms.ts';
import { slowDown } from './slow-processor.ts';

const formats: ReadonlySet<string> = new Set(['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5']);

/** The rehearsal page's origin, from `#parent=<encoded origin>`. */
function parentOrigin(): string {
  const text = new URLSearchParams(window.location.hash.slice(1)).get('parent') ?? '';
  const url = new URL(text);
  // `URL.origin` is "null" for app://, which browsers know only as a scheme of the host.
  return url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin;
}

/** From the page's address, `…/sim/<format>/<language>/lms.html`. */
function formatOf(path: string): SimulatedFormat {
  const format = path.split('/').at(-3) ?? '';
  if (!formats.has(format)) throw new Error(`No such format: ${format}`);
  return format as SimulatedFormat; // checked right above
}

/** What earlier simulations left on this device is of other learners. */
function forgetDevice(): void {
  for (const storage of [localStorage, sessionStorage]) {
    const ours = Object.keys(storage).filter((key) => key.startsWith('ajar:') && key !== 'ajar:display');
    for (const key of ours) storage.removeItem(key);
  }
}

/** As the learner's own choice, which the player keeps on the device. */
function chooseTheme(theme: SimulatedTheme): void {
  localStorage.setItem('ajar:display', theme);
}

function outlineOf(page: Document): CourseOutline | null {
  const text = page.getElementById('ajar-course')?.textContent;
  // The packager's own data.
  return text ? (JSON.parse(text) as CourseOutline) : null;
}

/** Of anything else only the browser's own words are known. */
function reasonOf(error: unknown): LocalText {
  if (error instanceof NoManifest) return error.text;
  const words = error instanceof Error ? error.message : String(error);
  return { id: words, en: words };
}

class Simulator {
  readonly #origin: string;
  readonly #format: SimulatedFormat;
  readonly #lms: SimulatedLms;
  #frame: HTMLIFrameElement | null = null;
  #learner: SimulatedLearner | null = null;
  #outline: CourseOutline | null = null;
  #condition: LmsCondition = 'usual';
  #theme: SimulatedTheme = 'light';
  #processor: SimulatedLaunch['processor'] = 'usual';
  #goal: SimulatedLaunch['goal'] = 'start';
  #entries = 0;
  #violations: readonly LocalText[] = [];
  #isStateDue = false;

  constructor(origin: string, format: SimulatedFormat) {
    this.#origin = origin;
    this.#format = format;
    const note = (event: SimulatorEvent) => this.#note(event);
    this.#lms = format === 'cmi5' ? new Cmi5Lms(note) : new ScormLms(format === 'scorm12' ? '1.2' : '2004', note);
  }

  /** The window of the course, before the player runs. */
  prepare(courseWindow: CourseWindow): void {
    this.#lms.prepare(courseWindow);
    if (this.#processor === 'slow') slowDown(courseWindow);
    chooseTheme(this.#theme);
    courseWindow.document.addEventListener('DOMContentLoaded', () => {
      this.#outline = outlineOf(courseWindow.document) ?? this.#outline;
      watchSeen(courseWindow.document, (text) => this.#note({ kind: 'seen', text }));
      const goal = this.#goal;
      if (goal !== 'start') goOn(courseWindow.document, goal);
      // A page that is loaded again begins where every learner begins.
      this.#goal = 'start';
      this.#tellState();
    });
  }

  receive(message: ToSimulator): void {
    switch (message.type) {
      case 'sim:launch':
        this.#launch(message).catch((error: unknown) => {
          this.#send({ type: 'sim:failed', reason: reasonOf(error) });
        });
        break;
      case 'sim:condition':
        this.#setCondition(message.condition);
        break;
      case 'sim:cut':
        this.#note({ kind: 'fault', fault: 'cut' });
        this.#lms.cut();
        this.#removeFrame();
        break;
      case 'sim:close':
        this.#note({ kind: 'fault', fault: 'closed' });
        this.#removeFrame();
        break;
      case 'sim:reload':
        this.#note({ kind: 'fault', fault: 'reloaded' });
        this.#frame?.contentWindow?.location.reload();
        break;
      case 'sim:theme':
        this.#theme = message.theme;
        this.#frame?.contentDocument?.documentElement.setAttribute('data-theme', message.theme);
        break;
    }
  }

  async #launch({ learner, state, theme, processor, line, goal }: SimulatedLaunch): Promise<void> {
    this.#removeFrame();
    // The LMS has unpacked the package and reads it on its own disk.
    const manifest = await readManifest(new URL('package/', window.location.href).href, this.#format);
    this.#learner = learner;
    this.#theme = theme;
    this.#processor = processor;
    this.#goal = goal;
    this.#condition = 'usual';
    this.#violations = [];
    this.#note({ kind: 'launch', learner: learner.name });
    this.#lms.setLine(line);
    const query = this.#lms.launch(learner, manifest, state);
    const frame = document.createElement('iframe');
    frame.id = 'sco';
    frame.title = 'SCO';
    const packageUrl = new URL(`${packageFolder(line)}/`, window.location.href).href;
    frame.src = `${packageUrl}${manifest.href}${query}`;
    document.body.append(frame);
    this.#frame = frame;
    this.#tellState();
  }

  #setCondition(condition: LmsCondition): void {
    this.#condition = condition;
    // First the cause, then what comes of it.
    this.#note({ kind: 'fault', fault: condition === 'usual' ? 'repaired' : condition });
    this.#lms.setCondition(condition);
  }

  /** The course's page goes away like any other: it hears `pagehide`. */
  #removeFrame(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#tellState();
  }

  #note(event: SimulatorEvent): void {
    this.#entries += 1;
    this.#send({
      type: 'sim:entry',
      entry: { number: this.#entries, at: Math.round(performance.now()), event },
    });
    this.#noteViolations();
    this.#tellState();
  }

  #noteViolations(): void {
    const fresh = this.#lms.violations.slice(this.#violations.length);
    this.#violations = [...this.#lms.violations];
    for (const text of fresh) this.#note({ kind: 'violation', text });
  }

  /** Once for all calls of one moment. */
  #tellState(): void {
    if (this.#isStateDue) return;
    this.#isStateDue = true;
    queueMicrotask(() => {
      this.#isStateDue = false;
      const { kept, values, stateText, stateLimit, violations } = this.#lms;
      this.#send({
        type: 'sim:state',
        state: {
          phase: this.#frame === null ? 'closed' : 'open',
          condition: this.#condition,
          learner: this.#learner,
          kept,
          values,
          stateLength: stateText.length,
          stateLimit,
          violations: [...violations],
          outline: this.#outline,
        },
      });
    });
  }

  #send(message: FromSimulator): void {
    window.parent.postMessage(message, this.#origin);
  }
}

function isMessage(data: unknown): data is ToSimulator {
  return typeof data === 'object' && data !== null && 'type' in data && String(data.type).startsWith('sim:');
}

const origin = parentOrigin();
forgetDevice();
const simulator = new Simulator(origin, formatOf(window.location.pathname));
window.ajarSimulator = { prepare: (courseWindow) => simulator.prepare(courseWindow as CourseWindow) }; // every window has them
window.addEventListener('message', (event) => {
  if (event.origin === origin && event.source === window.parent && isMessage(event.data)) simulator.receive(event.data);
});
window.parent.postMessage({ type: 'sim:ready' } satisfies FromSimulator, origin);
