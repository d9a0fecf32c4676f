import { findApi } from '../drivers/find-api.ts';
import { Scorm12Driver } from '../drivers/scorm12.ts';
import { addDriver } from '../registry.ts';

addDriver((environment) => {
  const api = findApi(environment.window);
  return api === null ? null : new Scorm12Driver({ ...environment, api });
});
