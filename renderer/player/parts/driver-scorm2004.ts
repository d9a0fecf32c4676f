import { dialect2004 } from '../drivers/scorm/dialect2004.ts';
import { findApi } from '../drivers/scorm/find-api.ts';
import { ScormDriver } from '../drivers/scorm/session.ts';
import { addDriver } from '../registry.ts';

addDriver((environment) => {
  const api = findApi(environment.window, dialect2004);
  return api === null ? null : new ScormDriver({ ...environment, api, dialect: dialect2004 });
});
