// Completion at the prompt: the constants of each argument, and an argument for each call that takes constants.
import { describe, expect, test } from 'vitest';
import { argumentIn, completeConstant, takes } from '../../lib/command/repl-complete.ts';
import * as s from '../../lib/index.ts';

const names = Object.entries(s).flatMap(([name, value]) =>
  typeof value === 'number' ? [name] : [],
);
const hits = (line: string): readonly string[] => completeConstant(line, names)?.[0] ?? [];

describe('completion', () => {
  test.each([
    ['socket(', 'socket', 0],
    ['socket(AF_INET, SOCK_', 'socket', 1],
    ['net.alice.socket(AF_INET, SOCK_STREAM | SOCK_', 'socket', 1],
    ['const { fd } = accept4(l, ', 'accept4', 1],
    ['setsockopt(own(socket(AF_INET, SOCK_STREAM)), SOL_', 'setsockopt', 1],
    ['send(fd, "a, (b", MSG_', 'send', 2],
    ['poll([{ fd, events: POLL', 'poll', 0],
    ['bind(fd, { family: AF_', 'bind', 1],
  ])('%s', (line, call, place) => {
    expect(argumentIn(line)).toMatchObject({ call, place });
    expect(hits(line)).not.toEqual([]);
  });

  test('what is typed decides; flags go on behind a bar', () => {
    expect(hits('socket(AF_INET, SOCK_S')).toEqual(['SOCK_SEQPACKET', 'SOCK_STREAM']);
    expect(hits('socket(AF_INET, SOCK_STREAM | SOCK_N')).toEqual(['SOCK_NONBLOCK']);
    expect(hits('shutdown(fd, ')).toEqual(['SHUT_RD', 'SHUT_RDWR', 'SHUT_WR']);
    expect(completeConstant('send(fd, "MSG_', names)).toBeUndefined();
    expect(completeConstant('getsockname(fd).po', names)).toBeUndefined();
  });

  test('options are those of their level, of getsockopt those that can be read', () => {
    const options = hits('setsockopt(fd, SOL_SOCKET, ');
    expect(options).toContain('SO_REUSEADDR');
    expect(options).not.toContain('TCP_NODELAY');
    expect(options).not.toContain('SO_ERROR');
    expect(hits('getsockopt(fd, SOL_SOCKET, SO_ERR')).toEqual(['SO_ERROR']);
    expect(hits('getsockopt(fd, IPPROTO_TCP, TCP_INF')).toEqual(['TCP_INFO']);
    expect(hits('setsockopt(fd, SOL_')).toContain('SOL_SOCKET');
  });

  // By the names of parameters, as the manual has them.
  const CONSTANTS =
    /^(domain|type|level|option|flags|how|cmd|op|request|resource|nstype|clockid|af|sigmask)$/;

  test('every argument of a call that takes constants has them', () => {
    const missing: string[] = [];
    for (const [name, call] of Object.entries(s)) {
      if (typeof call !== 'function' || /^class\b/.test(String(call))) continue;
      const list = /\(([^)]*)\)/.exec(String(call))?.[1] ?? '';
      for (const [place, parameter] of list.split(',').entries()) {
        const [word = ''] = parameter.trim().split(/\s*=/);
        if (CONSTANTS.test(word) && takes[name]?.[place] === undefined) {
          missing.push(`${name} ${word}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  test('and no other call: each is there, and what it takes', () => {
    for (const [name, places] of Object.entries(takes)) {
      expect(typeof Reflect.get(s, name), name).toBe('function');
      for (const [place, taken] of Object.entries(places)) {
        if (typeof taken === 'string' || taken.length === 0) continue;
        const line = `${name}(${'0, '.repeat(Number(place))}`;
        for (const prefix of taken) {
          const found = hits(line).filter((each) => each.startsWith(prefix));
          expect(found, `${line} ${prefix}`).not.toEqual([]);
        }
      }
    }
  });
});
