// A call as text, for a report: never runs code of its arguments.
import { labelOf } from './values.ts';

function quoted(text: string): string {
  return text.length > 60
    ? `${JSON.stringify(text.slice(0, 20))}... (${text.length} characters)`
    : JSON.stringify(text);
}

export function describeValue(value: unknown, depth = 0): string {
  switch (typeof value) {
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'string':
      return quoted(value);
    case 'bigint':
      return `${value}n`;
    case 'function':
      return labelOf(value) ?? 'a function';
    case 'object':
      return value === null ? 'null' : describeObject(value, depth);
    default:
      return String(value);
  }
}

function describeObject(value: object, depth: number): string {
  const text = labelOf(value);
  if (text !== undefined) return `<${text}>`;
  if (depth > 3) return '...';
  if (ArrayBuffer.isView(value)) {
    const ints = value instanceof Int32Array ? ` [${value.subarray(0, 6)}]` : '';
    return `<${value.constructor.name} of ${value.byteLength} bytes at ${value.byteOffset} of a ${value.buffer.constructor.name}${ints}>`;
  }
  if (value instanceof ArrayBuffer || value instanceof SharedArrayBuffer) {
    return `<${value.constructor.name} of ${value.byteLength} bytes>`;
  }
  if (Array.isArray(value)) {
    const shown = Array.from({ length: Math.min(value.length, 8) }, (_, i) => {
      const field = Object.getOwnPropertyDescriptor(value, i);
      return field === undefined
        ? '<hole>'
        : 'value' in field
          ? describeValue(field.value, depth + 1)
          : '<getter>';
    });
    return `[${shown.join(', ')}${value.length > 8 ? `, ... (${value.length})` : ''}]`;
  }
  const name = Object.prototype.toString.call(value).slice(8, -1);
  const fields = Object.entries(Object.getOwnPropertyDescriptors(value)).slice(0, 12);
  const body = fields.map(
    ([key, field]) =>
      `${key}: ${'value' in field ? describeValue(field.value, depth + 1) : '<getter>'}`,
  );
  return `${name === 'Object' ? '' : `${name} `}{ ${body.join(', ')} }`;
}

export function describeCall(surface: string, name: string, args: readonly unknown[]): string {
  return `${surface}.${name}(${args.map((value) => describeValue(value)).join(', ')})`;
}
