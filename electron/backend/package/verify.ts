import type { Handler } from '../context.ts';
import { expectResult } from '../heavy-result.ts';
import type { VerifyTask } from '../heavy/tasks.ts';

export const packageVerify: Handler<'package.verify'> = ({ library, ports, jobs }, { file: token }) => {
  const keys = library.reads().signingKeys.all();
  const task: VerifyTask = {
    kind: 'verify',
    file: ports.files.pathOf(token),
    assetsDir: ports.assetsDir,
    keyNames: new Map(keys.map(({ id, name }) => [id, name])),
  };
  const jobId = jobs.start('verify', async (signal, report) =>
    expectResult('verify', await ports.heavy.run(task, report, signal)),
  );
  return { jobId };
};
