import type { Handler } from '../context.ts';

export const settingsGet: Handler<'settings.get'> = ({ settings }) => settings.get();
