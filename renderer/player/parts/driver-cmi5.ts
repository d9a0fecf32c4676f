import { Cmi5Driver } from '../drivers/cmi5/driver.ts';
import { readLaunch } from '../drivers/cmi5/launch.ts';
import { uuid } from '../drivers/cmi5/statements.ts';
import { addDriver } from '../registry.ts';

/** A random UUID (version 4); `randomUUID` is missing on pages that are not secure. */
function newId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0'));
  return uuid(4, bytes.join(''));
}

addDriver((environment) => {
  const launch = readLaunch(environment.window.location.search);
  if (launch === null) return null;
  const fetch = (address: string, init: RequestInit) => environment.window.fetch(address, init);
  return new Cmi5Driver({ ...environment, launch, fetch, newId });
});
