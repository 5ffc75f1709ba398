// The servers in Bun.listen.
import { answer, Lines } from '../servers/lines.ts';
import { listening, start } from '../servers/mode.ts';

interface Socket<T> {
  data: T;
  write(data: Uint8Array | string): number;
  end(data?: string): void;
}
interface Handler<T> {
  open(socket: Socket<T>): void;
  data(socket: Socket<T>, data: Buffer): void;
  end?(socket: Socket<T>): void;
  error(socket: Socket<T>, error: Error): void;
}
declare const Bun: {
  listen<T>(options: {
    hostname: string;
    port: number;
    allowHalfOpen?: boolean;
    socket: Handler<T>;
  }): { readonly port: number };
};

function serve<T>(
  data: (socket: Socket<T>, data: Buffer) => void,
  newData: () => T,
  end?: (socket: Socket<T>) => void,
): void {
  const { port } = Bun.listen<T>({
    hostname: '127.0.0.1',
    port: 0,
    allowHalfOpen: end !== undefined,
    socket: {
      open: (socket) => {
        socket.data = newData();
      },
      data,
      error: (socket) => socket.end(),
      ...(end !== undefined && { end }),
    },
  });
  listening(port);
}

function echo(): void {
  serve(
    (socket, data) => socket.write(data),
    () => undefined,
  );
}

function lookUp(): void {
  serve(
    (socket: Socket<Lines>, data) => {
      for (const line of socket.data.add(data.toString('latin1'))) socket.write(answer(line));
    },
    () => new Lines(),
  );
}

// Bun chooses how much it reads at a time.
function countAll(): void {
  serve(
    (socket: Socket<{ total: number }>, data) => {
      socket.data.total += data.length;
    },
    () => ({ total: 0 }),
    (socket) => socket.end(`${socket.data.total}\n`),
  );
}

start({ blocking: echo, many: echo, lookup: lookUp, sink: countAll });
