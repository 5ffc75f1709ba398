"""The servers in Python: the modes of c/echo.c."""
import resource
import select
import socket
import sys

BACKLOG = 4096
SIZE = 4096
EVENTS = 256


def listener():
    sock = socket.socket()
    sock.bind(('127.0.0.1', 0))
    sock.listen(BACKLOG)
    print('port', sock.getsockname()[1], flush=True)
    return sock


def blocking():
    listening = listener()
    buf = bytearray(SIZE)
    view = memoryview(buf)
    while True:
        client, _address = listening.accept()
        with client:
            while n := client.recv_into(buf):
                client.send(view[:n])


def sink(size):
    listening = listener()
    buf = bytearray(size)
    while True:
        client, _address = listening.accept()
        with client:
            total = 0
            while n := client.recv_into(buf):
                total += n
            client.send(b'%d\n' % total)


def with_epoll(counts):
    listening = listener()
    listening.setblocking(False)
    buf = bytearray(SIZE)
    view = memoryview(buf)
    poller = select.epoll()
    poller.register(listening, select.EPOLLIN)
    clients = {}
    accepted = 0
    while True:
        for fd, _event in poller.poll(-1, EVENTS):
            if fd == listening.fileno():
                try:
                    while True:
                        client, _address = listening.accept()
                        client.setblocking(False)
                        clients[client.fileno()] = client
                        poller.register(client, select.EPOLLIN)
                        accepted += 1
                        if accepted in counts:
                            print('accepted', accepted, flush=True)
                except BlockingIOError:
                    continue
            client = clients[fd]
            try:
                n = client.recv_into(buf)
                client.send(view[:n])
            except ConnectionError:
                n = 0
            if n == 0:
                del clients[fd]
                client.close()


hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
mode, *numbers = sys.argv[1:]
if mode == 'blocking':
    blocking()
elif mode == 'sink':
    sink(int(numbers[0]))
elif mode in ('epoll', 'memory'):
    with_epoll([int(n) for n in numbers])
else:
    sys.exit(2)
