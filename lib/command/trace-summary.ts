// sockfd trace -c: how often each call was made, how long it took and how often it failed, as strace's -c -w has it.
import type { Readable } from 'node:stream';

interface Count {
  readonly syscall: string;
  calls: number;
  errors: number;
  /** Nanoseconds. */
  time: bigint;
}

/** The calls that came as lines of JSON, counted. */
export class Summary {
  readonly #counts = new Map<string, Count>();

  /** One line of trace-json.ts. */
  add(line: string): void {
    const { syscall, result, duration } = JSON.parse(line) as {
      readonly syscall: string;
      readonly result: number;
      readonly duration: string;
    };
    let count = this.#counts.get(syscall);
    if (count === undefined) {
      count = { syscall, calls: 0, errors: 0, time: 0n };
      this.#counts.set(syscall, count);
    }
    count.calls++;
    if (result < 0) count.errors++;
    count.time += BigInt(duration);
  }

  /** Counts until the other end is closed. */
  async read(stream: Readable): Promise<void> {
    let rest = '';
    for await (const chunk of stream.setEncoding('utf8')) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.add(line);
    }
  }

  /** The table, with a newline at its end; those that took longest first. */
  text(): string {
    const counts = [...this.#counts.values()].sort((a, b) => Number(b.time - a.time));
    const total = counts.reduce(
      (all, each) => ({
        syscall: 'total',
        calls: all.calls + each.calls,
        errors: all.errors + each.errors,
        time: all.time + each.time,
      }),
      { syscall: 'total', calls: 0, errors: 0, time: 0n },
    );
    const cells = (each: Count, share: string): string[] => [
      share,
      (Number(each.time) / 1e9).toFixed(6),
      String(each.calls === 0 ? 0 : each.time / 1000n / BigInt(each.calls)),
      String(each.calls),
      each.errors === 0 ? '' : String(each.errors),
      each.syscall,
    ];
    const percent = (each: Count): string =>
      (total.time === 0n ? 0 : (100 * Number(each.time)) / Number(total.time)).toFixed(2);
    const rows = counts.map((each) => cells(each, percent(each)));
    const last = cells(total, '100.00');
    const heads = ['% time', 'seconds', 'usecs/call', 'calls', 'errors', 'syscall'];
    const least = [6, 11, 11, 9, 9, 16];
    const widths = least.map((width, i) =>
      Math.max(
        width,
        ...[...rows, last].map((row) => (row[i] ?? '').length + (i === heads.length - 1 ? 1 : 0)),
      ),
    );
    const line = (row: readonly string[]): string =>
      row.map((cell, i) => (i === row.length - 1 ? cell : cell.padStart(widths[i] ?? 0))).join(' ');
    const rule = widths.map((width) => '-'.repeat(width)).join(' ');
    return `${[line(heads), rule, ...rows.map(line), rule, line(last)].join('\n')}\n`;
  }
}
