import type { Handlers } from './dispatch.ts';
import { documentPrinter } from './document/printer.ts';
import { documentStart } from './document/start.ts';

export const documentsHandlers = {
  'document.start': documentStart,
  'document.printer': documentPrinter,
} satisfies Partial<Handlers>;
