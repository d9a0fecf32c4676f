// Vite's development server for the author's app alone, without Electron. Runs on Node 24; prints its address.
import { createServer } from 'vite';
import config from '../../electron.vite.config.ts';

const server = await createServer({ configFile: false, ...config.renderer, server: { host: '127.0.0.1' } });
await server.listen();
process.stdout.write(`${server.resolvedUrls.local[0]}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void server.close().then(() => process.exit(0)));
