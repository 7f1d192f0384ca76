// Starts the bundlers as a person would from the folder of a shop: to its end for a build, or as a server that is stopped
// when its visit is over.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 300_000;
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', CI: '1' };

// The path of a program of a package, which need not offer it to be imported.
export function programIn(folder, program) {
  const [name, ...rest] = program.split('/');
  const description = createRequire(join(folder, 'package.json')).resolve(`${name}/package.json`);
  return join(description, '..', ...rest);
}

function start(folder, words) {
  const child = spawn(process.execPath, words, {
    cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => { said += bytes; });
  return { child, said: () => said };
}

// Runs a program of Node's to its end, and throws with what it said if that is a bad one.
export async function run(folder, command) {
  const { child, said } = start(folder, command);
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  const code = await new Promise((resolve) => { child.on('close', resolve); });
  clearTimeout(timer);
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}:\n${said()}`);
}

// Starts a server on a free port; resolves to { address, stop } once it answers.
export async function serveProgram(folder, command) {
  const port = await freePort();
  const { child, said } = start(folder, command(String(port)));
  const ended = new Promise((resolve) => { child.on('close', resolve); });
  const address = `http://127.0.0.1:${port}/`;
  const stop = async () => {
    child.kill();
    await Promise.race([ended, sleep(5_000)]);
    child.kill('SIGKILL');
  };
  const latest = Date.now() + PATIENCE;
  while (Date.now() < latest && child.exitCode === null) {
    const isUp = await fetch(address).then(({ ok }) => ok, () => false);
    if (isUp) return { address, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`the server did not answer:\n${said()}`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
