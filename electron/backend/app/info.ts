import type { Handler } from '../context.ts';
import { libraryStateOf } from '../library/state.ts';

export const appInfo: Handler<'app.info'> = ({ ports, library }) => ({
  version: ports.appVersion,
  edition: ports.edition,
  systemLocale: ports.systemLocale,
  library: libraryStateOf(library),
});
