import type { z } from 'zod';
import type { appSettings } from './schemas.ts';

/** What the app starts with, and what stands in for a stored setting that has lost its shape. */
export const defaultSettings: z.output<typeof appSettings> = {
  locale: null,
  theme: 'system',
  libraryView: 'cards',
  librarySort: 'updated',
  minutesPerHour: 45,
  editorFontSize: 14,
  wordWrap: true,
  showPreview: true,
  showProblems: true,
  sidePane: 'preview',
  panes: {},
  lastPlace: null,
  welcomed: false,
};
