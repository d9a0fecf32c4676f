import { newKey } from '#files/signing.ts';
import type { Handler } from '../context.ts';

export const keyCreate: Handler<'key.create'> = ({ library, ports }, { name }) => {
  const key = newKey(name, ports.clock.now().toISOString());
  library.library().writeDurably((writes) => {
    writes.signingKeys.insert(key);
    writes.signingKeys.choose(key.id);
  });
  return { id: key.id };
};
