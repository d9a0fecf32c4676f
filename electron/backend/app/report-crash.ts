import type { Handler } from '../context.ts';

export const appReportCrash: Handler<'app.report-crash'> = ({ ports }, { where, message, stack }) => {
  ports.log.error('window-crashed', { where, message, stack });
  return {};
};
