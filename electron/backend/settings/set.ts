import type { Handler } from '../context.ts';

export const settingsSet: Handler<'settings.set'> = ({ settings }, patch) => settings.set(patch);
