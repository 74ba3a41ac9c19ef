import { spawn } from 'node:child_process';
import type { Ended, Start } from './outside.ts';

/** Starts a program without a shell, and waits for its end. */
export function startProgram({ program, args, input, capture }: Start): Promise<Ended> {
  return new Promise((resolve) => {
    const stdin = input === undefined ? (capture === true ? 'ignore' : 'inherit') : 'pipe';
    const child = spawn(program, args, {
      stdio: [stdin, capture === true ? 'pipe' : 'inherit', capture === true ? 'ignore' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (part: Buffer) => {
      output += part.toString('utf8');
    });
    child.on('error', () => resolve({ code: undefined, output }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
    // A pager may be closed before it has read everything.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** How long a program that was launched has to say that it cannot: what still runs then is taken to do its work. */
const LAUNCH_IN_MS = 1500;

/** Starts a program that goes on by itself; says whether it began its work. */
export function launchProgram(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => resolve(true), LAUNCH_IN_MS);
    const end = (isDone: boolean): void => {
      clearTimeout(timer);
      resolve(isDone);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
    child.unref();
  });
}
