// Whether a TCP socket listens on a port here: a health check that makes no connection. Argument: the port.
import { sockets } from 'sockfd/inspect';

const port = Number(process.argv[2]);
const listening = [...sockets({ state: 'LISTEN' })].some(({ local }) => local?.port === port);
process.exit(listening ? 0 : 1);
