/**
 * Module content comes as classic scripts that call `ajarModule(content)`: a page opened from `file://` may load scripts
 * but not fetch files.
 */
import type { ModuleContent } from '#shared/course/compiled.ts';

declare global {
  interface Window {
    /** Called by each `modules/<slug>.js`. */
    ajarModule?: (content: ModuleContent) => void;
  }
}

/** Resolves when a script of the package has run, and also when it could not be had. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const done = () => {
      script.remove();
      resolve();
    };
    script.src = address;
    script.addEventListener('load', done);
    script.addEventListener('error', done);
    document.head.append(script);
  });
}

export class ModuleLoader {
  readonly #loaded = new Map<string, ModuleContent>();

  constructor() {
    window.ajarModule = (content) => void this.#loaded.set(content.slug, content);
  }

  /** Content that replaces what the package has (live preview). */
  put(content: ModuleContent): void {
    this.#loaded.set(content.slug, content);
  }

  /** Null when the file is missing, cannot be reached or is not what its name says. */
  async load(slug: string): Promise<ModuleContent | null> {
    const known = this.#loaded.get(slug);
    if (known !== undefined) return known;
    await loadScript(`modules/${encodeURIComponent(slug)}.js`);
    return this.#loaded.get(slug) ?? null;
  }
}
