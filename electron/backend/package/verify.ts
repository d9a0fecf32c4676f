import { verifyPackage } from '#files/verify-package.ts';
import type { Handler } from '../context.ts';

export const packageVerify: Handler<'package.verify'> = async ({ library, ports }, { file: token }) => {
  const file = ports.files.pathOf(token);
  const trustedKeys = library.reads().signingKeys.all();
  const verified = await verifyPackage(file, {
    assetsDir: ports.assetsDir,
    trustedKeys: trustedKeys.map(({ id }) => id),
    keyNames: new Map(trustedKeys.map(({ id, name }) => [id, name])),
  });
  return { ...verified, problems: verified.problems.map(({ fix: _fix, ...problem }) => problem) };
};
