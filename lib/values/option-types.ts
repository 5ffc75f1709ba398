// The types that constants carry: which option belongs to which level, the name of its value's type, what can be done with it.

declare const space: unique symbol;
declare const value: unique symbol;
declare const type: unique symbol;

/** A constant that is the `level` of the options of one space (`SOL_SOCKET`, `IPPROTO_TCP`); at run time a number. */
export type Level<Space extends string> = number & { readonly [space]?: Space };

/**
 * A constant that names an option: the space it belongs to, the name of its value's type, whether it is for `getsockopt`
 * (`g`), `setsockopt` (`s`) or both; at run time a number.
 */
export type Option<
  Space extends string,
  Type extends string,
  Use extends string = string,
> = number & {
  readonly [value]: { readonly space: Space; readonly type: Type; readonly use: Use };
};

/** Any constant that names an option. */
export type AnyOption = Option<string, string>;

/** The level that an option goes with; any number for one that the library does not know. */
export type LevelOf<O extends number> =
  O extends Option<infer Space, string> ? Level<Space> : number;

/** An option, unless it can only be set; what it is not stands in the compiler's message. */
export type Gettable<O extends number> =
  O extends Option<string, string, 's'> ? 'an option that can be got: this one can only be set' : O;

/** An option, unless it can only be got. */
export type Settable<O extends number> =
  O extends Option<string, string, 'g'> ? 'an option that can be set: this one can only be got' : O;

/** `SOCK_STREAM` and its like: the second argument of `socket`, which is no address family. */
export type SocketType = number & { readonly [type]: true };

/** An address family, `AF_*`: the first argument of `socket`, which is no type. */
export type Domain = number & { readonly [type]?: never };
