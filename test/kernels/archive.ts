// The format of the first files of a kernel: cpio's, "newc", of initramfs-buffer-format in the kernel's documentation.

/** Folders (without data) and files that can be run. */
export function archive(
  entries: readonly (readonly [name: string, data: Buffer | undefined])[],
): Buffer {
  const parts: Buffer[] = [];
  const padded = (part: Buffer) => parts.push(part, Buffer.alloc((4 - (part.length % 4)) % 4));
  const add = (name: string, mode: number, data: Buffer) => {
    const fields = [
      parts.length + 1,
      mode,
      0,
      0,
      1,
      0,
      data.length,
      0,
      0,
      0,
      0,
      name.length + 1,
      0,
    ];
    const head = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`;
    padded(Buffer.from(`${head}${name}\0`));
    padded(data);
  };
  for (const [name, data] of entries) {
    add(name, data === undefined ? 0o040755 : 0o100755, data ?? Buffer.alloc(0));
  }
  add('TRAILER!!!', 0, Buffer.alloc(0));
  return Buffer.concat(parts);
}
