import { createInterface } from 'node:readline';
import type { Outside } from './outside.ts';

/** One line in, one line back, on standard error: what the base prompter stands on. */
export interface Lines {
  write(text: string): void;
  /** The next line typed; nothing at the end of input, at Ctrl-C, and when the program is told to stop. */
  read(prompt: string): Promise<string | undefined>;
}

/** Opens the lines. With `plain` the terminal itself edits the line, which screen readers follow best. */
export function openLines(outside: Outside, plain: boolean): Lines {
  const queue: string[] = [];
  let ahead = '';
  let over = false;
  const write = (text: string): void => outside.err.write(text);

  const listen = (prompt: string): Promise<string | undefined> =>
    new Promise((resolve) => {
      const input = outside.input();
      if (input.readableEnded) return resolve(undefined);
      const reader = createInterface({
        input,
        output: outside.err.stream,
        terminal: outside.inputIsTerminal && !plain,
        historySize: 0,
        prompt,
      });
      let answer: string | undefined;
      const finish = (): void => {
        ahead = reader.line;
        reader.close();
      };
      const stop = (): void => reader.close();
      reader.on('line', (line) => {
        if (answer !== undefined) return void queue.push(line);
        answer = line;
        // What was pasted in one go comes in one go: the lines after the first wait for the next question.
        setImmediate(finish);
      });
      reader.on('SIGINT', stop);
      reader.on('close', () => {
        outside.stopping.removeEventListener('abort', stop);
        over ||= answer === undefined;
        if (answer === undefined) write('\n');
        resolve(answer);
      });
      outside.stopping.addEventListener('abort', stop);
      reader.prompt();
      if (ahead !== '') reader.write(ahead);
    });

  return {
    write,
    read: async (prompt) => {
      if (outside.stopping.aborted) return undefined;
      const line = queue.shift();
      if (line !== undefined) write(`${prompt}${line}\n`);
      return line ?? (over ? undefined : listen(prompt));
    },
  };
}
