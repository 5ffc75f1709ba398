"""The single calls with Python's socket and select modules."""
import os
import select
import socket
import time


def recv_eagain(n):
    a, b = socket.socketpair()
    a.setblocking(False)
    buf = bytearray(64)
    start = time.process_time_ns()
    for _ in range(n):
        try:
            a.recv_into(buf)
        except BlockingIOError:
            pass
    return time.process_time_ns() - start


def write_read(n):
    a, b = socket.socketpair()
    out, buf = bytes(64), bytearray(64)
    start = time.process_time_ns()
    for _ in range(n):
        a.send(out)
        b.recv_into(buf)
    return time.process_time_ns() - start


def udp(n):
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(('127.0.0.1', 0))
    at = server.getsockname()
    out, buf = bytes(64), bytearray(64)
    start = time.process_time_ns()
    for _ in range(n):
        client.sendto(out, at)
        server.recvfrom_into(buf)
    return time.process_time_ns() - start


def socket_close(n):
    start = time.process_time_ns()
    for _ in range(n):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM, 0, None).close()
    return time.process_time_ns() - start


def getsockopt(n):
    s = socket.socket()
    start = time.process_time_ns()
    for _ in range(n):
        s.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF)
    return time.process_time_ns() - start


def epoll(ready):
    def run(n):
        poller = select.epoll()
        fds = [os.eventfd(1) for _ in range(ready)]
        for fd in fds:
            poller.register(fd, select.EPOLLIN)
        start = time.process_time_ns()
        total = 0
        for _ in range(n):
            for fd, _event in poller.poll(0, 1024):
                total += fd
        elapsed = time.process_time_ns() - start
        for fd in fds:
            os.close(fd)
        return elapsed
    return run


WORKLOADS = {
    'recv-eagain': recv_eagain,
    'write-read': write_read,
    'udp': udp,
    'socket-close': socket_close,
    'epoll-1': epoll(1),
    'epoll-64': epoll(64),
    'epoll-1024': epoll(1024),
    'getsockopt': getsockopt,
}
