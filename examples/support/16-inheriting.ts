// A server process of scene 16 that inherited the listening fd: it accepts one client, serves it to its end and ends.
import { accept } from 'sockfd';
import { serveClient } from './line-protocol.ts';

const { fd } = accept(Number(process.argv[2]));
process.exitCode = serveClient(fd, `pid ${process.pid}`);
