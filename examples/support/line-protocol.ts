// The line protocol of the four ways to serve: every line is answered by `server-` and the line. Blocking calls only.
import {
  type Address,
  AF_INET,
  close,
  connect,
  own,
  read,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
  write,
} from 'sockfd';

const NEWLINE = 10;

/** Writes all of it, however many calls it takes. */
export function writeAll(fd: number, text: string): void {
  for (let data = Buffer.from(text); data.length > 0; data = data.subarray(write(fd, data)));
}

/** The lines that come from an fd, one after the other, until the end of the file. */
export function* lines(fd: number): Generator<string, void, undefined> {
  const buf = Buffer.alloc(65_536);
  let rest = Buffer.alloc(0);
  for (let bytes = read(fd, buf); bytes > 0; bytes = read(fd, buf)) {
    rest = Buffer.concat([rest, buf.subarray(0, bytes)]);
    for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
      yield rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
    }
  }
}

/**
 * Serves one client to its end, and closes it.
 *
 * @param name who serves: every answer ends with it, in parentheses
 * @returns how many lines were answered
 */
export function serveClient(fd: number, name: string): number {
  let answered = 0;
  try {
    for (const line of lines(fd)) {
      writeAll(fd, `server-${line} (${name})\n`);
      answered++;
    }
  } finally {
    close(fd);
  }
  return answered;
}

/**
 * A client that sends one line at a time and waits for the answer; `Q` ends it, as it ends one that is typed. With
 * SOCK_CLOEXEC: a process that inherited the fd would keep the connection open.
 */
export class LineClient implements Disposable {
  readonly #fd = own(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC));
  readonly #answers: Generator<string, void, undefined>;

  constructor(server: Address) {
    connect(this.#fd, server);
    this.#answers = lines(this.#fd.fd);
  }

  /** Sends a line. Returns its answer; undefined where there is none, which is so for `Q`. */
  ask(line: string): string | undefined {
    if (line === 'Q') {
      this.#fd.close();
      return undefined;
    }
    writeAll(this.#fd.fd, `${line}\n`);
    return this.#answers.next().value ?? undefined;
  }

  [Symbol.dispose](): void {
    this.#fd[Symbol.dispose]();
  }
}

/** Who served, from an answer. */
export function servedBy(answer: string | undefined): string {
  return /\((.*)\)$/.exec(answer ?? '')?.[1] ?? 'nobody';
}
